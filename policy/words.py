"""The words of the access rules. Pure Python: no Django, no database."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is. Everybody signed in may be a client; the others come from a membership."""

    CLIENT = "client"
    COUNSELLOR = "counsellor"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    EDITOR = "editor"
    MODERATOR = "moderator"


class Reach(StrEnum):
    """Over which records a role may do something."""

    SELF = "self"  # the client's own record
    TREATING = "treating"  # clients one treats now
    SUPERVISING = "supervising"  # clients treated now by the counsellors one supervises
    ORGANISATION = "organisation"  # records of one's own organisation
    PARTICIPANT = "participant"  # things one takes part in oneself
    EVERYONE = "everyone"


class Action(StrEnum):
    """What can be done. Reading and changing are separate words."""

    READ_CLIENT = "client.read"
    READ_APPOINTMENT = "appointment.read"
    PLAN_APPOINTMENT = "appointment.plan"
    CLOSE_APPOINTMENT = "appointment.close"

    READ_PLAN = "plan.read"
    AGREE_ASSIGNMENT = "assignment.agree"
    WITHDRAW_ASSIGNMENT = "assignment.withdraw"

    READ_ANSWER = "answer.read"
    SAVE_ANSWER = "answer.save"
    COMPLETE_STEP = "step.complete"
    SEND_STEP = "step.send"
    READ_SUBMISSION = "submission.read"
    RAISE_SIGNAL = "signal.raise"
    READ_SIGNAL = "signal.read"
    HANDLE_SIGNAL = "signal.handle"
    GIVE_FEEDBACK = "feedback.give"
    READ_FEEDBACK = "feedback.read"

    TAKE_SELF_TEST = "self-test.take"
    READ_RESULT = "result.read"
    SHARE_RESULT = "result.share"

    WRITE_DIARY = "diary.write"
    READ_DIARY = "diary.read"

    WRITE_CLIENT_NOTE = "client-note.write"
    READ_CLIENT_NOTE = "client-note.read"
    WRITE_REPORT = "report.write"
    READ_REPORT = "report.read"
    WRITE_WORKING_NOTE = "working-note.write"
    READ_WORKING_NOTE = "working-note.read"

    READ_DOSSIER = "dossier.read"
    READ_ACCESS_LOG = "access-log.read"
    EXPORT_DOSSIER = "dossier.export"

    RELEASE_CONTENT = "content.release"
    REGISTER_CLIENT = "client.register"
    CONNECT_COUNSELLOR = "counsellor.connect"
