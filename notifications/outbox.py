"""The outbox: what must happen later stands in the database; Celery is only the wake-up.

enqueue("export.make", {"export": str(export.pk)}, at=now)      # inside the action's transaction

@handles("export.make", lease=timedelta(minutes=1))
def make_export(item: Claim) -> None: ...                       # may run twice: must be idempotent
"""

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import F, Q

from core import clock
from core.keys import key_scope
from notifications.models import OutboxItem

logger = logging.getLogger("tussentijd.outbox")

DEFAULT_LEASE = timedelta(seconds=60)
MAXIMUM_ATTEMPTS = 12


class ClaimLost(Exception):
    """The lease ran out and somebody else may be at work on the item."""


@dataclass(frozen=True)
class Claim:
    """An item somebody is at work on, for the `attempt`-th time."""

    id: uuid.UUID
    kind: str
    payload: dict
    token: uuid.UUID
    lease: timedelta
    attempt: int = 1

    def renew(self) -> None:
        """Asks for another lease; long work calls it now and then. Raises ClaimLost."""
        renewed = OutboxItem.objects.filter(pk=self.id, claim=self.token, done_at__isnull=True).update(
            claimed_until=clock.now() + self.lease
        )
        if not renewed:
            raise ClaimLost(str(self.id))


@dataclass(frozen=True)
class _Handler:
    run: Callable[[Claim], None]
    lease: timedelta


_handlers: dict[str, _Handler] = {}


def handles(kind: str, *, lease: timedelta = DEFAULT_LEASE):
    """Registers the function that carries out items of `kind`. It gets a Claim and must bear running twice."""

    def register(function):
        _handlers[kind] = _Handler(function, lease)
        return function

    return register


def enqueue(kind: str, payload: dict, *, at: datetime) -> OutboxItem:
    """Writes an item in the current transaction and wakes a worker after commit. `payload` holds ids only."""
    item = OutboxItem.objects.create(kind=kind, payload=payload, due_at=at)
    transaction.on_commit(wake_worker, robust=True)
    return item


def wake_worker() -> None:
    """Tells a worker to look. A broker that is down costs nothing but time: beat looks every few seconds."""
    from kombu.exceptions import OperationalError

    from notifications.tasks import drain_outbox

    try:
        drain_outbox.apply_async(retry=False, ignore_result=True)
    except (OperationalError, OSError) as error:
        logger.warning("No broker to wake a worker with: %s", type(error).__name__)


def claim_due(*, at: datetime, limit: int = 20) -> list[Claim]:
    """Claims up to `limit` items that are due and unclaimed, oldest first."""
    waiting = OutboxItem.objects.filter(
        Q(claimed_until__isnull=True) | Q(claimed_until__lt=at),
        due_at__lte=at,
        done_at__isnull=True,
        gave_up_at__isnull=True,
        kind__in=list(_handlers),
    ).order_by("due_at")
    claims = []
    with transaction.atomic():
        if connection.features.has_select_for_update_skip_locked:
            waiting = waiting.select_for_update(skip_locked=True)
        for item in waiting[:limit]:
            handler = _handlers[item.kind]
            token = uuid.uuid4()
            OutboxItem.objects.filter(pk=item.pk).update(
                claim=token, claimed_until=at + handler.lease, attempts=F("attempts") + 1
            )
            claims.append(Claim(item.pk, item.kind, item.payload, token, handler.lease, item.attempts + 1))
    return claims


def drain(*, at: datetime | None = None, limit: int = 20) -> int:
    """Carries out what is due; returns how many items were done. One failure does not stop the others.

    Items are claimed one at a time, so that a long one does not hold the lease of those behind it.
    """
    done = 0
    for _turn in range(limit):
        claims = claim_due(at=at or clock.now(), limit=1)
        if not claims:
            break
        done += _carry_out(claims[0])
    return done


def _carry_out(claim: Claim) -> int:
    mine = OutboxItem.objects.filter(pk=claim.id, claim=claim.token, done_at__isnull=True)
    if claim.attempt > MAXIMUM_ATTEMPTS:
        # It never failed, it ended its workers: somebody has to look before it ends the next one.
        mine.update(gave_up_at=clock.now(), claimed_until=None, last_error="WorkerLost")
        return 0
    try:
        with key_scope():
            _handlers[claim.kind].run(claim)
    except ClaimLost:
        return 0
    except Exception as error:
        logger.error("Outbox item %s (%s) failed: %s", claim.id, claim.kind, type(error).__name__)
        _postpone(claim, error)
        return 0
    return mine.update(done_at=clock.now(), claimed_until=None)


def _postpone(claim: Claim, error: Exception) -> None:
    """Backs off exponentially (10 s, 20 s, … at most an hour) and gives up after MAXIMUM_ATTEMPTS."""
    item = OutboxItem.objects.filter(pk=claim.id, claim=claim.token).first()
    if item is None:
        return
    now = clock.now()
    item.last_error = type(error).__name__[:80]
    item.claimed_until = None
    item.due_at = now + min(timedelta(seconds=10 * 2 ** (item.attempts - 1)), timedelta(hours=1))
    if item.attempts >= MAXIMUM_ATTEMPTS:
        item.gave_up_at = now
    item.save(update_fields=["last_error", "claimed_until", "due_at", "gave_up_at"])
