"""What is measured on: a client at work, and a counsellor with 40 of however many clients."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from accounts.models import Membership
from care.models import Appointment, CareRelationship, Client
from core import clock
from core.keys import create_data_key, key_scope
from homework.models import Assignment, Signal, Submission
from modules.actions import save_answers
from modules.document import (
    Checklist,
    Document,
    LongText,
    OneOf,
    Option,
    Scale,
    Session,
    SeveralOf,
    ShortText,
    Step,
    StepKind,
    Text,
)
from modules.models import Enrolment, StepProgress
from selftests.models import Attempt, Score
from tests import factory

CASELOAD = 40
BATCH = 1000
SENTENCE = "Je hebt de post verzameld. Vandaag kijk je alleen naar de buitenkant: van wie is de brief, en van wanneer? "


def elements(step):
    """Fourteen elements, six of them questions: about as much as a step of the demo's module."""
    options = tuple(Option(key=f"o{n}", label=f"Antwoord nummer {n}") for n in range(1, 6))
    asked = {"help": "Schrijf op wat je te binnen schiet.", "is_required": False}
    texts = [Text(key=f"{step}-text-{n}", html=f"<p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p>") for n in range(1, 9)]
    questions = [
        LongText(key=f"{step}-why", question="Wat maakt het moeilijk?", **asked),
        ShortText(key=f"{step}-word", question="In één woord?", **asked),
        OneOf(key=f"{step}-one", question="Hoeveel post is het?", options=options, **asked),
        SeveralOf(key=f"{step}-several", question="Wat zit erbij?", options=options, **asked),
        Checklist(key=f"{step}-list", question="Wat ligt er klaar?", items=options, **asked),
        Scale(
            key=f"{step}-scale",
            question="Hoe kijk je ertegenaan?",
            minimum=0,
            maximum=10,
            low_label="zwaar",
            high_label="licht",
            is_charted=True,
            **asked,
        ),
    ]
    return tuple(texts[:4] + questions[:3] + texts[4:] + questions[3:])


def document(steps):
    short = factory.make_document(steps=1)
    made = tuple(
        Step(key=f"stap-{n}", title=f"Stap {n}", minutes=20, kind=StepKind.EXERCISE, elements=elements(f"stap-{n}"))
        for n in range(1, steps + 1)
    )
    sessions = tuple(
        Session(key=f"sessie-{at}", title=f"Sessie {at}", steps=made[at : at + 6]) for at in range(0, steps, 6)
    )
    return Document(
        kind=short.kind, title=f"Grip, in {steps} stappen", language="nl", intro=short.intro, sessions=sessions
    )


@dataclass
class World:
    """The people and things whose pages are measured."""

    organisation: object
    anna: Client
    bram: Membership
    appointment: Appointment
    assignments: dict[int, Assignment]  # by the number of steps of the module
    version: object
    self_test: object


def make_world():
    """Anna with a module of 6 steps and one of 60, half of the first step filled in; Bram, who treats her."""
    organisation = factory.make_organisation()
    bram = factory.make_member(organisation, "counsellor", factory.make_user("Bram Visser"))
    user = factory.make_user("Anna de Boer")
    anna = factory.make_client(organisation, user)
    factory.make_relationship(anna, bram)
    appointment = factory.make_appointment(anna, bram, clock.now() + timedelta(days=5))
    versions = {steps: factory.make_version(organisation, document=document(steps)) for steps in (6, 60)}
    assignments = {
        steps: factory.make_assignment(
            anna, bram.user, version, appointment, "Succes!", first_step="stap-1", last_step=f"stap-{steps}"
        )
        for steps, version in versions.items()
    }
    world = World(
        organisation, anna, bram, appointment, assignments, versions[6], factory.make_self_test_version(organisation)
    )
    for assignment in assignments.values():
        fill_in(world, assignment)
    return world


def fill_in(world, assignment):
    values = {"stap-1-why": SENTENCE * 2, "stap-1-word": "zwaar", "stap-1-list": ["o1", "o3"], "stap-1-scale": 4}
    with key_scope():
        save_answers(
            actor=factory.actor_for(world.anna.user),
            enrolment=assignment.enrolment,
            step_key="stap-1",
            values=values,
            seen={},
            at=clock.now(),
        )


def crowd(world, clients, *, fills_caseload=False):
    """Add clients with a plan, work sent, a result and an appointment.

    Others treat them, 500 each; with `fills_caseload` Bram gets as many as he is short of CASELOAD.
    """
    others = [factory.make_member(world.organisation) for _counsellor in range(max(1, clients // 500))]
    treated = [world.bram] * (CASELOAD - 1) if fills_caseload else []
    counsellors = treated + [others[number % len(others)] for number in range(clients - len(treated))]
    with key_scope():
        for start in range(0, clients, BATCH):
            _add(world, counsellors[start : start + BATCH], clock.now() + timedelta(days=1, minutes=start))


def _add(world, counsellors, first_meeting):
    now = clock.now()
    clients = [
        Client(
            pk=uuid4(),
            organisation=world.organisation,
            name=f"Cliënt {uuid4().hex[:6]}",
            registered_at=now - timedelta(days=90),
            last_active_at=now - timedelta(days=number % 30),
        )
        for number in range(len(counsellors))
    ]
    for client in clients:
        create_data_key(client.pk)
    Client.objects.bulk_create(clients)
    pairs = list(zip(clients, counsellors, strict=True))
    CareRelationship.objects.bulk_create(
        CareRelationship(client=client, counsellor=counsellor, started_at=now - timedelta(days=90))
        for client, counsellor in pairs
    )
    appointments = Appointment.objects.bulk_create(
        Appointment(
            client=client,
            counsellor=counsellor,
            starts_at=first_meeting + timedelta(minutes=number),
            ends_at=first_meeting + timedelta(minutes=number + 45),
            planned_at=now,
        )
        for number, (client, counsellor) in enumerate(pairs)
    )
    enrolments = Enrolment.objects.bulk_create(
        Enrolment(client=client, version=world.version, started_at=now - timedelta(days=20)) for client in clients
    )
    _add_work(world, pairs, appointments, enrolments, now)


def _add_work(world, pairs, appointments, enrolments, now):
    Assignment.objects.bulk_create(
        Assignment(
            client=client,
            agreement=uuid4(),
            kind=Assignment.Kind.STEPS,
            enrolment=enrolment,
            first_step="stap-1",
            last_step="stap-3",
            before_appointment=appointment,
            agreed_by=counsellor,
            agreed_at=now - timedelta(days=10),
        )
        for (client, counsellor), appointment, enrolment in zip(pairs, appointments, enrolments, strict=True)
    )
    StepProgress.objects.bulk_create(
        StepProgress(
            client=enrolment.client,
            enrolment=enrolment,
            step_key=f"stap-{step}",
            started_at=now - timedelta(days=9),
            completed_at=now - timedelta(days=8) if step == 1 else None,
        )
        for enrolment in enrolments
        for step in (1, 2)
    )
    for enrolment in enrolments[::4]:
        Submission(
            client=enrolment.client,
            enrolment=enrolment,
            step_key="stap-1",
            contents={"stap-1-why": SENTENCE},
            sent_at=now - timedelta(days=8),
        ).save()
    Signal.objects.bulk_create(
        Signal(
            client=enrolment.client,
            reason=Signal.Reason.NOT_WORKING,
            enrolment=enrolment,
            step_key="stap-2",
            raised_at=now - timedelta(days=2),
        )
        for enrolment in enrolments[::10]
    )
    attempts = Attempt.objects.bulk_create(
        Attempt(
            client=enrolment.client,
            version=world.self_test,
            started_at=now - timedelta(days=5),
            answers={"i1": "a1", "i2": "a2", "i3": "a0"},
            completed_at=now - timedelta(days=5),
            shared_at=now - timedelta(days=5),
        )
        for enrolment in enrolments
    )
    Score.objects.bulk_create(
        Score(attempt=attempt, key="total", value=6, minimum=0, maximum=9, band_key="high", level=2)
        for attempt in attempts
    )
