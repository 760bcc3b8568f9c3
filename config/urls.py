"""The site map, top level. Each app keeps its own."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.i18n import set_language
from wagtail.documents import urls as wagtaildocs_urls

from cms.views import upload

handler404 = "core.views.not_found"

urlpatterns = [
    path("", include("core.urls")),
    path("", include("homework.urls")),
    path("", include("accounts.urls")),
    path("", include("notifications.urls")),
    path("", include("care.urls")),
    path("", include("selftests.urls")),
    path("", include("dossier.urls")),
    path("", include("modules.urls")),
    path("", include("api.urls")),
    path("account/", include("allauth.urls")),
    path("cms/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("cms/", include("cms.urls")),
    path("documents/", include(wagtaildocs_urls)),
    path("taal/", set_language, name="set_language"),
    # Uploaded pictures, for editors. Published content and client files have views of their own.
    re_path(r"^media/(?P<path>(?:images|original_images)/[\w./-]+)$", upload),
]
