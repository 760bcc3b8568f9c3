from django.conf import settings
from django.urls import path

from core import views

app_name = "core"

urlpatterns = [
    path("", views.home, name="home"),
    path("welkom/", views.landing, name="landing"),
    path("hulp-nu/", views.help_now, name="help_now"),
    path("uit", views.leave, name="exit"),
    path("sporen/", views.traces, name="traces"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
]

if settings.SHOW_STYLEGUIDE:
    from core import styleguide

    urlpatterns.append(path("stijlgids/", styleguide.page, name="styleguide"))
