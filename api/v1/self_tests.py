"""Self-tests: the questions, an attempt, and what came out."""

from django.utils.translation import gettext
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from api.errors import STANDS, Refused
from api.schema import endpoint
from api.v1.shapes import Input, Nothing, Words, read
from core import clock
from selftests import actions, queries


class ChoiceShape(serializers.Serializer):
    """One answer to choose."""

    key = serializers.CharField(help_text="What an answer holds.")
    label = serializers.CharField(help_text="What people see.")


class ItemShape(serializers.Serializer):
    """One question of a self-test."""

    key = serializers.CharField(help_text="The key of the question.")
    text = serializers.CharField(help_text="What is asked.")
    help = serializers.CharField(help_text="What stands below it; may be empty.")
    is_required = serializers.BooleanField(help_text="Whether it has to be answered.")
    options = serializers.ListField(child=ChoiceShape(), help_text="What there is to choose from.")


class SelfTestShape(serializers.Serializer):
    """A self-test as it is taken."""

    id = serializers.UUIDField(source="version.id", help_text="The id of this version of the test.")
    title = serializers.CharField(source="test.title", help_text="What it is called.")
    language = serializers.CharField(source="test.language", help_text="The language it is written in.")
    summary = serializers.CharField(source="test.summary", help_text="What it is about.")
    for_whom = serializers.CharField(source="test.for_whom", help_text="For whom it is.")
    minutes = serializers.IntegerField(source="test.minutes", help_text="How long it takes.")
    instruction = serializers.CharField(source="test.instruction", help_text="Stands above every question.")
    what_is_kept = serializers.CharField(source="test.what_is_kept", help_text="What is kept, and for whom.")
    caveat = serializers.CharField(source="test.caveat", help_text="What it cannot tell.")
    source = serializers.CharField(source="test.source", help_text="Where the test comes from.")
    is_validated = serializers.BooleanField(source="test.is_validated", help_text="Whether it was validated.")
    items = serializers.SerializerMethodField(help_text="The questions, in their order.")

    @extend_schema_field(ItemShape(many=True))
    def get_items(self, screen):
        items = [
            {
                "key": item.key,
                "text": item.text,
                "help": item.help,
                "is_required": item.is_required,
                "options": [{"key": one.key, "label": one.label} for one in screen.test.answers_to(item).options],
            }
            for item in screen.test.items
        ]
        return ItemShape(items, many=True).data


class AttemptInput(Input):
    """Which test to take."""

    self_test = serializers.UUIDField(help_text="The id of the version, as the plan gives it.")


class AttemptShape(serializers.Serializer):
    """One time that you take a test."""

    id = serializers.UUIDField(help_text="The id of the attempt.")
    self_test = serializers.UUIDField(source="version_id", help_text="The version of the test.")
    started_at = serializers.DateTimeField(help_text="When you began.")
    completed_at = serializers.DateTimeField(allow_null=True, help_text="When you finished it.")
    shared_at = serializers.DateTimeField(allow_null=True, help_text="When you shared the result.")
    answers = serializers.DictField(
        child=serializers.CharField(), help_text="Key of the question to the key of the answer."
    )


class OptionInput(Input):
    """The answer to one question."""

    option = Words(allow_null=True, max_length=64, help_text="The key of the answer; null takes it back.")


class NextStepShape(serializers.Serializer):
    """Something to do with a result."""

    kind = serializers.CharField(help_text="mail, chat, appointment, module or self_test.")
    label = serializers.CharField(help_text="What people see.")
    target = serializers.CharField(help_text="The key of the module or test that is meant; may be empty.")


class BandShape(serializers.Serializer):
    """A score in words."""

    title = serializers.CharField(help_text="What it says, in short.")
    meaning = serializers.CharField(help_text="What it means.")
    advice = serializers.CharField(help_text="What may help.")
    next_steps = NextStepShape(many=True, help_text="What you can do now.")


class ScoreShape(serializers.Serializer):
    """One score of a result."""

    key = serializers.CharField(source="line.rule.key", help_text="The key of the score.")
    title = serializers.CharField(source="line.rule.title", help_text="What is measured.")
    value = serializers.FloatField(help_text="The number that came out.")
    minimum = serializers.FloatField(help_text="The lowest it can be.")
    maximum = serializers.FloatField(help_text="The highest it can be.")
    level = serializers.IntegerField(
        source="line.level", help_text="0 (nothing to worry about) to 3 (reach somebody first)."
    )
    band = BandShape(source="line.band", allow_null=True, help_text="The number in words.")
    change = serializers.CharField(
        allow_null=True, help_text="Since the time before: better, worse, steady, higher, lower or equal."
    )


class AnsweredShape(serializers.Serializer):
    """A question with its answer in words."""

    number = serializers.IntegerField(help_text="Which question it is, from 1.")
    question = serializers.CharField(help_text="As it was asked.")
    answer = serializers.CharField(help_text="The answer in words; empty when it was skipped.")


class ResultShape(serializers.Serializer):
    """What came out of a test."""

    attempt = serializers.UUIDField(source="attempt.id", help_text="The id of the attempt.")
    title = serializers.CharField(source="test.title", help_text="What the test is called.")
    completed_at = serializers.DateTimeField(source="attempt.completed_at", help_text="When it was finished.")
    shared_at = serializers.DateTimeField(source="attempt.shared_at", allow_null=True, help_text="When it was shared.")
    needs_contact = serializers.BooleanField(help_text="Whether to show first how to reach somebody.")
    scores = ScoreShape(many=True, help_text="The first is the one that counts.")
    asked = AnsweredShape(many=True, help_text="Every question with its answer.")
    caveat = serializers.CharField(source="test.caveat", help_text="What it cannot tell.")


@endpoint("self_test", answers=SelfTestShape, refuses=(404,))
@api_view(["GET"])
def self_test(request, version_id):
    """A self-test with its questions."""
    return Response(SelfTestShape(queries.start_screen(request.actor, version_id)).data)


@endpoint(
    "start_attempt", takes=AttemptInput, answers=AttemptShape, refuses=(404,), status=201, also={200: AttemptShape}
)
@api_view(["POST"])
def attempts(request):
    """Begins a test (201), or goes on with the one that was left open (200)."""
    screen = queries.start_screen(request.actor, read(AttemptInput, request)["self_test"])
    attempt = actions.start_attempt(actor=request.actor, client=screen.client, version=screen.version, at=clock.now())
    return Response(AttemptShape(attempt).data, status=200 if screen.running else 201)


@endpoint("attempt", answers=AttemptShape, refuses=(404,))
@api_view(["GET"])
def attempt(request, attempt_id):
    """One time that you took a test, with your answers."""
    return Response(AttemptShape(queries.own_attempt(request.actor, attempt_id)).data)


@endpoint("answer_item", takes=OptionInput, answers=AttemptShape, refuses=(404, 409))
@api_view(["PUT"])
def answer(request, attempt_id, item_key):
    """The answer to one question of a test that is not finished; the same again changes nothing."""
    one = queries.own_attempt(request.actor, attempt_id)
    if item_key not in queries.test_of(one.version_id).item_by_key:
        raise NotFound(gettext("This is not there, or not for you."))
    option = read(OptionInput, request)["option"]
    try:
        one = actions.save_attempt_answer(
            actor=request.actor, attempt=one, item_key=item_key, option_key=option, at=clock.now()
        )
    except actions.UnknownAnswer:
        raise serializers.ValidationError({"option": [gettext("Choose from the answers that are shown.")]}) from None
    return Response(AttemptShape(one).data)


@endpoint("complete_attempt", takes=Nothing, answers=AttemptShape, refuses=(404, 409))
@api_view(["POST"])
def complete(request, attempt_id):
    """Finishes a test and has it scored; again changes nothing."""
    one = queries.own_attempt(request.actor, attempt_id)
    read(Nothing, request)
    return Response(AttemptShape(actions.complete_attempt(actor=request.actor, attempt=one, at=clock.now())).data)


@endpoint("share_attempt", takes=Nothing, answers=AttemptShape, refuses=(404, 409))
@api_view(["POST"])
def share(request, attempt_id):
    """Lets your counsellors see a result; again changes nothing."""
    one = queries.own_attempt(request.actor, attempt_id)
    read(Nothing, request)
    _finished(one)
    return Response(AttemptShape(actions.share_attempt(actor=request.actor, attempt=one, at=clock.now())).data)


@endpoint("result", answers=ResultShape, refuses=(404, 409))
@api_view(["GET"])
def result(request, attempt_id):
    """What came out of a test that you finished."""
    one = queries.own_attempt(request.actor, attempt_id)
    _finished(one)
    return Response(ResultShape(queries.result_screen(request.actor, one)).data)


def _finished(attempt):
    if attempt.completed_at is None:
        raise Refused(STANDS, "attempt_open", gettext("This test is not finished yet."))
