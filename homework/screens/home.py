"""A client's first page: one next thing, then everything that was agreed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.safestring import SafeString

from care.models import Appointment
from care.queries import Readers
from homework.agreed import Agreed, Standing
from homework.forms import PRIVATE, SHARED
from homework.models import Assignment
from homework.queries import Home
from homework.screens.tasks import Task, tasks_of
from modules.document import Scale
from modules.drawing import draw_filled

# Within one agreement: first what takes longest.
ORDER = [Assignment.Kind.STEPS, Assignment.Kind.SELF_TEST, Assignment.Kind.EXERCISE, Assignment.Kind.DIARY]


@dataclass(frozen=True)
class Said:
    """What a counsellor wrote when something was agreed."""

    words: str
    author: str


@dataclass(frozen=True)
class Group:
    """Tasks that belong together; `appointment` is None for what is not for an appointment to come."""

    appointment: Appointment | None
    tasks: list[Task]
    said: list[Said]

    @property
    def open_count(self) -> int:
        return sum(not task.is_finished for task in self.tasks)


@dataclass(frozen=True)
class DiaryCard:
    """A diary on the home page. `scale` is the question to answer at once, when the diary has one."""

    title: str
    url: str
    last_entry_at: datetime | None
    scale: SafeString
    entry_id: UUID
    sharing: str


def home_screen(home: Home, at: datetime) -> dict[str, Any]:
    """The context of homework/home.html."""
    plan = _without_repeats(home.plan)
    to_come = [one for one in plan if _is_to_come(one.assignment, at)]
    other = [one for one in plan if not _is_to_come(one.assignment, at)]
    by_appointment = groupby(sorted(to_come, key=_by_appointment), key=lambda one: one.assignment.before_appointment)
    groups = [_group(appointment, list(ones)) for appointment, ones in by_appointment]
    loose = _group(None, sorted(other, key=_by_agreement))
    unfinished = replace(loose, tasks=[task for task in loose.tasks if not task.is_finished])
    groups = [group for group in [*groups, unfinished] if group.tasks]
    tasks = [task for group in groups for task in group.tasks]
    return {
        "home": home,
        "counsellors": Readers(home.counsellors).treating,
        "groups": groups,
        "next": next((task for task in tasks if not task.is_finished and task.standing != Standing.NOT_WORKING), None),
        "all_done": bool(tasks) and all(task.is_finished for task in tasks),
        "done": [task for task in loose.tasks if task.is_finished][-10:],
        "diaries": _diaries(plan, home),
        "appointment": home.appointment,
        "unread": home.unread,
    }


def _without_repeats(plan: Iterable[Agreed]) -> list[Agreed]:
    """The same step, test or diary agreed again counts once: as in the newest agreement. `plan` is newest first."""
    seen: set = set()
    kept = []
    for one in plan:
        if one.assignment.self_test_version_id:
            mine = {one.assignment.self_test_version_id}
        else:
            mine = {(one.assignment.enrolment_id, step.key) for step in one.steps} or {one.assignment.enrolment_id}
        if mine <= seen:
            continue
        if one.steps and mine & seen:
            left = tuple(step for step in one.steps if (one.assignment.enrolment_id, step.key) not in seen)
            one = replace(one, steps=left)
        seen |= mine
        kept.append(one)
    return kept


def _is_to_come(assignment: Assignment, at: datetime) -> bool:
    appointment = assignment.before_appointment
    return appointment is not None and appointment.is_to_come(at)


def _by_agreement(one: Agreed):
    return one.assignment.agreed_at, ORDER.index(one.assignment.kind), one.title


def _by_appointment(one: Agreed):
    appointment = one.assignment.before_appointment
    return appointment.starts_at, appointment.pk, *_by_agreement(one)


def _group(appointment, ones: list[Agreed]) -> Group:
    messages = ((one.assignment.message, one.assignment.agreed_by) for one in ones)
    said = {message: author.user.get_short_name() for message, author in messages if message}
    return Group(
        appointment=appointment,
        tasks=[task for one in ones for task in tasks_of(one)],
        said=[Said(words, author) for words, author in said.items()],
    )


def _diaries(plan: list[Agreed], home: Home) -> list[DiaryCard]:
    cards = []
    for one in plan:
        if one.is_diary:
            document = home.documents[one.assignment.enrolment.version_id]
            scale = next((element for element in document.steps[0].questions if isinstance(element, Scale)), None)
            cards.append(
                DiaryCard(
                    title=one.title,
                    url=reverse("homework:diary", args=[one.assignment.pk]),
                    last_entry_at=one.assignment.last_entry_at,
                    # Two diaries may ask the same: only the first can be filled in here.
                    scale=draw_filled(scale) if scale and not cards else "",
                    entry_id=uuid4(),
                    sharing=SHARED if home.counsellors else PRIVATE,
                )
            )
    return cards
