"""The site map, top level. Each app keeps its own."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.i18n import set_language
from django.views.static import serve
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.settings.base import has

urlpatterns = [
    *[path("", include(f"{app}.urls")) for app in ["core", "homework", "accounts", "notifications", "care", "modules", "selftests", "dossier"] if has(f"{app}/urls.py") and (has(f"{app}/views.py") or has(f"{app}/views"))],
    path("account/", include("allauth.urls")),
    *([path("api/", include("api.urls"))] if has("api/urls.py") else []),
    path("cms/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    *([path("cms/", include("cms.urls"))] if has("cms/urls.py") else []),
    *([] if has("cms/urls.py") else [path("cms/", include(wagtailadmin_urls))]),
    path("documents/", include(wagtaildocs_urls)),
    path("taal/", set_language, name="set_language"),
    # Pictures of published content only. Documents have a view of their own, client files another.
    re_path(r"^media/(?P<path>(?:images|original_images)/[\w./-]+)$", serve, {"document_root": settings.MEDIA_ROOT}),
]
