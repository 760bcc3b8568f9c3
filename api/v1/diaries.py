"""A diary: what you wrote in it, and writing in it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.errors import WRONG, Refused
from api.paging import page_of
from api.schema import CURSOR, endpoint, page_shape
from api.v1.elements import ElementShape
from api.v1.shapes import Input, Moment, Truth, read
from api.v1.steps import cleaned
from care import reach
from core import clock
from core.stored import write
from homework import queries
from homework.actions import write_diary_entry
from homework.forms import AHEAD
from homework.models import Assignment, DiaryEntry
from modules.answers import is_empty
from modules.forms import still_needed
from modules.queries import document_of
from policy.words import Action

NEWEST = "-happened_at"
LONG_AGO = datetime(1900, 1, 1, tzinfo=ZoneInfo("UTC"))


class DiaryShape(serializers.Serializer):
    """What a diary asks, every time."""

    assignment = serializers.UUIDField(help_text="The assignment it belongs to.")
    title = serializers.CharField(help_text="What it is called.")
    language = serializers.CharField(help_text="The language it is written in.")
    elements = serializers.SerializerMethodField(help_text="Everything on it, in its order.")

    @extend_schema_field(ElementShape)
    def get_elements(self, diary):
        return [write(element) for element in diary["step"].elements]


class EntryShape(serializers.Serializer):
    """One filling-in of a diary."""

    id = serializers.UUIDField(help_text="The id of the entry.")
    happened_at = serializers.DateTimeField(help_text="When it was.")
    written_at = serializers.DateTimeField(help_text="When you wrote it.")
    answers = serializers.DictField(
        source="contents", child=serializers.JSONField(), help_text="Key of the question to the answer."
    )
    is_shared = serializers.BooleanField(help_text="Whether your counsellors can read it too.")


class EntryInput(Input):
    """What to write in a diary."""

    answers = serializers.DictField(child=serializers.JSONField(), help_text="Key of the question to the answer.")
    happened_at = Moment(required=False, default=None, help_text="When it was; now if left out.")
    is_shared = Truth(help_text="Whether your counsellors can read it too.")

    def validate_happened_at(self, moment):
        moment = moment or clock.now()
        if moment > clock.now() + AHEAD:
            raise serializers.ValidationError(
                gettext("This moment is still to come. Choose now, or a moment that was.")
            )
        if moment < LONG_AGO:
            raise serializers.ValidationError(gettext("This moment is too long ago."))
        return moment


def _diary(request, assignment_id):
    return queries.own_assignment(request.actor, assignment_id, Assignment.Kind.DIARY)


def _entries(request, assignment):
    return DiaryEntry.objects.visible_to(request.actor, Action.READ_DIARY).filter(enrolment=assignment.enrolment)


@endpoint("diary", answers=DiaryShape, refuses=(404,))
@api_view(["GET"])
def diary(request, assignment_id):
    """What a diary asks."""
    one = _diary(request, assignment_id)
    document = document_of(one.enrolment.version_id)
    shown = {
        "assignment": one.pk,
        "title": document.title,
        "language": document.language,
        "step": document.steps[0],
    }
    return Response(DiaryShape(shown).data)


@endpoint("diary_entries", answers=page_shape("DiaryEntries", EntryShape), query=CURSOR, refuses=(400, 404))
@api_view(["GET"])
def entries(request, assignment_id):
    """What you wrote in a diary, newest first."""
    rows, following = page_of(request, _entries(request, _diary(request, assignment_id)), NEWEST)
    return Response({"items": EntryShape(rows, many=True).data, "next": following})


@endpoint("diary_entry", answers=EntryShape, refuses=(404,), method="GET")
@endpoint(
    "write_diary_entry",
    takes=EntryInput,
    answers=EntryShape,
    status=201,
    also={200: EntryShape},
    refuses=(404, 409),
    method="PUT",
)
@api_view(["GET", "PUT"])
def entry(request, assignment_id, entry_id):
    """One entry. You choose its id, so that writing the same twice stores it once (201, then 200).

    An entry does not change: something else under the same id is refused with 409.
    """
    one = _diary(request, assignment_id)
    stored = _entries(request, one).filter(pk=entry_id).first()
    if request.method == "GET":
        if stored is None:
            raise reach.OutOfReach
        return Response(EntryShape(stored).data)
    asked = read(EntryInput, request)
    step = document_of(one.enrolment.version_id).steps[0]
    contents = cleaned(step, asked["answers"])
    needed = [asks.key for asks in step.questions if asks.is_required and is_empty(contents.get(asks.key))]
    if needed:
        raise Refused(
            WRONG,
            "answers_missing",
            gettext("Not every question that needs an answer has one."),
            dict.fromkeys(needed, still_needed()),
        )
    written = write_diary_entry(
        actor=request.actor,
        enrolment=one.enrolment,
        entry_id=entry_id,
        happened_at=asked["happened_at"] or clock.now(),
        contents=contents,
        is_shared=asked["is_shared"],
        at=clock.now(),
    )
    return Response(EntryShape(written).data, status=200 if stored else 201)
