"""What a counsellor can agree on with a client: the content of the organisation, as far as the client is with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from care.models import Client
from homework.agreed import FINISHED, Agreed, Standing, plan_of
from homework.models import Assignment
from modules.document import Document, Step
from modules.models import Enrolment, ModuleVersion, StepProgress
from modules.queries import documents_of
from policy.actor import Actor
from policy.words import Action
from selftests.models import Attempt, SelfTestVersion
from selftests.queries import tests_of

STEPS_AT_A_TIME = 3


@dataclass(frozen=True)
class OfferedStep:
    """One step of a module, and how it stands: done, on the plan already, or nothing of the two."""

    step: Step
    number: int
    is_done: bool
    is_planned: bool


@dataclass(frozen=True)
class Offered:
    """One thing that can be agreed. Of a module at work it is the version the client keeps.

    Only a module has `steps`; `first` and `last` are the keys of those that come next.
    """

    version: ModuleVersion | SelfTestVersion
    kind: str
    title: str
    summary: str
    minutes: int
    is_planned: bool
    steps: tuple[OfferedStep, ...] = ()
    last_done_at: datetime | None = None

    @property
    def language(self) -> str:
        """Of the title, the summary and the steps."""
        return self.version.language

    @property
    def id(self) -> str:
        return str(self.version.pk)

    @property
    def first(self) -> str:
        """The first step that comes next: neither done nor planned."""
        return next((one.step.key for one in self.steps if not (one.is_done or one.is_planned)), self.steps[0].step.key)

    @property
    def last(self) -> str:
        keys = [one.step.key for one in self.steps]
        return keys[min(keys.index(self.first) + STEPS_AT_A_TIME, len(keys)) - 1]

    @property
    def done_count(self) -> int:
        return sum(one.is_done for one in self.steps)


def offer_for(actor: Actor, client: Client) -> list[Offered]:
    """Everything of the client's organisation that can be agreed: modules, exercises, diaries, then self-tests."""
    plan = plan_of(actor, client)
    versions = _as_the_client_has_them(actor, client, ModuleVersion.objects.current([client.organisation_id]))
    documents = documents_of(version.pk for version in versions)
    done = _done_steps(actor, client)
    offered = [_offer_document(version, documents[version.pk], plan, done) for version in versions]
    order = [ModuleVersion.Kind.MODULE, ModuleVersion.Kind.EXERCISE, ModuleVersion.Kind.DIARY]
    return sorted(offered, key=lambda one: order.index(one.kind)) + _offer_tests(actor, client, plan)


def _as_the_client_has_them(actor: Actor, client: Client, versions: Iterable[ModuleVersion]) -> list[ModuleVersion]:
    """The current versions, but of a module or diary at work the version the client keeps."""
    enrolments = (
        Enrolment.objects.visible_to(actor, Action.READ_PLAN)
        .filter(client=client)
        .exclude(version__kind=ModuleVersion.Kind.EXERCISE)
        .select_related("version")
        .defer("version__document")
        .order_by("started_at")
    )
    running = {enrolment.version.key: enrolment.version for enrolment in enrolments}
    return [running.get(version.key, version) for version in versions]


def _done_steps(actor: Actor, client: Client) -> set[tuple[UUID, str]]:
    """(version id, step key) of the steps the client finished."""
    progress = StepProgress.objects.visible_to(actor, Action.READ_PLAN).filter(
        client=client, completed_at__isnull=False
    )
    return set(progress.values_list("enrolment__version", "step_key"))


def _offer_document(
    version: ModuleVersion, document: Document, plan: list[Agreed], done: set[tuple[UUID, str]]
) -> Offered:
    mine = [one for one in plan if one.assignment.enrolment_id and one.assignment.enrolment.version.key == version.key]
    steps: tuple[OfferedStep, ...] = ()
    if version.kind == ModuleVersion.Kind.MODULE:
        planned = {step.key for one in mine for step in one.steps if step.standing not in FINISHED}
        steps = tuple(
            OfferedStep(step, number, (version.pk, step.key) in done, step.key in planned)
            for number, step in enumerate(document.steps, start=1)
        )
    return Offered(
        version=version,
        kind=version.kind,
        title=document.title,
        summary=document.intro.summary,
        minutes=sum(step.minutes for step in document.steps),
        is_planned=any(one.is_diary or not one.is_finished for one in mine),
        steps=steps,
    )


def _offer_tests(actor: Actor, client: Client, plan: list[Agreed]) -> list[Offered]:
    versions = list(SelfTestVersion.objects.current([client.organisation_id]))
    tests = tests_of(version.pk for version in versions)
    shared = Attempt.objects.visible_to(actor, Action.READ_RESULT).filter(client=client, shared_at__isnull=False)
    last = dict(shared.order_by("completed_at").values_list("version__key", "completed_at"))
    waiting = {
        one.assignment.self_test_version.key
        for one in plan
        if one.assignment.kind == Assignment.Kind.SELF_TEST and one.standing == Standing.TODO
    }
    return [
        Offered(
            version=version,
            kind=Assignment.Kind.SELF_TEST,
            title=version.title,
            summary=tests[version.pk].summary,
            minutes=tests[version.pk].minutes,
            is_planned=version.key in waiting,
            last_done_at=last.get(version.key),
        )
        for version in versions
    ]
