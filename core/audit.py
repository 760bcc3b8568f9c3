"""Writing the access log. Call it inside the transaction of the read or the change it records."""

from datetime import datetime
from uuid import UUID

from core import clock
from core.models import AuditEvent


def record(
    *,
    event: str,
    action_code: str,
    user_id: int | None,
    user_name: str = "",
    role: str = "",
    organisation_id: UUID | None = None,
    organisation_name: str = "",
    ground: str = "",
    source: str = "web",
    subject_id: UUID | None = None,
    on=None,
    at: datetime | None = None,
) -> AuditEvent:
    """One line: a user did `event` to the object `on` of the client `subject_id`. Keeps ids and codes, no content."""
    return AuditEvent.objects.create(
        recorded_at=at or clock.now(),
        event=event,
        action_code=action_code,
        user_id=user_id,
        user_name=user_name,
        role=role,
        organisation_id=organisation_id,
        organisation_name=organisation_name,
        ground=ground,
        source=source,
        subject_id=subject_id,
        object_type=on._meta.label if on is not None else "",
        object_id=str(on.pk) if on is not None else "",
    )
