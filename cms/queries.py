"""What the CMS shows of sealed versions: never who works with them."""

from django.db.models import Count, QuerySet

from cms.models import SelfTestPage
from cms.models.pages import ContentPage
from modules.models import ModuleVersion
from selftests.models import SelfTestVersion


def versions_of(page: ContentPage) -> QuerySet[ModuleVersion] | QuerySet[SelfTestVersion]:
    """The sealed versions of a page, newest first, each with `clients`: how many work with it, or took it."""
    if isinstance(page, SelfTestPage):
        versions, used_by = SelfTestVersion.objects, "attempts__client"
    else:
        versions, used_by = ModuleVersion.objects, "enrolments__client"
    sealed = versions.filter(key=page.content_key).defer("document").order_by("-number")
    return sealed.annotate(clients=Count(used_by, distinct=True))
