"""Writing the access log. Call it inside the transaction of the read or the change it records."""

from datetime import datetime
from uuid import UUID

from core import clock
from core.models import AuditEvent
from policy.actor import Actor
from policy.matrix import rule_for
from policy.words import Action, Reach, Role


def record(
    actor: Actor,
    action: Action,
    *,
    subject_id: UUID | None,
    object_type: str = "",
    object_id: object = "",
    role: Role | None = None,
    organisation_id: UUID | None = None,
    ground: Reach | None = None,
    at: datetime | None = None,
) -> AuditEvent:
    """One line: `actor` did `action` to an object of the client `subject_id`. Holds ids and codes, no content."""
    return AuditEvent.objects.create(
        recorded_at=at or clock.now(),
        event=action.value,
        action_code=rule_for(action).code,
        user_id=actor.user_id,
        user_name=actor.name,
        role=role.value if role else "",
        organisation_id=organisation_id,
        organisation_name=actor.organisation_name(organisation_id),
        ground=ground.value if ground else "",
        source=actor.source,
        subject_id=subject_id,
        object_type=object_type,
        object_id=str(object_id),
    )
