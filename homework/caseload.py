"""What a counsellor's first screen shows: who needs me, and how everybody is doing. Never writes.

A fixed number of queries, however large the caseload: the lists are fetched whole, not per client. No text of a
client stands here, only facts and the words of a band.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, TextChoices
from django.utils.translation import gettext_lazy as _

from care.models import Appointment, CareRelationship, Client
from care.queries import of_others
from core.clock import AMSTERDAM
from homework.agreed import Agreed, on_the_plan, standing_of
from homework.needs import Need, appointments_of, waiting
from policy.actor import Actor
from policy.words import Action, Role
from selftests import scoring
from selftests.document import SelfTest
from selftests.models import Attempt, Score
from selftests.queries import tests_of

PAGE = 50
SOON = timedelta(days=7)
QUIET_AFTER = timedelta(days=14)


class Show(TextChoices):
    """Which part of the caseload is shown."""

    ALL = "all", _("Everybody")
    NEEDS = "needs", _("Who needs me")
    SOON = "soon", _("With an appointment this week")
    QUIET = "quiet", _("Not active for two weeks")


class Order(TextChoices):
    """What the caseload is sorted by."""

    NAME = "name", _("Name")
    ACTIVE = "active", _("Last active")
    APPOINTMENT = "appointment", _("Next appointment")


@dataclass(frozen=True)
class Wanted:
    """Which part of the caseload is asked for; `page` counts from 1."""

    name: str = ""
    show: str = Show.ALL
    order: str = Order.NAME
    page: int = 1

    @property
    def is_everything(self) -> bool:
        return not self.name and self.show == Show.ALL and self.page == 1


@dataclass(frozen=True)
class LastResult:
    """The last shared result in words; `change` is a word of `scoring.Change` since the one before, or ""."""

    title: str
    words: str
    completed_at: datetime
    change: str


@dataclass
class Row:
    """One client in the caseload. `treated_by` names who treats them, for a reader who does not."""

    client: Client
    next_appointment_at: datetime | None
    agreed: list[Agreed] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    result: LastResult | None = None
    treated_by: str = ""

    @property
    def homework(self) -> list[Agreed]:
        """What can be finished: everything but diaries."""
        return [one for one in self.agreed if not one.is_diary]

    @property
    def open_count(self) -> int:
        return sum(not one.is_finished for one in self.homework)

    @property
    def current(self) -> Agreed | None:
        """The first thing that is not finished, what was begun before what was not."""
        unfinished = [one for one in self.homework if not one.is_finished]
        return next((one for one in unfinished if one.done), unfinished[0] if unfinished else None)


@dataclass(frozen=True)
class Caseload:
    """The first screen. `looks_along`: somebody on it is treated by others only."""

    needs: list[Need]
    rows: list[Row]
    has_next: bool
    looks_along: bool


def in_care(actor: Actor) -> QuerySet[Client]:
    """The clients the actor treats or supervises, still in care."""
    return of_others(Client.objects.visible_to(actor), actor, path="").filter(ended_at__isnull=True)


def caseload(actor: Actor, wanted: Wanted, at: datetime) -> Caseload:
    """Who needs the actor, and the part of their caseload that was asked for."""
    needs = waiting(actor, at)
    today = day_of(at)
    clients, has_next = _page(actor, wanted, {need.client.pk for need in needs}, at)
    rows = {client.pk: Row(client, client.next_appointment_at) for client in clients}
    assignments = of_others(on_the_plan(actor), actor).filter(
        Q(client__in=list(rows))
        | Q(before_appointment__starts_at__range=today, before_appointment__status=Appointment.Status.PLANNED)
    )
    agreed = standing_of(actor, assignments.select_related("client"), is_brief=True)
    needs += appointments_of(agreed, today[0].date())
    treated_by = _treated_by(actor, {need.client.pk for need in needs} | rows.keys())
    needs = [replace(need, treated_by=treated_by.get(need.client.pk, "")) for need in needs]
    _fill(rows, agreed, needs, _last_results(actor, rows), treated_by)
    shown = [row for row in rows.values() if row.needs or wanted.show != Show.NEEDS]
    return Caseload(needs, shown, has_next, looks_along=bool(treated_by))


def _fill(
    rows: dict[UUID, Row],
    agreed: list[Agreed],
    needs: list[Need],
    results: dict[UUID, LastResult],
    treated_by: dict[UUID, str],
) -> None:
    for one in agreed:
        if one.assignment.client_id in rows:
            rows[one.assignment.client_id].agreed.append(one)
    for need in needs:
        if need.client.pk in rows:
            rows[need.client.pk].needs.append(need)
    for client_id, row in rows.items():
        row.result = results.get(client_id)
        row.treated_by = treated_by.get(client_id, "")


def day_of(at: datetime) -> tuple[datetime, datetime]:
    """The first and last moment of the day of `at` in Amsterdam."""
    start = at.astimezone(AMSTERDAM).replace(hour=0, minute=0, second=0, microsecond=0)
    return start, start.replace(hour=23, minute=59, second=59, microsecond=999_999)


def _page(actor: Actor, wanted: Wanted, needing: Collection[UUID], at: datetime) -> tuple[list[Client], bool]:
    """The clients on the page that is asked for, and whether there is a next one. Nothing is counted."""
    to_come = Appointment.objects.filter(client=OuterRef("pk"), status=Appointment.Status.PLANNED, ends_at__gt=at)
    clients = in_care(actor).annotate(
        next_appointment_at=Subquery(to_come.order_by("starts_at").values("starts_at")[:1])
    )
    if wanted.name:
        clients = clients.filter(name__icontains=wanted.name)
    if wanted.show == Show.NEEDS:
        today = Appointment.objects.filter(client=OuterRef("pk"), starts_at__range=day_of(at))
        clients = clients.filter(Q(pk__in=needing) | Exists(today))
    elif wanted.show == Show.SOON:
        clients = clients.filter(next_appointment_at__lt=at + SOON)
    elif wanted.show == Show.QUIET:
        clients = clients.filter(Q(last_active_at__isnull=True) | Q(last_active_at__lt=at - QUIET_AFTER))
    first = {
        Order.ACTIVE: [F("last_active_at").desc(nulls_last=True)],
        Order.APPOINTMENT: [F("next_appointment_at").asc(nulls_last=True)],
    }.get(wanted.order, [])
    start = (wanted.page - 1) * PAGE
    page = list(clients.order_by(*first, "name", "id")[start : start + PAGE + 1])
    return page[:PAGE], len(page) > PAGE


def _last_results(actor: Actor, client_ids: Collection[UUID]) -> dict[UUID, LastResult]:
    """The last shared result of each client that has one."""
    attempts = (
        Attempt.objects.visible_to(actor, Action.READ_RESULT)
        .filter(client__in=list(client_ids), shared_at__isnull=False)
        .select_related("version")
        .defer("version__document", "answers")
        .prefetch_related(Prefetch("scores", Score.objects.order_by("id")))
        .order_by("completed_at")
    )
    by_client: dict[UUID, list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        by_client[attempt.client_id].append(attempt)
    tests = tests_of(ones[-1].version_id for ones in by_client.values())
    results = {client_id: _result(tests[ones[-1].version_id], ones) for client_id, ones in by_client.items()}
    return {client_id: result for client_id, result in results.items() if result is not None}


def _result(test: SelfTest, attempts: list[Attempt]) -> LastResult | None:
    """The last of these attempts, which is of this test, in words; None when no score could be made."""
    *earlier, last = attempts
    scores = {score.key: score for score in last.scores.all()}
    score = next((scores[rule.key] for rule in test.scores if rule.key in scores), None)
    if score is None:
        return None
    band = test.band(score.key, score.band_key)
    return LastResult(
        test.title, band.title if band else f"{score.value:g}", last.completed_at, _change(test, score, earlier, last)
    )


def _change(test: SelfTest, score: Score, earlier: list[Attempt], attempt: Attempt) -> str:
    """How this score moved since the last one that can be compared with it; "" when there is none."""
    for before in reversed(earlier):
        if before.version.key == attempt.version.key:
            for old in before.scores.all():
                if (old.key, old.minimum, old.maximum) == (score.key, score.minimum, score.maximum):
                    return scoring.compare(test, score.key, old.value, score.value)
    return ""


def _treated_by(actor: Actor, client_ids: Collection[UUID]) -> dict[UUID, str]:
    """For who supervises: who treats the clients they do not treat themselves. No query for others."""
    if Role.SUPERVISOR not in actor.staff_roles:
        return {}
    relationships = CareRelationship.objects.visible_to(actor, Action.READ_CLIENT).filter(
        client__in=list(client_ids), ended_at__isnull=True, counsellor__is_active=True
    )
    names: dict[UUID, list[str]] = defaultdict(list)
    mine = set()
    for client_id, user_id, name in relationships.order_by("started_at").values_list(
        "client", "counsellor__user", "counsellor__user__name"
    ):
        names[client_id].append(name)
        if user_id == actor.user_id:
            mine.add(client_id)
    return {client_id: ", ".join(ones) for client_id, ones in names.items() if client_id not in mine}
