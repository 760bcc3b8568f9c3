"""What the page of one client shows to who treats or supervises them. Never writes.

A fixed number of queries, however long the history. The caller opened the record with `opened_client`, which logs it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Subquery

from care import reach
from care.models import Appointment, Client
from care.queries import treating
from core.charts import Series
from homework.agreed import Agreed, plan_of
from homework.diaries import series_of
from homework.models import DiaryEntry, Feedback, Submission
from homework.needs import Need, step_title, waiting
from modules.queries import documents_of
from policy.actor import Actor
from policy.words import Action
from selftests.queries import ResultLine, results_for

MOST_SENT = 12
MOST_ENTRIES = 200
MOST_APPOINTMENTS = 6
MOST_RESULTS = 6


@dataclass(frozen=True)
class PlanGroup:
    """What was agreed to be done before one appointment, or (None) not tied to one."""

    appointment: Appointment | None
    items: list[Agreed]


@dataclass(frozen=True)
class Plan:
    """The plan in the order a counsellor needs it.

    `coming`: per appointment still to come; `loose`: open without an appointment, and diaries; `left`: not finished
    before an appointment that is over; `finished`: done, newest first.
    """

    coming: list[PlanGroup]
    loose: list[Agreed]
    left: list[Agreed]
    finished: list[Agreed]

    @property
    def is_empty(self) -> bool:
        return not (self.coming or self.loose or self.left or self.finished)


@dataclass(frozen=True)
class SentLine:
    """One thing that was sent, and whether it was answered and the answer read."""

    id: UUID
    what: str
    sent_at: datetime
    answered_at: datetime | None
    read_at: datetime | None
    language: str


@dataclass(frozen=True)
class DiaryLine:
    """A diary of which the client shares entries, as charts."""

    enrolment_id: UUID
    title: str
    language: str
    count: int
    last_at: datetime
    series: list[Series]


@dataclass(frozen=True)
class ClientScreen:
    """The page. Who may act treats the client; who may not looks along."""

    client: Client
    can_act: bool
    treated_by: list[str]
    needs: list[Need]
    plan: Plan
    sent: list[SentLine]
    results: list[ResultLine]
    diaries: list[DiaryLine]
    to_come: list[Appointment]
    past: list[Appointment]

    @property
    def looks_along(self) -> bool:
        return not self.can_act


def client_screen(actor: Actor, client: Client, at: datetime) -> ClientScreen:
    """Everything the page shows."""
    appointments = list(
        Appointment.objects.visible_to(actor, Action.READ_APPOINTMENT)
        .filter(client=client)
        .select_related("counsellor__user")
        .order_by("-starts_at")
    )
    to_come = [one for one in reversed(appointments) if one.is_to_come(at)]
    return ClientScreen(
        client=client,
        can_act=reach.ground_for(actor, Action.AGREE_ASSIGNMENT, client) is not None,
        treated_by=[relationship.counsellor.user.name for relationship in treating(client)],
        needs=waiting(actor, at, client),
        plan=sorted_plan(plan_of(actor, client), at),
        sent=_sent(actor, client),
        results=results_for(actor, client)[:MOST_RESULTS],
        diaries=_diaries(actor, client),
        to_come=to_come,
        past=[one for one in appointments if not one.is_to_come(at)][:MOST_APPOINTMENTS],
    )


def sorted_plan(agreed: Iterable[Agreed], at: datetime) -> Plan:
    """The same plan by what there is to do with it."""
    coming: dict[Appointment, list[Agreed]] = defaultdict(list)
    loose, left, finished = [], [], []
    for one in agreed:
        appointment = one.assignment.before_appointment
        if appointment is not None and appointment.is_to_come(at):
            coming[appointment].append(one)
        elif one.is_finished:
            finished.append(one)
        elif appointment is None or one.is_diary:
            loose.append(one)
        else:
            left.append(one)
    groups = [PlanGroup(appointment, coming[appointment]) for appointment in sorted(coming, key=lambda a: a.starts_at)]
    return Plan(groups, loose, left, finished[::-1])


def _sent(actor: Actor, client: Client) -> list[SentLine]:
    last = Feedback.objects.filter(submission=OuterRef("pk")).order_by("-sent_at")
    submissions = list(
        Submission.objects.visible_to(actor, Action.READ_SUBMISSION)
        .filter(client=client)
        .select_related("enrolment")
        .defer("contents")
        .annotate(answered_at=Subquery(last.values("sent_at")[:1]), read_at=Subquery(last.values("read_at")[:1]))
        .order_by("-sent_at")[:MOST_SENT]
    )
    documents = documents_of(one.enrolment.version_id for one in submissions)
    return [
        SentLine(
            one.pk,
            step_title(documents, one.enrolment, one.step_key),
            one.sent_at,
            one.answered_at,
            one.read_at,
            documents[one.enrolment.version_id].language,
        )
        for one in submissions
    ]


def _diaries(actor: Actor, client: Client) -> list[DiaryLine]:
    entries = (
        DiaryEntry.objects.visible_to(actor, Action.READ_DIARY)
        .filter(client=client)
        .order_by("-happened_at")
        .values_list("enrolment", "enrolment__version", "happened_at", "scales")[:MOST_ENTRIES]
    )
    by_diary: dict[tuple[UUID, UUID], list[tuple[datetime, dict]]] = defaultdict(list)
    for enrolment, version, happened_at, scales in entries:
        by_diary[enrolment, version].append((happened_at, scales))
    documents = documents_of(version for _enrolment, version in by_diary)
    return [
        DiaryLine(
            enrolment,
            documents[version].title,
            documents[version].language,
            len(rows),
            rows[0][0],
            series_of(documents[version], rows, key=f"diary-{number}"),
        )
        for number, ((enrolment, version), rows) in enumerate(by_diary.items(), start=1)
    ]
