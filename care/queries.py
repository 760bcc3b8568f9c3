"""What screens need to know of clients, counsellors and appointments. Never writes."""

from django.db.models import QuerySet

from accounts.models import Membership
from care.models import CareRelationship, Client
from policy.actor import Actor


def own_record(actor: Actor) -> Client | None:
    """The record of the actor as a client, or None. One query."""
    if actor.user_id is None:
        return None
    return Client.objects.select_related("organisation").filter(user_id=actor.user_id).first()


def treating(client: Client) -> QuerySet[CareRelationship]:
    """Who treats the client now, with the counsellor's user loaded; longest first."""
    return (
        CareRelationship.objects.filter(client=client, ended_at__isnull=True, counsellor__is_active=True)
        .select_related("counsellor__user")
        .order_by("started_at")
    )


def counsellor_user_ids(client: Client) -> list[int]:
    """User ids of who treats the client now."""
    return list(treating(client).values_list("counsellor__user_id", flat=True))


def supervisors_of(client: Client) -> QuerySet[Membership]:
    """Who supervises the counsellors that treat the client now."""
    return (
        Membership.objects.filter(
            is_active=True,
            supervises__ended_at__isnull=True,
            supervises__counsellor__in=treating(client).values("counsellor_id"),
        )
        .select_related("user")
        .distinct()
    )
