from django.urls import path

from api.v1 import me

urlpatterns = [path("me/", me.me, name="me")]
