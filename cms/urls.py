"""The CMS: Wagtail's editor behind our own door. Included without a namespace, as Wagtail needs its names bare."""

from django.http import Http404
from django.urls import path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtail_urls
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms import editing
from cms.doors import editors_only


def not_here(request, *args, **kwargs):
    """What Wagtail has and this CMS has not.

    Logins and their rights: who manages those can become an administrator. And doors for programs that nothing here
    uses: lists of media don't ask whose media they are, and an alias would be live without being sealed.
    """
    raise Http404


own = [
    path("pages/<int:page_id>/edit/", editing.ContentEditView.as_view()),
    path(
        "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
        editing.ContentCreateView.as_view(),
    ),
    path("pages/<int:page_id>/revisions/<int:revision_id>/revert/", editing.ContentRevertView.as_view()),
    re_path(r"^(users|groups|bulk/accounts)/", not_here),
    re_path(r"^api/main/(images|documents|pages/\d+/action)/", not_here),
    path("account/", RedirectView.as_view(pattern_name="accounts:account")),
]

urlpatterns = decorate_urlpatterns(
    [*decorate_urlpatterns(own, require_admin_access), *wagtail_urls.urlpatterns], editors_only
)
