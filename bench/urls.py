from django.urls import include, path

from bench import yardsticks

urlpatterns = [
    path("bench/bare/", yardsticks.bare),
    path("bench/bare-write/", yardsticks.bare_write),
    path("", include("config.urls")),
]
