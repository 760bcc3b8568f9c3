from django.urls import path, re_path

from api.v1 import answering, appointments, assets, clients, diaries, dossier, feedback, me, plan, self_tests, steps

urlpatterns = [path("me/", me.me, name="me")]

# For the client.
STEP = "assignments/<uuid:assignment_id>/steps/<slug:step_key>/"
ATTEMPT = "attempts/<uuid:attempt_id>/"
urlpatterns += [
    path("plan/", plan.plan, name="plan"),
    path("assignments/<uuid:assignment_id>/", plan.assignment, name="assignment"),
    path(STEP, steps.step, name="step"),
    path(f"{STEP}answers/", steps.answers, name="answers"),
    path(f"{STEP}complete/", steps.complete, name="complete_step"),
    path(f"{STEP}send/", steps.send, name="send_step"),
    path(f"{STEP}not-working/", steps.not_working, name="not_working"),
    path("self-tests/<uuid:version_id>/", self_tests.self_test, name="self_test"),
    path("attempts/", self_tests.attempts, name="attempts"),
    path(ATTEMPT, self_tests.attempt, name="attempt"),
    path(f"{ATTEMPT}answers/<str:item_key>/", self_tests.answer, name="answer_item"),
    path(f"{ATTEMPT}complete/", self_tests.complete, name="complete_attempt"),
    path(f"{ATTEMPT}share/", self_tests.share, name="share_attempt"),
    path(f"{ATTEMPT}result/", self_tests.result, name="result"),
    path("diaries/<uuid:assignment_id>/", diaries.diary, name="diary"),
    path("diaries/<uuid:assignment_id>/entries/", diaries.entries, name="diary_entries"),
    path("diaries/<uuid:assignment_id>/entries/<uuid:entry_id>/", diaries.entry, name="diary_entry"),
    path("feedback/", feedback.feedback, name="feedback"),
    path("feedback/<uuid:feedback_id>/read/", feedback.mark_read, name="mark_feedback_read"),
    path("appointments/", appointments.appointments, name="appointments"),
    path("appointments/<uuid:appointment_id>/", appointments.appointment, name="appointment"),
    path("appointments/<uuid:appointment_id>/note/", appointments.note, name="note"),
    path("appointments/<uuid:appointment_id>/note/share/", appointments.share_note, name="share_note"),
    path("dossier/timeline/", dossier.timeline, name="timeline"),
    path("exports/", dossier.exports, name="exports"),
    path("exports/<uuid:export_id>/", dossier.export, name="export"),
    path("exports/<uuid:export_id>/file/", dossier.export_file, name="export_file"),
    re_path(r"^assets/(?P<digest>[0-9a-f]{64})/$", assets.asset, name="asset"),
]

# For who treats or supervises.
urlpatterns += [
    path("clients/", clients.clients, name="clients"),
    path("clients/<uuid:client_id>/", clients.client, name="client"),
    path("clients/<uuid:client_id>/plan/", clients.plan, name="client_plan"),
    path("clients/<uuid:client_id>/appointments/", clients.appointments, name="client_appointments"),
    path("submissions/<uuid:submission_id>/", answering.submission, name="submission"),
    path("submissions/<uuid:submission_id>/feedback/", answering.submission_feedback, name="answer_submission"),
    path("signals/", answering.signals, name="signals"),
    path("signals/<uuid:signal_id>/", answering.signal, name="signal"),
    path("signals/<uuid:signal_id>/feedback/", answering.signal_feedback, name="answer_signal"),
]
