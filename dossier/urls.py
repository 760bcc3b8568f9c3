from django.urls import path

from dossier import note_views, views

app_name = "dossier"

# One conversation and what is written about it.
urlpatterns = [
    path("afspraken/<uuid:appointment_id>/", note_views.appointment, name="appointment"),
    path("afspraken/<uuid:appointment_id>/notitie/<slug:name>/", note_views.write_note, name="write_note"),
    path("notities/<uuid:note_id>/", note_views.note_versions, name="note_versions"),
]

# The client's reading room.
urlpatterns += [
    path("dossier/", views.overview, name="timeline"),
    path("dossier/inzage/", views.access, name="access"),
    path("dossier/verstuurd/<uuid:submission_id>/", views.sent, name="sent"),
    path("dossier/stap/<uuid:enrolment_id>/<slug:step_key>/", views.step, name="step"),
    path("dossier/dagboek/<uuid:entry_id>/", views.diary_entry, name="diary_entry"),
    path("dossier/meenemen/", views.exports, name="exports"),
    path("dossier/meenemen/<uuid:export_id>/", views.export, name="export"),
    path("dossier/meenemen/<uuid:export_id>/voortgang/", views.export_progress, name="export_progress"),
    path("dossier/meenemen/<uuid:export_id>/bestand/", views.download, name="download"),
]
