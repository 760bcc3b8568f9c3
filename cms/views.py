from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.admin.views import bulk_action as bulk_actions
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.admin.views.chooser import ExternalLinkView

from cms.doors import OWN, editors_only


@require_safe
@editors_only
def upload(request, path):
    """A picture as the editor shows it, for editors of its organisation.

    Clients get sealed copies: see modules.views.asset.
    """
    own = OWN["image"](request.user) if request.user.is_authenticated else None
    if own is None or not own.filter(Q(file=path) | Q(renditions__file=path)).exists():
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)


def external_link(request):
    """Wagtail's, which can't do without the field it asks for."""
    if request.method == "POST" and f"{ExternalLinkView.form_prefix}-url" not in request.POST:
        raise Http404
    return ExternalLinkView.as_view()(request)


def bulk_action(request, app_label, model_name, action):
    """Wagtail's, with nothing among what was chosen that the editor doesn't come across elsewhere."""
    action_class = bulk_action_registry.get_bulk_action_class(app_label, model_name, action)
    if action_class is None or model_name not in OWN:
        raise Http404
    own = OWN[model_name](request.user)
    ids = request.GET.getlist("id")
    parent = request.GET.get("childOf")
    if parent is not None and not parent.isdecimal():
        raise Http404
    if "all" not in ids:
        chosen = [each for each in ids if each.isdecimal()]
    elif model_name == "page" and parent is not None and not own.filter(pk=parent).exists():
        raise Http404
    else:
        chosen = action_class(request, own.model).get_all_objects_in_listing_query(parent)
    request.GET = request.GET.copy()
    request.GET.setlist("id", list(map(str, own.filter(pk__in=list(chosen)).values_list("pk", flat=True))))
    return bulk_actions.index(request, app_label, model_name, action)
