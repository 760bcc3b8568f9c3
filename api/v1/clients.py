"""The clients of a counsellor, and how each of them is doing. Who looks at one of them is logged."""

from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.paging import page_of
from api.schema import CURSOR, endpoint, page_shape
from api.v1.appointments import NEWEST as LAST_APPOINTMENT
from api.v1.appointments import AppointmentShape
from api.v1.plan import NEWEST as LAST_AGREED
from api.v1.plan import AgreedShape, with_names
from api.v1.shapes import ClientShape
from care import reach
from care.models import Appointment
from care.queries import opened_client, treating
from homework.agreed import on_the_plan, standing_of
from homework.caseload import in_care
from policy.words import Action


class CaseShape(ClientShape):
    """Somebody in your care."""

    last_active_at = serializers.DateTimeField(allow_null=True, help_text="When the client last did something.")


class OpenedShape(CaseShape):
    """The record of somebody in your care."""

    born_on = serializers.DateField(allow_null=True, help_text="The date of birth, if it is known.")
    registered_at = serializers.DateTimeField(help_text="When the record was opened.")
    organisation = serializers.CharField(source="organisation.name", help_text="Who keeps the record.")
    treated_by = serializers.SerializerMethodField(help_text="Who treats the client now.")
    can_act = serializers.SerializerMethodField(help_text="Whether you treat the client, or look along.")

    def get_treated_by(self, client) -> list[str]:
        return [one.counsellor.user.name for one in treating(client)]

    def get_can_act(self, client) -> bool:
        return reach.ground_for(self.context["actor"], Action.AGREE_ASSIGNMENT, client) is not None


@endpoint("clients", answers=page_shape("Clients", CaseShape), query=CURSOR, refuses=(400,))
@api_view(["GET"])
def clients(request):
    """Whom you treat or whose counsellor you supervise, by name. Empty for who does neither."""
    rows, following = page_of(request, in_care(request.actor), "name")
    return Response({"items": CaseShape(rows, many=True).data, "next": following})


@endpoint("client", answers=OpenedShape, refuses=(404,))
@api_view(["GET"])
def client(request, client_id):
    """One client. The look is logged."""
    opened = opened_client(request.actor, client_id)
    return Response(OpenedShape(opened, context={"actor": request.actor}).data)


@endpoint("client_plan", answers=page_shape("ClientPlan", AgreedShape), query=CURSOR, refuses=(400, 404))
@api_view(["GET"])
def plan(request, client_id):
    """What you agreed with one client and how it stands, newest first. The look is logged."""
    opened = opened_client(request.actor, client_id)
    rows = with_names(on_the_plan(request.actor).filter(client=opened))
    assignments, following = page_of(request, rows, LAST_AGREED)
    agreed = standing_of(request.actor, assignments)
    return Response({"items": AgreedShape(agreed, many=True).data, "next": following})


@endpoint(
    "client_appointments",
    answers=page_shape("ClientAppointments", AppointmentShape),
    query=CURSOR,
    refuses=(400, 404),
)
@api_view(["GET"])
def appointments(request, client_id):
    """The appointments of one client, the last one first. The look is logged."""
    opened = opened_client(request.actor, client_id)
    rows = Appointment.objects.visible_to(request.actor, Action.READ_APPOINTMENT).filter(client=opened)
    found, following = page_of(request, rows.select_related("counsellor__user"), LAST_APPOINTMENT)
    return Response({"items": AppointmentShape(found, many=True).data, "next": following})
