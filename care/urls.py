from django.urls import path

from care import views

app_name = "care"

urlpatterns = [
    path("afspraken/", views.appointments, name="appointments"),
    path("afspraken/<uuid:appointment_id>/gehouden/", views.close_appointment, name="close_appointment"),
    path("afspraken/<uuid:appointment_id>/afzeggen/", views.cancel_appointment, name="cancel_appointment"),
    path("clienten/<uuid:client_id>/afspraak/", views.plan_appointment, name="plan_appointment"),
]
