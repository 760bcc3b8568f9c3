"""Planning an appointment, seeing one's own, and saying how it went."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from care.actions import plan_appointment
from care.forms import AppointmentForm
from care.models import Appointment
from core import clock
from tests import factory
from tests.factory import AMSTERDAM

URL = reverse("care:appointments")


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


def in_days(days, hour=10, minute=0):
    day = clock.today() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=AMSTERDAM)


def filled(starts_at, **fields):
    return {
        "day": f"{starts_at:%Y-%m-%d}",
        "time": f"{starts_at:%H:%M}",
        "minutes": "45",
        "kind": "room",
        "place": "Room 2",
    } | fields


def plan(cast, person, **fields):
    return person.browser.post(
        reverse("care:plan_appointment", args=[cast.anna.client.pk]), filled(in_days(4)) | fields
    )


# --- planning --------------------------------------------------------------------------------------------------------


def test_an_appointment_is_planned_at_the_time_on_the_clock_here(cast):
    assert plan(cast, cast.bram).status_code == 302
    appointment = Appointment.objects.get()
    assert appointment.starts_at == in_days(4)
    assert appointment.ends_at == in_days(4, 10, 45)
    assert (appointment.kind, appointment.place, appointment.counsellor) == ("room", "Room 2", cast.bram.membership)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"day": ""}, "Choose a date"),
        ({"day": "31-02-2027"}, "Enter a date"),
        ({"day": "2020-01-01"}, "This date has passed"),
        ({"day": "2099-01-01"}, "more than two years away"),
        ({"day": "9999-12-31"}, "more than two years away"),
        ({"time": "25:00"}, "Enter a time"),
        ({"minutes": "7"}, "Select a valid choice"),
        ({"kind": "dream"}, "Select a valid choice"),
        ({"place": "x" * 201}, "at most 200"),
    ],
)
def test_what_cannot_be_is_said_beside_what_was_typed(cast, fields, words):
    answer = plan(cast, cast.bram, **fields)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page
    assert "Room 2" in page or "place" in fields
    assert Appointment.objects.count() == 0


def test_a_moment_that_has_passed_today_is_refused(cast, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: in_days(0, 23, 50))
    answer = plan(cast, cast.bram, day=f"{clock.today():%Y-%m-%d}", time="23:40")
    assert "This moment has passed" in answer.content.decode()


@pytest.mark.parametrize("time", ["10:00", "09:30", "10:30"])
def test_a_time_that_is_taken_is_refused(cast, time):
    other = factory.make_client(cast.organisation)
    factory.make_appointment(other, cast.bram.membership, starts_at=in_days(4))
    answer = plan(cast, cast.bram, time=time)
    assert answer.status_code == 422
    assert "You already have an appointment at this time" in answer.content.decode()


@pytest.mark.parametrize("time", ["10:45", "09:15"])
def test_appointments_may_touch(cast, time):
    factory.make_appointment(factory.make_client(cast.organisation), cast.bram.membership, starts_at=in_days(4))
    assert plan(cast, cast.bram, time=time).status_code == 302


def test_an_appointment_that_was_called_off_takes_no_time(cast):
    factory.make_appointment(
        factory.make_client(cast.organisation), cast.bram.membership, starts_at=in_days(4), status="cancelled"
    )
    assert plan(cast, cast.bram).status_code == 302


def form_for(day, time, monkeypatch):
    monkeypatch.setattr("care.forms.today", lambda: date(2027, 1, 1))
    return AppointmentForm({"day": day, "time": time, "minutes": "45", "kind": "phone"})


def test_a_time_that_the_clock_skips_is_refused(monkeypatch):
    form = form_for("2027-03-28", "02:30", monkeypatch)
    assert not form.is_valid()
    assert "does not exist" in form.errors["time"][0]


def test_of_a_time_that_comes_twice_the_first_is_meant(monkeypatch):
    form = form_for("2027-10-31", "02:30", monkeypatch)
    assert form.is_valid()
    assert form.cleaned_data["starts_at"].utcoffset() == timedelta(hours=2)


def test_only_who_treats_the_client_plans(cast):
    found = {name: plan(cast, person).status_code for name, person in cast.everybody.items()}
    assert found == {"anna": 404, "bram": 302, "sara": 404, "olga": 404, "emil": 404, "mo": 404, "charlie": 404}


# --- one's own -------------------------------------------------------------------------------------------------------


def test_everybody_sees_their_own_appointments_and_no_others(cast):
    plan_appointment(actor=cast.bram.actor, client=cast.anna.client, starts_at=in_days(2), at=clock.now())

    def seen(person):
        return [appointment.client.name for appointment in person.browser.get(URL).context["agenda"].to_come]

    assert seen(cast.anna) == ["Anna de Boer"]
    assert seen(cast.bram) == ["Anna de Boer"]
    for name in ("sara", "olga", "emil", "mo", "charlie"):
        assert seen(cast.everybody[name]) == []


def test_what_is_over_asks_the_counsellor_whether_it_took_place(cast):
    over = factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(-1))
    assert cast.bram.browser.get(URL).context["agenda"].to_close == [over]
    agenda = cast.anna.browser.get(URL).context["agenda"]
    assert (agenda.to_close, agenda.past) == ([], [over])


def test_a_long_past_comes_in_pages(cast):
    for days in range(1, 31):
        factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(-days), status="took_place")
    first = cast.anna.browser.get(URL).context["agenda"]
    second = cast.anna.browser.get(URL, {"page": 2}).context["agenda"]
    assert (len(first.past), first.has_more, len(second.past), second.has_more) == (20, True, 10, False)
    assert cast.anna.browser.get(URL, {"page": "x"}).context["page"] == 1


def test_it_asks_the_database_as_often_for_many_as_for_few(cast, django_assert_max_num_queries):
    browser = cast.bram.browser
    for day in range(1, 3):
        factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(day))
    browser.get(URL)
    with django_assert_max_num_queries(6) as few:
        browser.get(URL)
    asked = len(few)
    for day in range(3, 12):
        other = factory.make_client(cast.organisation)
        factory.make_relationship(other, cast.bram.membership)
        factory.make_appointment(other, cast.bram.membership, starts_at=in_days(day))
        factory.make_appointment(other, cast.bram.membership, starts_at=in_days(-day), status="took_place")
    with django_assert_max_num_queries(asked):
        browser.get(URL)


# --- how it went -----------------------------------------------------------------------------------------------------


def close(person, appointment, took_place="yes"):
    return person.browser.post(reverse("care:close_appointment", args=[appointment.pk]), {"took_place": took_place})


@pytest.mark.parametrize(("said", "status"), [("yes", "took_place"), ("no", "not_held")])
def test_a_counsellor_says_how_it_went(cast, said, status):
    over = factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(-1))
    assert close(cast.bram, over, said).status_code == 302
    over.refresh_from_db()
    assert over.status == status


def test_an_appointment_to_come_did_not_take_place_yet(cast):
    to_come = factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(3))
    close(cast.bram, to_come)
    to_come.refresh_from_db()
    assert to_come.status == "planned"


def test_another_word_than_yes_or_no_is_refused(cast):
    over = factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(-1))
    assert close(cast.bram, over, "perhaps").status_code == 400


def test_calling_off_asks_once_more(cast):
    to_come = factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(3))
    address = reverse("care:cancel_appointment", args=[to_come.pk])
    assert cast.bram.browser.get(address).status_code == 200
    assert cast.bram.browser.post(address).status_code == 302
    to_come.refresh_from_db()
    assert to_come.status == "cancelled"


@pytest.mark.parametrize("name", ["anna", "sara", "olga", "charlie"])
def test_nobody_else_says_how_it_went_or_calls_it_off(cast, name):
    to_come = factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=in_days(3))
    assert close(cast.everybody[name], to_come, "no").status_code == 404
    address = reverse("care:cancel_appointment", args=[to_come.pk])
    assert cast.everybody[name].browser.get(address).status_code == 404
    assert cast.everybody[name].browser.post(address).status_code == 404
