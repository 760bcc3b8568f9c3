from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView

from api import views

app_name = "api"

urlpatterns = [
    path("api/v1/", include("api.v1.urls")),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", views.docs, name="docs"),
    re_path(r"^api/.*$", views.nowhere, name="nowhere"),
    path("mijn/apps/", views.tokens, name="tokens"),
    path("mijn/apps/<uuid:token_id>/intrekken/", views.revoke, name="revoke"),
]
