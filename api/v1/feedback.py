"""What your counsellors answered."""

from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.paging import page_of
from api.schema import CURSOR, endpoint, page_shape
from api.v1.shapes import Nothing, read
from core import clock
from homework import queries
from homework.actions import mark_feedback_read
from homework.needs import step_title
from modules.queries import documents_of

NEWEST = "-sent_at"


class FeedbackShape(serializers.Serializer):
    """One answer of a counsellor."""

    id = serializers.UUIDField(help_text="The id of the answer.")
    author = serializers.CharField(source="author.user.name", help_text="Who wrote it.")
    body = serializers.CharField(help_text="What was written.")
    sent_at = serializers.DateTimeField(help_text="When.")
    read_at = serializers.DateTimeField(allow_null=True, help_text="When the client opened it.")


class OwnFeedbackShape(FeedbackShape):
    """One answer to something you sent, said or shared."""

    about = serializers.SerializerMethodField(help_text="What it is about, in words.")
    submission = serializers.UUIDField(source="submission_id", allow_null=True, help_text="What you sent, if that.")
    signal = serializers.UUIDField(source="signal_id", allow_null=True, help_text="What you said, if that.")
    attempt = serializers.UUIDField(source="attempt_id", allow_null=True, help_text="The result you shared, if that.")

    def get_about(self, feedback) -> str:
        if feedback.attempt_id:
            return feedback.attempt.version.title
        source = feedback.submission or feedback.signal
        if source.enrolment_id is None:
            return ""
        return step_title(self.context["documents"], source.enrolment, source.step_key)


def _about(feedback):
    sources = [one.submission or one.signal for one in feedback if not one.attempt_id]
    return {"documents": documents_of(one.enrolment.version_id for one in sources if one.enrolment_id)}


def _own(request):
    return (
        queries.own_feedback(request.actor)
        .select_related("author__user", "submission__enrolment", "signal__enrolment", "attempt__version")
        .defer("submission__contents", "signal__words", "attempt__version__document", "attempt__answers")
    )


@endpoint("feedback", answers=page_shape("Feedback", OwnFeedbackShape), query=CURSOR, refuses=(400,))
@api_view(["GET"])
def feedback(request):
    """What your counsellors answered, newest first. Reading it here does not mark it as read."""
    found, following = page_of(request, _own(request), NEWEST)
    shown = OwnFeedbackShape(found, many=True, context=_about(found))
    return Response({"items": shown.data, "next": following})


@endpoint("mark_feedback_read", takes=Nothing, answers=OwnFeedbackShape, refuses=(404,))
@api_view(["POST"])
def mark_read(request, feedback_id):
    """You have read an answer; who wrote it can see that. Again changes nothing."""
    given = queries.feedback_to_read(request.actor, feedback_id)
    read(Nothing, request)
    one = mark_feedback_read(actor=request.actor, feedback=given.feedback[0], at=clock.now())
    return Response(OwnFeedbackShape(one, context={"documents": given.documents}).data)
