"""What was agreed as things to do, with their state in words."""

from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy, ngettext, pgettext_lazy
from django.utils.translation import gettext as _

from care.queries import Readers
from homework.agreed import FINISHED, Agreed, AgreedStep, Standing
from homework.models import Assignment
from homework.queries import Plan
from modules.document import StepKind
from modules.screens import other_language

WORDS = {
    Standing.TODO: pgettext_lazy("of a task", "Not started yet"),
    Standing.STARTED: pgettext_lazy("of a task", "Started"),
    Standing.NOT_WORKING: pgettext_lazy("of a task", "This did not work"),
    Standing.DONE: pgettext_lazy("of a task", "Done"),
    Standing.SENT: pgettext_lazy("of a task", "Sent"),
}
COLOURS = {
    Standing.TODO: "grey",
    Standing.STARTED: "yellow",
    Standing.NOT_WORKING: "purple",
    Standing.DONE: "green",
    Standing.SENT: "teal",
}
# More than this and a module is one thing to do on the first page.
MOST_STEPS = 6

STATES = {Standing.STARTED: "busy", Standing.DONE: "done", Standing.SENT: "done"}

STEP_KINDS = {
    StepKind.READING: gettext_lazy("Reading"),
    StepKind.FILM: gettext_lazy("Film"),
    StepKind.EXERCISE: gettext_lazy("Exercise"),
    StepKind.TEST: gettext_lazy("Test"),
    StepKind.REFLECTION: gettext_lazy("Reflection"),
}


def minutes_in_words(minutes: int) -> str:
    """ "about 10 minutes"; nothing when it is not known."""
    if not minutes:
        return ""
    return ngettext("about %(count)s minute", "about %(count)s minutes", minutes) % {"count": minutes}


@dataclass(frozen=True)
class Task:
    """One thing to do, as components/task_list.html shows it."""

    title: str
    url: str
    hint: str
    standing: Standing
    language: str = ""

    @property
    def status(self) -> str:
        return WORDS[self.standing]

    @property
    def colour(self) -> str:
        return COLOURS[self.standing]

    @property
    def state(self) -> str:
        return STATES.get(self.standing, "new")

    @property
    def is_finished(self) -> bool:
        return self.standing in FINISHED

    @property
    def is_begun(self) -> bool:
        return self.standing == Standing.STARTED


def tasks_of(one: Agreed, *, is_brief: bool = False) -> list[Task]:
    """What one assignment asks: each step is a task, a test is one, a diary is none. `is_brief`: on its own page."""
    if one.assignment.kind == Assignment.Kind.SELF_TEST:
        url = reverse("selftests:start", args=[one.assignment.self_test_version_id])
        return [Task(one.title, url, _("Self-test"), one.standing, _language(one))]
    if one.is_diary:
        return []
    if len(one.steps) > MOST_STEPS and not is_brief:
        return [_module_task(one)]
    return [_step_task(one, step, is_brief) for step in one.steps]


def _module_task(one: Agreed) -> Task:
    """Many steps as one thing: the page of the module has them all."""
    url = reverse("homework:assignment", args=[one.assignment.pk])
    how_far = _("%(done)s of %(total)s steps done") % {"done": one.done, "total": one.total}
    is_stuck = one.standing == Standing.NOT_WORKING
    return Task(one.title, url, how_far, Standing.STARTED if is_stuck else one.standing, _language(one))


def _step_task(one: Agreed, step: AgreedStep, is_brief: bool) -> Task:
    url = reverse("homework:step", args=[one.assignment.pk, step.key])
    if one.assignment.kind == Assignment.Kind.EXERCISE and len(one.steps) == 1:
        hint = _joined(_("Exercise"), minutes_in_words(step.minutes))
        return Task(one.title, url, hint, step.standing, _language(one))
    place = "" if is_brief else f"{one.title}, {_('step %(number)s') % {'number': step.number}}"
    return Task(step.title, url, _joined(place, minutes_in_words(step.minutes)), step.standing, _language(one))


def _language(one: Agreed) -> str:
    """That of the content, when it is another than that of the page."""
    version = one.assignment.self_test_version or one.assignment.enrolment.version
    return "" if version.language == get_language() else version.language


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def plan_screen(plan: Plan, readers: Readers) -> dict[str, Any]:
    """The context of homework/assignment.html."""
    kinds = {step.key: STEP_KINDS[step.kind] for step in plan.document.steps}
    tasks = [
        replace(task, hint=_joined(str(kinds[step.key]), task.hint))
        for task, step in zip(tasks_of(plan.agreed, is_brief=True), plan.agreed.steps, strict=True)
    ]
    return {
        "plan": plan,
        "intro": plan.document.intro,
        "tasks": tasks,
        "is_from_start": plan.agreed.steps[0].number == 1,
        "is_part": len(tasks) < len(plan.document.steps),
        "finished": sum(task.is_finished for task in tasks),
        "next": next((task for task in tasks if not task.is_finished and task.standing != Standing.NOT_WORKING), None),
        "counsellors": readers.treating,
        "content_language": other_language(plan.document),
    }
