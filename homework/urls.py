from django.urls import path

from homework import counsellor_views, views

app_name = "homework"

# For the client.
urlpatterns = [
    path("vandaag/", views.home, name="home"),
    path("plan/<uuid:assignment_id>/", views.assignment, name="assignment"),
    path("plan/<uuid:assignment_id>/stap/<slug:step_key>/", views.step, name="step"),
    path("plan/<uuid:assignment_id>/stap/<slug:step_key>/bewaar/", views.save_step, name="save_step"),
    path("plan/<uuid:assignment_id>/stap/<slug:step_key>/versturen/", views.send_step, name="send_step"),
    path("plan/<uuid:assignment_id>/stap/<slug:step_key>/lukt-niet/", views.not_working, name="not_working"),
    path("plan/<uuid:assignment_id>/stap/<slug:step_key>/lukt-niet/gezegd/", views.told, name="told"),
    path("dagboek/<uuid:assignment_id>/", views.diary, name="diary"),
    path("reacties/", views.feedback_list, name="feedback_list"),
    path("reacties/<uuid:feedback_id>/", views.feedback, name="feedback"),
]

# For the counsellor.
urlpatterns += [
    path("clienten/", counsellor_views.caseload, name="caseload"),
    path("clienten/<uuid:client_id>/", counsellor_views.client, name="client"),
    path("clienten/<uuid:client_id>/afspreken/", counsellor_views.agree, name="agree"),
    path("clienten/<uuid:client_id>/afgesproken/<uuid:agreement>/", counsellor_views.agreed, name="agreed"),
    path("clienten/<uuid:client_id>/dagboek/<uuid:enrolment_id>/", counsellor_views.diary, name="client_diary"),
    path("afgesproken/<uuid:assignment_id>/intrekken/", counsellor_views.withdraw, name="withdraw"),
    path("werk/<uuid:submission_id>/", counsellor_views.submission, name="submission"),
    path("signalen/<uuid:signal_id>/", counsellor_views.signal, name="signal"),
    path("signalen/<uuid:signal_id>/afgehandeld/", counsellor_views.handle_signal, name="handle_signal"),
    path("uitslagen/<uuid:attempt_id>/", counsellor_views.result, name="result"),
]
