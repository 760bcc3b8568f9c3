"""Your appointments, and what you write about them."""

from django.utils.translation import gettext
from drf_spectacular.utils import OpenApiResponse
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.errors import STANDS, Refused
from api.paging import page_of
from api.schema import CURSOR, Problem, endpoint, page_shape
from api.v1.shapes import REVISION, Input, Nothing, Whole, Words, read
from care import reach
from care.models import Appointment
from core import clock
from dossier import actions, notes
from dossier.models import SessionNote
from dossier.note_forms import LONGEST_NOTE
from policy.words import Action

NEWEST = "-starts_at"
OWN_NOTE = SessionNote.Kind.CLIENT_NOTE


class AppointmentShape(serializers.Serializer):
    """A moment on which client and counsellor meet."""

    id = serializers.UUIDField(help_text="The id of the appointment.")
    starts_at = serializers.DateTimeField(help_text="When it begins.")
    ends_at = serializers.DateTimeField(help_text="When it ends.")
    kind = serializers.ChoiceField(Appointment.Kind.choices, help_text="How you meet.")
    place = serializers.CharField(help_text="Where; may be empty.")
    status = serializers.ChoiceField(Appointment.Status.choices, help_text="Whether it took place.")
    counsellor = serializers.CharField(source="counsellor.user.name", help_text="The counsellor.")


class ReportShape(serializers.Serializer):
    """What your counsellor wrote about an appointment, for both of you."""

    author = serializers.CharField(source="note.author.name", help_text="Who wrote it.")
    body = serializers.CharField(source="version.body", help_text="The text as it stands.")
    written_at = serializers.DateTimeField(source="version.written_at", help_text="When it was last written.")


class NoteShape(serializers.Serializer):
    """Your own note about an appointment."""

    body = serializers.CharField(source="version.body", help_text="The text as it stands.")
    revision = serializers.IntegerField(source="version.number", help_text="Give it back in `seen` when you change it.")
    written_at = serializers.DateTimeField(source="version.written_at", help_text="When it was last written.")
    shared_at = serializers.DateTimeField(
        source="note.shared_at", allow_null=True, help_text="When you let your counsellors read it."
    )


class MeetingShape(AppointmentShape):
    """An appointment with what was written about it."""

    note = NoteShape(allow_null=True, help_text="Your own note.")
    reports = ReportShape(many=True, help_text="What your counsellor shares with you.")


class NoteInput(Input):
    """The whole text of your note."""

    body = Words(max_length=LONGEST_NOTE, help_text="The text; it replaces what stood there, which is kept as well.")
    seen = Whole(**REVISION, required=False, default=0, help_text="The revision you last saw; 0 when there was none.")


class NoteChanged(Problem):
    """The note was changed elsewhere: nothing was overwritten."""

    stored = serializers.DictField(
        child=serializers.JSONField(), required=False, help_text="`body`, `revision` and `written_at` as they stand."
    )


def _own(request):
    rows = Appointment.objects.visible_to(request.actor, Action.READ_APPOINTMENT)
    return rows.filter(client__user_id=request.actor.user_id).select_related("client", "counsellor__user")


def _one(request, appointment_id):
    appointment = _own(request).filter(pk=appointment_id).first()
    if appointment is None:
        raise reach.OutOfReach
    return appointment


@endpoint("appointments", answers=page_shape("Appointments", AppointmentShape), query=CURSOR, refuses=(400,))
@api_view(["GET"])
def appointments(request):
    """Your appointments as a client, the last one first."""
    rows, following = page_of(request, _own(request), NEWEST)
    return Response({"items": AppointmentShape(rows, many=True).data, "next": following})


@endpoint("appointment", answers=MeetingShape, refuses=(404,))
@api_view(["GET"])
def appointment(request, appointment_id):
    """One appointment, with your own note and what your counsellor shares with you."""
    one = _one(request, appointment_id)
    board = notes.board(request.actor, one)
    own = board.own.get(OWN_NOTE)
    written = {"note": NoteShape(own).data if own else None, "reports": ReportShape(board.reports, many=True).data}
    return Response(AppointmentShape(one).data | written)


@endpoint("note", answers=NoteShape, refuses=(404,), method="GET")
@endpoint(
    "write_note",
    takes=NoteInput,
    answers=NoteShape,
    refuses=(404,),
    also={409: OpenApiResponse(NoteChanged, "A newer text stands there.")},
    method="PUT",
)
@api_view(["GET", "PUT"])
def note(request, appointment_id):
    """Your own note about an appointment. Nobody reads it until you share it; nobody else can change it.

    The same text again stores nothing. What was changed elsewhere since you saw it is not overwritten: 409.
    """
    one = _one(request, appointment_id)
    if request.method == "GET":
        return Response(NoteShape(_note(request, one)).data)
    asked = read(NoteInput, request)
    try:
        written = actions.write_note(actor=request.actor, appointment=one, kind=OWN_NOTE, at=clock.now(), **asked)
    except actions.NoteChangedElsewhere as changed:
        stored = changed.args[0]
        raise Refused(
            STANDS,
            "changed_elsewhere",
            gettext("This note was changed elsewhere. Nothing was overwritten."),
            stored={"body": stored.body, "revision": stored.number, "written_at": stored.written_at},
        ) from None
    return Response(NoteShape(written).data)


@endpoint("share_note", takes=Nothing, answers=NoteShape, refuses=(404,))
@api_view(["POST"])
def share_note(request, appointment_id):
    """Lets your counsellors read your note, from now on. Again changes nothing."""
    one = _one(request, appointment_id)
    read(Nothing, request)
    own = _note(request, one)
    actions.share_note(actor=request.actor, note=own.note, at=clock.now())
    return Response(NoteShape(_note(request, one)).data)


def _note(request, appointment):
    own = notes.board(request.actor, appointment).own.get(OWN_NOTE)
    if own is None:
        raise reach.OutOfReach
    return own
