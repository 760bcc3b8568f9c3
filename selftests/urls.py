from django.urls import path

from selftests import views

app_name = "selftests"

urlpatterns = [
    path("zelftest/<uuid:version_id>/", views.start, name="start"),
    path("zelftest/poging/<uuid:attempt_id>/", views.resume, name="resume"),
    path("zelftest/poging/<uuid:attempt_id>/vraag/<int:number>/", views.question, name="question"),
    path("zelftest/poging/<uuid:attempt_id>/vraag/<int:number>/hulp/", views.pause, name="pause"),
    path("zelftest/poging/<uuid:attempt_id>/controle/", views.check, name="check"),
    path("zelftest/poging/<uuid:attempt_id>/uitslag/", views.result, name="result"),
    path("zelftest/poging/<uuid:attempt_id>/delen/", views.share, name="share"),
]
