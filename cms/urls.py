"""The CMS: Wagtail's editor behind our own door. Included without a namespace, as Wagtail needs its names bare."""

from django.http import Http404
from django.urls import path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtail_urls
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms import editing, views
from cms.doors import editors_only


def not_here(request, *args, **kwargs):
    """What Wagtail has and this CMS has not.

    Logins and their rights: who manages those can become an administrator. And doors that nothing here uses.
    """
    raise Http404


NOT_HERE = (
    "(users|groups|bulk/accounts)/",
    # Lists of media don't ask whose media they are, and an alias would be live without being sealed.
    r"api/main/(images|documents|pages/\d+/action)/",
    # These show titles, names or tags of every organisation.
    "reports/",
    "pages/usage/",
    "choose-page/chosen-multiple/",
    "tag-autocomplete/",
    # For who builds Wagtail, and for what is no page, picture or file of ours.
    "(failwhale|test404)/",
    r"editing-sessions/ping/(?!wagtailcore/page/\d+/)",
    r"(images|documents)/chooser/chosen/(?!\d+/)",
)


own = [
    path("pages/<int:page_id>/edit/", editing.ContentEditView.as_view()),
    path(
        "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
        editing.ContentCreateView.as_view(),
    ),
    path("pages/<int:page_id>/revisions/<int:revision_id>/revert/", editing.ContentRevertView.as_view()),
    *[re_path(f"^{address}", not_here) for address in NOT_HERE],
    path("choose-external-link/", views.external_link),
    path("bulk/<str:app_label>/<str:model_name>/<str:action>/", views.bulk_action),
    path("account/", RedirectView.as_view(pattern_name="accounts:account")),
]

urlpatterns = decorate_urlpatterns(
    [*decorate_urlpatterns(own, require_admin_access), *wagtail_urls.urlpatterns], editors_only
)
