"""What waits for a counsellor: what was sent and what is not working, and answering it."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.paging import page_of
from api.schema import CURSOR, endpoint, page_shape
from api.v1.feedback import FeedbackShape
from api.v1.shapes import AskedShape, ClientShape, Input, Words, read
from core import clock
from homework import reading
from homework.actions import give_feedback
from homework.counsellor_forms import LONGEST_FEEDBACK
from homework.models import Signal
from homework.needs import open_signals, step_title
from modules.queries import documents_of

OLDEST = "raised_at"


class SubmissionShape(serializers.Serializer):
    """A step as a client sent it, question by question."""

    id = serializers.UUIDField(source="sent.id", help_text="The id of what was sent.")
    client = ClientShape(source="sent.client", help_text="Who sent it.")
    module = serializers.CharField(source="screen.document.title", help_text="What it is a step of.")
    title = serializers.CharField(source="screen.step.title", help_text="What the step is called.")
    number = serializers.IntegerField(source="screen.number", help_text="Which step it is, from 1.")
    total = serializers.IntegerField(source="screen.total", help_text="Of how many.")
    sent_at = serializers.DateTimeField(source="sent.sent_at", help_text="When it was sent.")
    answers = AskedShape(source="screen.answers", many=True, help_text="Every question as it was asked.")
    feedback = FeedbackShape(many=True, help_text="What was answered to it, oldest first.")


class SignalLine(serializers.Serializer):
    """Something that is not working for a client."""

    id = serializers.UUIDField(help_text="The id of the signal.")
    client = ClientShape(help_text="For whom.")
    reason = serializers.ChoiceField(Signal.Reason.choices, help_text="What it is.")
    about = serializers.SerializerMethodField(help_text="Which step, in words; may be empty.")
    raised_at = serializers.DateTimeField(help_text="Since when.")

    def get_about(self, signal) -> str:
        if signal.enrolment_id is None:
            return ""
        return step_title(self.context["documents"], signal.enrolment, signal.step_key)


class SignalShape(SignalLine):
    """The same, opened: with the client's words."""

    words = serializers.CharField(allow_null=True, help_text="What the client says about it, if anything.")
    handled_at = serializers.DateTimeField(allow_null=True, help_text="When somebody dealt with it.")
    feedback = serializers.SerializerMethodField(help_text="What was answered to it, oldest first.")

    @extend_schema_field(FeedbackShape(many=True))
    def get_feedback(self, signal):
        return FeedbackShape(self.context["feedback"], many=True).data


class FeedbackInput(Input):
    """An answer to a client."""

    id = serializers.UUIDField(help_text="You choose it, so that sending the same twice stores it once.")
    body = Words(max_length=LONGEST_FEEDBACK, help_text="What you want to say.")


def _documents(signals):
    return documents_of(one.enrolment.version_id for one in signals if one.enrolment_id)


def _answer(request, about):
    asked = read(FeedbackInput, request)
    feedback = give_feedback(
        actor=request.actor, about=about, feedback_id=asked["id"], body=asked["body"], at=clock.now()
    )
    return Response(FeedbackShape(feedback).data, status=201)


@endpoint("submission", answers=SubmissionShape, refuses=(404,))
@api_view(["GET"])
def submission(request, submission_id):
    """A step that a client sent, as it was asked and answered. The look is logged."""
    sent = reading.opened_submission(request.actor, submission_id)
    shown = {
        "sent": sent,
        "screen": reading.submission_screen(sent),
        "feedback": reading.feedback_on(request.actor, sent),
    }
    return Response(SubmissionShape(shown).data)


@endpoint("answer_submission", takes=FeedbackInput, answers=FeedbackShape, status=201, refuses=(404,))
@api_view(["POST"])
def submission_feedback(request, submission_id):
    """Answers what a client sent. The same id again gives what was stored the first time."""
    return _answer(request, reading.opened_submission(request.actor, submission_id))


@endpoint("signals", answers=page_shape("Signals", SignalLine), query=CURSOR, refuses=(400,))
@api_view(["GET"])
def signals(request):
    """What is not working for your clients and nobody dealt with yet, oldest first, without their words."""
    found, following = page_of(request, open_signals(request.actor), OLDEST)
    shown = SignalLine(found, many=True, context={"documents": _documents(found)})
    return Response({"items": shown.data, "next": following})


@endpoint("signal", answers=SignalShape, refuses=(404,))
@api_view(["GET"])
def signal(request, signal_id):
    """Something that is not working, in the client's words. The look is logged."""
    one = reading.opened_signal(request.actor, signal_id)
    context = {"documents": _documents([one]), "feedback": reading.feedback_on(request.actor, one)}
    return Response(SignalShape(one, context=context).data)


@endpoint("answer_signal", takes=FeedbackInput, answers=FeedbackShape, status=201, refuses=(404,))
@api_view(["POST"])
def signal_feedback(request, signal_id):
    """Answers a client for whom something is not working; with that it is dealt with."""
    return _answer(request, reading.opened_signal(request.actor, signal_id))
