"""Agreeing together on what to do before the next appointment."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from care.models import Appointment
from core import clock
from homework.models import Assignment
from modules.models import Enrolment
from tests import factory
from tests.homework.doings import send

WORDS = "Take it easy. Three steps is plenty."


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def offered(cast):
    return {
        "module": factory.make_version(cast.organisation, steps=6, title="Grip on your post"),
        "exercise": factory.make_version(cast.organisation, "exercise", title="Thought record"),
        "diary": factory.make_version(cast.organisation, "diary", title="Mood"),
        "test": factory.make_self_test_version(cast.organisation),
    }


@pytest.fixture
def appointment(cast):
    return factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=clock.now() + timedelta(days=5))


def url(cast):
    return reverse("homework:agree", args=[cast.anna.client.pk])


def choice(*versions, before="none", agreement=None, **fields):
    return {
        "agreement": str(agreement or uuid4()),
        "pick": [str(version.pk) for version in versions],
        "before": getattr(before, "pk", before),
        "message": WORDS,
        **fields,
    }


def meeting(day=None, time="10:00", **fields):
    day = day or (clock.now() + timedelta(days=3)).date()
    return {f"meeting-{name}": value for name, value in {
        "day": day.isoformat(), "time": time, "minutes": "45", "kind": "room", "place": "Room 2", **fields
    }.items()}  # fmt: skip


def agree(cast, *versions, **fields):
    return cast.bram.browser.post(url(cast), choice(*versions, **fields))


def test_everything_is_agreed_in_one_go_and_shown_again(cast, offered, appointment):
    module = offered["module"]
    steps = {f"first-{module.pk}": "step-1", f"last-{module.pk}": "step-3"}
    posted = choice(module, offered["test"], offered["exercise"], before=appointment, **steps)
    answer = cast.bram.browser.post(url(cast), posted, follow=True)

    agreed = Assignment.objects.all()
    assert {one.kind for one in agreed} == {"steps", "self_test", "exercise"}
    assert {one.before_appointment for one in agreed} == {appointment}
    assert {one.message for one in agreed} == {WORDS}
    steps = agreed.get(kind="steps")
    assert (steps.first_step, steps.last_step) == ("step-1", "step-3")
    page = answer.content.decode()
    assert "This stands ready for Anna now" in page
    assert WORDS in page
    assert "Thought record" in page


def test_sent_twice_it_is_agreed_once(cast, offered, appointment):
    posted = choice(offered["module"], before=appointment)
    for _twice in range(2):
        assert cast.bram.browser.post(url(cast), posted).status_code == 302
    assert Assignment.objects.count() == 1


def test_without_steps_chosen_the_next_ones_are_taken(cast, offered):
    agree(cast, offered["module"])
    assert [(one.first_step, one.last_step) for one in Assignment.objects.all()] == [("step-1", "step-3")]


def test_what_comes_next_is_suggested(cast, offered):
    agree(cast, offered["module"])
    send(cast.anna, Enrolment.objects.get(), "step-1")
    (one,) = [one for one in cast.bram.browser.get(url(cast)).context["form"].offer if one.steps]
    assert [step.is_done for step in one.steps] == [True, False, False, False, False, False]
    assert [step.is_planned for step in one.steps] == [False, True, True, False, False, False]
    assert (one.first, one.last, one.is_planned) == ("step-4", "step-6", True)


def test_a_client_at_work_keeps_the_version_they_have(cast, offered):
    agree(cast, offered["module"])
    newer = factory.make_version(
        cast.organisation, document=factory.make_document(steps=2, title="Shorter"), key=offered["module"].key
    )
    form = cast.bram.browser.get(url(cast)).context["form"]
    assert [one.version.pk for one in form.offer if one.steps] == [offered["module"].pk]
    assert agree(cast, newer).status_code == 422


def test_a_new_appointment_is_planned_with_it(cast, offered):
    posted = choice(offered["exercise"], before="new", **meeting())
    for _twice in range(2):
        assert cast.bram.browser.post(url(cast), posted).status_code == 302
    appointment = Appointment.objects.get()
    assert appointment.place == "Room 2"
    assert Assignment.objects.get().before_appointment == appointment


def test_an_appointment_that_is_taken_agrees_on_nothing(cast, offered, appointment):
    starts_at = appointment.starts_at.astimezone(factory.AMSTERDAM) + timedelta(minutes=30)
    posted = choice(offered["exercise"], before="new", **meeting(day=starts_at.date(), time=f"{starts_at:%H:%M}"))
    answer = cast.bram.browser.post(url(cast), posted)
    assert answer.status_code == 422
    assert "You already have an appointment at this time" in answer.content.decode()
    assert Assignment.objects.count() == 0
    assert Enrolment.objects.count() == 0


def test_without_a_choice_it_says_so_and_loses_nothing(cast, offered, appointment):
    answer = agree(cast, before=appointment)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose at least one thing to do" in page
    assert WORDS in page


def test_steps_in_the_wrong_order_are_refused_by_name(cast, offered):
    module = offered["module"]
    answer = agree(cast, module, **{f"first-{module.pk}": "step-4", f"last-{module.pk}": "step-2"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The last step comes before the first one" in page
    assert f'id="pick-{module.pk}" value="{module.pk}" checked' in page


@pytest.mark.parametrize(
    "fields",
    [
        {"before": "nonsense"},
        {"before": str(uuid4())},
        {"agreement": "not an id"},
        {"message": "x" * 1_001},
        {"pick": ["not an id"]},
        {"pick": [str(uuid4())]},
    ],
)
def test_what_cannot_be_is_refused(cast, offered, fields):
    answer = cast.bram.browser.post(url(cast), choice(offered["test"]) | fields)
    assert answer.status_code == 422
    assert Assignment.objects.count() == 0


def test_a_step_that_is_not_there_is_refused(cast, offered):
    module = offered["module"]
    assert agree(cast, module, **{f"first-{module.pk}": "step-99"}).status_code == 422


def test_content_of_another_organisation_cannot_be_agreed(cast, offered):
    theirs = factory.make_version(cast.elsewhere)
    assert agree(cast, theirs).status_code == 422
    form = cast.bram.browser.get(url(cast)).context["form"]
    assert theirs.pk not in [one.version.pk for one in form.offer]


def test_an_appointment_of_another_client_cannot_be_chosen(cast, offered):
    other = factory.make_client(cast.organisation)
    factory.make_relationship(other, cast.bram.membership)
    theirs = factory.make_appointment(other, cast.bram.membership, starts_at=clock.now() + timedelta(days=2))
    assert agree(cast, offered["test"], before=theirs).status_code == 422


def test_nobody_else_agrees(cast, offered):
    found = {name: person.browser.get(url(cast)).status_code for name, person in cast.everybody.items()}
    assert found == {"anna": 404, "bram": 200, "sara": 404, "olga": 404, "emil": 404, "mo": 404, "charlie": 404}
    for person in (cast.anna, cast.sara, cast.charlie):
        assert person.browser.post(url(cast), choice(offered["test"])).status_code == 404
    assert Assignment.objects.count() == 0


def test_the_page_that_follows_is_only_theirs(cast, offered):
    agree(cast, offered["test"])
    agreement = Assignment.objects.get().agreement
    page = reverse("homework:agreed", args=[cast.anna.client.pk, agreement])
    assert cast.bram.browser.get(page).status_code == 200
    assert cast.charlie.browser.get(page).status_code == 404
    assert cast.bram.browser.get(reverse("homework:agreed", args=[cast.anna.client.pk, uuid4()])).status_code == 404


def test_offering_asks_the_database_as_often_for_much_content_as_for_little(cast, django_assert_max_num_queries):
    def grow(count):
        for kind in ("module", "exercise", "diary"):
            for number in range(count):
                factory.make_version(cast.organisation, kind, title=f"{kind} {number}")
        for number in range(count):
            factory.make_self_test_version(cast.organisation, factory.make_self_test(f"Test {number}"))

    browser = cast.bram.browser
    grow(2)
    browser.get(url(cast))
    with django_assert_max_num_queries(30) as few:
        browser.get(url(cast))
    asked = len(few)
    grow(4)
    browser.get(url(cast))
    with django_assert_max_num_queries(asked):
        browser.get(url(cast))
