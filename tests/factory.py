"""Plain functions that make things for tests. Each makes what it needs and takes the rest as keywords."""

from datetime import datetime, timedelta
from itertools import count
from uuid import uuid4
from zoneinfo import ZoneInfo

from accounts.actors import actor_for
from accounts.models import Membership, Organisation, User
from care.models import Appointment, CareRelationship, Client, Supervision
from core.keys import create_data_key
from homework.actions import Wish, agree_assignments
from modules.actions import release_version
from modules.document import (
    Checklist,
    Document,
    DocumentKind,
    Intro,
    LongText,
    OneOf,
    Option,
    Scale,
    Session,
    ShortText,
    Step,
    StepKind,
    Text,
)
from modules.models import Enrolment
from selftests.actions import release_version as release_self_test_version
from selftests.document import AnswerOption, AnswerSet, Band, Item, ItemUse, NextStep, NextStepKind, ScoreRule, SelfTest

PASSWORD = "tussen-twee-gesprekken"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=AMSTERDAM)

_numbers = count(1)


def make_user(name="Someone", **fields):
    fields.setdefault("email", f"{name.lower().replace(' ', '.')}.{next(_numbers)}@example.org")
    return User.objects.create_user(password=fields.pop("password", PASSWORD), name=name, **fields)


def make_organisation(name="De Tussenkamer", **fields):
    return Organisation.objects.create(name=name, slug=f"organisation-{next(_numbers)}", **fields)


def make_member(organisation, role="counsellor", user=None, **fields):
    return Membership.objects.create(
        user=user or make_user(f"{role} {next(_numbers)}"), organisation=organisation, role=role, **fields
    )


def make_client(organisation, user=None, name="Anna de Boer", **fields):
    client = Client(pk=uuid4(), organisation=organisation, user=user, name=name, registered_at=NOON, **fields)
    create_data_key(client.pk)
    client.save(force_insert=True)
    return client


def make_relationship(client, counsellor, **fields):
    return CareRelationship.objects.create(client=client, counsellor=counsellor, **{"started_at": NOON, **fields})


def make_supervision(supervisor, counsellor, **fields):
    return Supervision.objects.create(supervisor=supervisor, counsellor=counsellor, **{"started_at": NOON, **fields})


def make_appointment(client, counsellor, starts_at=NOON + timedelta(days=6), **fields):
    return Appointment.objects.create(
        client=client,
        counsellor=counsellor,
        starts_at=starts_at,
        ends_at=fields.pop("ends_at", starts_at + timedelta(minutes=45)),
        planned_at=fields.pop("planned_at", NOON),
        **fields,
    )


def make_step(key="step-1", title="Open the bag", elements=None, minutes=10):
    """A step with one of several kinds of question: keys `<step>-why`, `-word`, `-one`, `-list`, `-scale`."""
    if elements is None:
        elements = (
            Text(key=f"{key}-text", html="<p>Post can wait until you are ready.</p>"),
            LongText(key=f"{key}-why", question="What makes it hard?", help="", is_required=True),
            ShortText(key=f"{key}-word", question="One word for it?", help="", is_required=False),
            OneOf(
                key=f"{key}-one",
                question="How much post is there?",
                help="",
                is_required=False,
                options=(Option(key="little", label="A little"), Option(key="much", label="Much")),
            ),
            Checklist(
                key=f"{key}-list",
                question="What have you got at hand?",
                help="",
                is_required=False,
                items=(Option(key="bag", label="The bag"), Option(key="table", label="An empty table")),
            ),
            Scale(
                key=f"{key}-scale",
                question="How do you feel about it?",
                help="",
                is_required=False,
                minimum=0,
                maximum=10,
                low_label="bad",
                high_label="good",
                is_charted=True,
            ),
        )
    return Step(key=key, title=title, minutes=minutes, kind=StepKind.EXERCISE, elements=tuple(elements))


def make_document(kind="module", steps=3, title="Grip on your post", language="nl", elements=None):
    """A document of `steps` steps with keys step-1, step-2, …"""
    return Document(
        kind=DocumentKind(kind),
        title=title,
        language=language,
        intro=Intro(
            summary="From a bag of post to order.",
            for_whom="Whoever has a bag of post.",
            how_long="Six weeks",
            what_you_get="Order",
            who_sees="Only you, until you send it.",
            theme="money",
        ),
        sessions=(
            Session(
                key="session-1",
                title="First",
                steps=tuple(make_step(f"step-{n}", f"Step number {n}", elements) for n in range(1, steps + 1)),
            ),
        ),
    )


def make_editor_actor(organisation):
    return actor_for(make_member(organisation, "editor").user)


def make_version(organisation, kind="module", document=None, key=None, **document_fields):
    return release_version(
        actor=make_editor_actor(organisation),
        organisation_id=organisation.pk,
        key=key or uuid4(),
        document=document or make_document(kind, **({"steps": 1} if kind != "module" else {}) | document_fields),
        at=NOON,
    )


def make_self_test(title="How lonely do you feel?", items=3):
    """A self-test of `items` items, 0–3 each, the last one reversed, in two bands that leave no gap."""
    highest = items * 3
    answers = AnswerSet(
        key="often",
        options=tuple(
            AnswerOption(key=f"a{n}", label=label, value=n)
            for n, label in enumerate(["never", "now and then", "often", "always"])
        ),
    )
    return SelfTest(
        title=title,
        language="nl",
        summary="A short test.",
        for_whom="Adults",
        minutes=2,
        instruction="Think of the last two weeks.",
        what_is_kept="Your answers, for you.",
        caveat="This test is not a diagnosis.",
        source="Ours",
        licence="BSD-3-Clause",
        is_validated=False,
        answer_sets=(answers,),
        items=tuple(Item(key=f"i{n}", text=f"Statement {n}", answer_set="often") for n in range(1, items + 1)),
        scores=(
            ScoreRule(
                key="total",
                title="Total",
                items=tuple(ItemUse(item=f"i{n}", is_reversed=n == items) for n in range(1, items + 1)),
            ),
        ),
        bands=(
            Band("total", "low", 0, highest // 2, 0, "You are not very lonely", "Meaning", "Advice"),
            Band(
                "total",
                "high",
                highest // 2 + 1,
                highest,
                2,
                "You are rather lonely",
                "Meaning",
                "Advice",
                (NextStep(NextStepKind.APPOINTMENT, "Talk about it"),),
            ),
        ),
    )


def make_self_test_version(organisation, document=None, key=None):
    return release_self_test_version(
        actor=make_editor_actor(organisation),
        organisation_id=organisation.pk,
        key=key or uuid4(),
        document=document or make_self_test(),
        at=NOON,
    )


def make_enrolment(client, version=None):
    version = version or make_version(client.organisation)
    return Enrolment.objects.create(client=client, version=version, started_at=NOON)


def make_assignment(client, counsellor_user, version, before=None, message="", first_step="", last_step="", at=NOON):
    """One thing agreed by `counsellor_user`, who must treat the client."""
    return agree_assignments(
        actor=actor_for(counsellor_user),
        client=client,
        agreement=uuid4(),
        wishes=[Wish(version, first_step, last_step)],
        before=before,
        message=message,
        at=at,
    )[0]
