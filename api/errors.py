"""Every refusal in one shape: `code` for programs, `message` for people, and `fields` where it is about one.

`code` stays the same in every language. `fields` has a message per place: the name of a field, the key of a question,
or a path with dots.
"""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, UnreadablePostError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from rest_framework import status
from rest_framework.exceptions import APIException, NotFound, ParseError, ValidationError
from rest_framework.exceptions import PermissionDenied as DRFPermissionDenied
from rest_framework.response import Response

from dossier.actions import ExportNotReady, NothingWritten
from homework.actions import EntryExists, NothingSaid, NothingToSend, WrongContent
from modules.actions import AnswersMissing, StepClosed
from selftests.actions import AttemptClosed, AttemptIncomplete

STANDS = status.HTTP_409_CONFLICT
WRONG = status.HTTP_400_BAD_REQUEST

# What an action refuses: the status, the code, and the words.
REFUSALS = {
    StepClosed: (STANDS, "step_closed", _("This step was sent. Its answers stay as they are.")),
    NothingToSend: (STANDS, "nothing_to_send", _("There is nothing to send yet. Fill something in first.")),
    EntryExists: (STANDS, "entry_exists", _("Another entry was stored under this id.")),
    AttemptClosed: (STANDS, "attempt_closed", _("This test is finished. Its answers stay as they are.")),
    ExportNotReady: (STANDS, "export_not_ready", _("There is no file yet.")),
    NothingSaid: (WRONG, "nothing_said", _("Fill something in first.")),
    NothingWritten: (WRONG, "nothing_said", _("Fill something in first.")),
    WrongContent: (WRONG, "wrong_content", _("This does not fit what was agreed.")),
}


class Refused(APIException):
    """A refusal that an endpoint itself has to word. `more` stands beside the shape that all refusals have."""

    def __init__(self, status_code, code, message, fields=None, **more):
        super().__init__(message, code)
        self.status_code = status_code
        self.fields = fields or {}
        self.more = more


def handler(error, context):
    """What the caller is told of `error`; None for what is our own fault."""
    error = _as_refusal(error)
    if error is None:
        return None
    problem = {"code": _code(error), "message": _message(error)}
    fields = getattr(error, "fields", None) or _fields(error)
    if fields:
        problem["fields"] = fields
    headers = {}
    if getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = error.auth_header
    if getattr(error, "wait", None):
        headers["Retry-After"] = str(int(error.wait) + 1)
    return Response(problem | getattr(error, "more", {}), status=error.status_code, headers=headers)


def _as_refusal(error):
    if isinstance(error, Http404):
        return NotFound(gettext("This is not there, or not for you."))
    if isinstance(error, PermissionDenied):
        return DRFPermissionDenied()
    if isinstance(error, SuspiciousOperation | UnreadablePostError):
        return ParseError(code="malformed")
    if isinstance(error, AnswersMissing | AttemptIncomplete):
        needed = dict.fromkeys(error.args[0], gettext("This question still needs an answer."))
        return Refused(STANDS, "answers_missing", gettext("Not every question that needs an answer has one."), needed)
    if type(error) in REFUSALS:
        return Refused(*REFUSALS[type(error)])
    return error if isinstance(error, APIException) else None


def _code(error):
    return "invalid" if isinstance(error, ValidationError) else str(error.get_codes())


def _message(error):
    if isinstance(error, ValidationError):
        return gettext("Something in this cannot be used as it is.")
    return str(error.detail)


def _fields(error):
    return dict(_flat(error.detail, "")) if isinstance(error, ValidationError) else {}


def _flat(detail, path):
    """(path, message) of every error, however deep it lies; of several at one place the first."""
    if isinstance(detail, dict):
        for name, inner in detail.items():
            at = path if name == "non_field_errors" else f"{path}.{name}" if path else str(name)
            yield from _flat(inner, at)
    elif isinstance(detail, list) and any(isinstance(inner, dict | list) for inner in detail):
        for number, inner in enumerate(detail):
            yield from _flat(inner, f"{path}.{number}" if path else str(number))
    else:
        yield path or "body", str(detail[0] if isinstance(detail, list) else detail)
