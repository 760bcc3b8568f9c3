"""What was agreed to do: the plan of the client who asks."""

from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.paging import page_of
from api.schema import CURSOR, endpoint, page_shape
from homework import queries
from homework.agreed import Standing
from homework.models import Assignment

NEWEST = "-agreed_at"


class BeforeShape(serializers.Serializer):
    """The appointment before which something should be done."""

    id = serializers.UUIDField(help_text="The id of the appointment.")
    starts_at = serializers.DateTimeField(help_text="When it begins.")


class AgreedStepShape(serializers.Serializer):
    """One step of what was agreed."""

    key = serializers.CharField(help_text="The key of the step, for its address.")
    number = serializers.IntegerField(help_text="Which step of the module it is, from 1.")
    title = serializers.CharField(help_text="What it is called.")
    minutes = serializers.IntegerField(help_text="How long it takes, in minutes; 0: not said.")
    standing = serializers.ChoiceField(Standing.choices, help_text="How it stands.")
    submission = serializers.UUIDField(
        source="submission_id", allow_null=True, help_text="What was sent of it, if it was."
    )


class AgreedShape(serializers.Serializer):
    """One thing that was agreed, and how it stands."""

    id = serializers.UUIDField(source="assignment.id", help_text="The id of the assignment.")
    kind = serializers.ChoiceField(Assignment.Kind.choices, source="assignment.kind", help_text="What it is.")
    title = serializers.CharField(help_text="What it is called.")
    standing = serializers.ChoiceField(Standing.choices, help_text="How it stands.")
    is_finished = serializers.BooleanField(help_text="Whether nothing is left to do. A diary is never finished.")
    done = serializers.IntegerField(help_text="How many parts are done.")
    total = serializers.IntegerField(help_text="Of how many.")
    steps = AgreedStepShape(many=True, help_text="The steps of a module or an exercise.")
    self_test = serializers.UUIDField(
        source="assignment.self_test_version_id", allow_null=True, help_text="The self-test to take, for its address."
    )
    before = BeforeShape(source="assignment.before_appointment", allow_null=True, help_text="Before which appointment.")
    message = serializers.CharField(
        source="assignment.message", allow_null=True, help_text="The personal line that came with it."
    )
    agreed_by = serializers.CharField(source="assignment.agreed_by.user.name", help_text="With whom it was agreed.")
    agreed_at = serializers.DateTimeField(source="assignment.agreed_at", help_text="When it was agreed.")


def with_names(assignments):
    """These assignments, with everything their shape shows loaded."""
    return assignments.select_related("self_test_version", "before_appointment", "agreed_by__user").defer(
        "enrolment__version__document", "self_test_version__document"
    )


@endpoint("plan", answers=page_shape("Plan", AgreedShape), query=CURSOR, refuses=(400,))
@api_view(["GET"])
def plan(request):
    """What you agreed to do, newest first, with the steps and how each stands. Empty for who is no client."""
    rows = with_names(queries.own_assignments(request.actor)).filter(withdrawn_at__isnull=True)
    assignments, following = page_of(request, rows, NEWEST)
    agreed = queries.standing_of_own(request.actor, assignments)
    return Response({"items": AgreedShape(agreed, many=True).data, "next": following})


@endpoint("assignment", answers=AgreedShape, refuses=(404,))
@api_view(["GET"])
def assignment(request, assignment_id):
    """One thing that you agreed to do, and how it stands."""
    one = queries.own_assignment(request.actor, assignment_id)
    return Response(AgreedShape(queries.standing_of_own(request.actor, [one])[0]).data)
