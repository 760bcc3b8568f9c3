from django.urls import re_path

from modules import views

app_name = "modules"

urlpatterns = [
    re_path(r"^bestanden/(?P<digest>[0-9a-f]{64})$", views.asset, name="asset"),
]
