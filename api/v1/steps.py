"""One step: reading it, answering, finishing, sending, and saying that it is not working."""

from django.utils.translation import gettext
from drf_spectacular.utils import OpenApiResponse, extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.errors import STANDS, WRONG, Refused
from api.schema import Problem, endpoint
from api.v1.elements import ElementShape
from api.v1.shapes import REVISION, Input, Nothing, Whole, Words, read
from core import clock
from core.stored import write
from homework import actions, queries
from modules.actions import complete_step, save_answers
from modules.answers import BadAnswer, clean
from modules.queries import current_answers

LONGEST_WORDS = 2_000


class AnswerShape(serializers.Serializer):
    """An answer as it stands."""

    value = serializers.JSONField(help_text="The answer, in the form that its question asks for.")
    revision = serializers.IntegerField(help_text="How often it was written; give it back in `seen`.")
    written_at = serializers.DateTimeField(help_text="When.")


class StepShape(serializers.Serializer):
    """A whole step with your answers."""

    assignment = serializers.UUIDField(source="assignment.id", help_text="The assignment it belongs to.")
    module = serializers.CharField(source="document.title", help_text="What it is a step of.")
    language = serializers.CharField(source="document.language", help_text="The language it is written in.")
    key = serializers.CharField(source="step.key", help_text="The key of the step.")
    title = serializers.CharField(source="step.title", help_text="What it is called.")
    kind = serializers.CharField(source="step.kind", help_text="reading, film, exercise, test or reflection.")
    minutes = serializers.IntegerField(source="step.minutes", help_text="How long it takes; 0: not said.")
    next_step = serializers.CharField(
        source="next_step.key", default=None, allow_null=True, help_text="The key of the next step, if there is one."
    )
    elements = serializers.SerializerMethodField(help_text="Everything on it, in its order.")
    answers = serializers.SerializerMethodField(help_text="Your answers, by key of the question.")
    completed_at = serializers.DateTimeField(
        source="assignment.completed_at", allow_null=True, help_text="When you were done with it."
    )
    sent_at = serializers.DateTimeField(
        source="assignment.closed_at", allow_null=True, help_text="When you sent it; from then on it does not change."
    )
    is_not_working = serializers.BooleanField(
        source="assignment.is_not_working", help_text="Whether you said that it is not working."
    )

    @extend_schema_field(ElementShape)
    def get_elements(self, work):
        return [write(element) for element in work.step.elements]

    @extend_schema_field(serializers.DictField(child=AnswerShape()))
    def get_answers(self, work):
        stored = current_answers(work.enrolment, work.step.key)
        return {key: AnswerShape(answer).data for key, answer in stored.items()}


class AnswersInput(Input):
    """Answers to some questions of a step; the others stay as they are."""

    answers = serializers.DictField(child=serializers.JSONField(), help_text="Key of the question to answer.")
    seen = serializers.DictField(
        child=Whole(**REVISION),
        required=False,
        default=dict,
        help_text="Key of the question to the revision that you last saw. Leave out what had no answer yet.",
    )


class SavedShape(serializers.Serializer):
    """What stands now."""

    revisions = serializers.DictField(
        child=serializers.IntegerField(), help_text="Key of the question to its revision, for `seen` of the next time."
    )


class ChangedElsewhere(Problem):
    """Somewhere else something newer was written: nothing of it was overwritten. `fields` names the questions."""

    revisions = serializers.DictField(
        child=serializers.IntegerField(), required=False, help_text="What was kept of the other answers."
    )
    conflicts = serializers.DictField(
        child=AnswerShape(), required=False, help_text="What stands in the way, by key of the question."
    )


class WordsInput(Input):
    """What makes it difficult, if you want to say."""

    words = Words(max_length=LONGEST_WORDS, allow_blank=True, required=False, default="", help_text="In your words.")


class SentShape(serializers.Serializer):
    """What was sent."""

    id = serializers.UUIDField(help_text="The id of what was sent.")
    sent_at = serializers.DateTimeField(help_text="When it was sent; sending again changes nothing.")


class ToldShape(serializers.Serializer):
    """What was told to your counsellors."""

    id = serializers.UUIDField(help_text="The id of the signal.")
    raised_at = serializers.DateTimeField(help_text="When you first said it.")


class DoneShape(serializers.Serializer):
    """A step that is done."""

    completed_at = serializers.DateTimeField(help_text="When it was done; again changes nothing.")


@endpoint("step", answers=StepShape, refuses=(404,))
@api_view(["GET"])
def step(request, assignment_id, step_key):
    """A whole step: everything on it, your answers with their revisions, and how it stands."""
    return Response(StepShape(queries.own_work(request.actor, assignment_id, step_key)).data)


def cleaned(step, answers):
    """Answers by key of the question, as they are stored. Refuses what is not a question here or not an answer."""
    questions = {element.key: element for element in step.questions}
    values, fields = {}, {}
    for key, raw in answers.items():
        try:
            values[key] = clean(questions[key], raw)
        except KeyError:
            fields[key] = gettext("This is not a question of this step.")
        except BadAnswer as bad:
            fields[key] = bad.message
    if fields:
        raise Refused(WRONG, "invalid", gettext("Something in this cannot be used as it is."), fields)
    return values


@endpoint(
    "save_answers",
    takes=AnswersInput,
    answers=SavedShape,
    refuses=(404,),
    also={409: OpenApiResponse(ChangedElsewhere, "Something newer stands there, or the step was sent.")},
)
@api_view(["PUT"])
def answers(request, assignment_id, step_key):
    """Saves answers, each as a new revision; the same again stores nothing. All of them can be kept, or none is.

    What was changed elsewhere since you saw it is not overwritten: you get it back, with 409, and choose.
    """
    work = queries.own_work(request.actor, assignment_id, step_key)
    asked = read(AnswersInput, request)
    saved = save_answers(
        actor=request.actor,
        enrolment=work.enrolment,
        step_key=step_key,
        values=cleaned(work.step, asked["answers"]),
        seen=asked["seen"],
        at=clock.now(),
    )
    if saved.conflicts:
        message = gettext("This was answered differently on another device or in another tab.")
        raise Refused(
            STANDS,
            "changed_elsewhere",
            message,
            dict.fromkeys(saved.conflicts, message),
            revisions=saved.revisions,
            conflicts={key: AnswerShape(stored).data for key, stored in saved.conflicts.items()},
        )
    return Response(SavedShape(saved).data)


@endpoint("complete_step", takes=Nothing, answers=DoneShape, refuses=(404, 409))
@api_view(["POST"])
def complete(request, assignment_id, step_key):
    """You are done with a step. What you wrote stays yours alone until you send it."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    read(Nothing, request)
    progress = complete_step(actor=request.actor, enrolment=work.enrolment, step_key=step_key, at=clock.now())
    return Response(DoneShape(progress).data)


@endpoint("send_step", takes=Nothing, answers=SentShape, refuses=(404, 409))
@api_view(["POST"])
def send(request, assignment_id, step_key):
    """Sends a step to your counsellors as it stands; from then on it does not change."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    read(Nothing, request)
    sent = actions.send_step(actor=request.actor, enrolment=work.enrolment, step_key=step_key, at=clock.now())
    return Response(SentShape(sent).data)


@endpoint("not_working", takes=WordsInput, answers=ToldShape, refuses=(404,))
@api_view(["POST"])
def not_working(request, assignment_id, step_key):
    """Tells your counsellors that a step is not working for you. No reason has to be given."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    words = read(WordsInput, request)["words"]
    signal = actions.raise_not_working(
        actor=request.actor, enrolment=work.enrolment, step_key=step_key, words=words, at=clock.now()
    )
    return Response(ToldShape(signal).data)
