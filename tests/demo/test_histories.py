"""The histories of the demo can have happened, whatever day the demo is loaded."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from demo.content import library
from demo.content.histories import rhythm
from demo.content.people import CLIENTS, HISTORIES, ORGANISATIONS, STAFF
from demo.content.shapes import (
    Assigned,
    Checklist,
    DiaryWritten,
    FeedbackGiven,
    LongText,
    NoteWritten,
    OneOf,
    Planned,
    Rows,
    Scale,
    SelfTestTaken,
    SeveralOf,
    ShortText,
    SignalRaised,
    StepDone,
    StepStarted,
)

TODAYS = [date(2026, 11, 21) + timedelta(days=n) for n in range(7)] + [date(2027, 3, 1)]
CLIENT = {client.key: client for client in CLIENTS}

histories = pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.client)
todays = pytest.mark.parametrize("today", TODAYS, ids=lambda day: f"{day:%a}-{day}")


def fits(element, value) -> bool:
    if isinstance(element, ShortText | LongText):
        return isinstance(value, str)
    if isinstance(element, Scale):
        return element.minimum <= value <= element.maximum
    if isinstance(element, OneOf):
        return value in dict(element.options)
    if isinstance(element, SeveralOf):
        return set(value) <= set(dict(element.options))
    if isinstance(element, Checklist):
        return set(value) <= set(dict(element.items))
    return isinstance(element, Rows) and all(set(row) <= set(dict(element.columns)) for row in value)


def step_of(event):
    return next(step for step in library.BY_SLUG[event.content].steps if step.name == event.step)


def test_everybody_belongs_somewhere():
    slugs = {organisation.slug for organisation in ORGANISATIONS}
    people = [*STAFF, *CLIENTS]
    counsellors = {staff.key: staff.organisation for staff in STAFF if staff.role == "counsellor"}
    assert len({person.key for person in people}) == len(people)
    assert {person.organisation for person in people} == slugs
    assert all(counsellors[client.counsellor] == client.organisation for client in CLIENTS)
    assert {history.client for history in HISTORIES} == set(CLIENT)
    assert {"anna", "bram", "sara", "olga", "mo", "emil", "charlie"} <= {person.key for person in people}
    assert CLIENT["anna"].email == "anna@demo.example"


@todays
def test_ages_are_what_they_say(today):
    for client in CLIENTS:
        born = client.born_on(today)
        age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        assert age == client.age, client.key


@todays
@histories
def test_events_come_in_an_order_that_can_happen(history, today):
    since = today - timedelta(days=CLIENT[history.client].since_days)
    planned, assigned, sent, begun = {}, set(), {}, set()
    for event in history.in_order(today):
        moment = event.when.at(today)
        assert since < moment.date() < today, event
        match event:
            case Planned():
                starts = event.starts.at(today)
                assert moment < starts
                assert event.key not in planned
                assert (starts.date() > today) == (event.status == "planned")
                planned[event.key] = starts
            case Assigned():
                assert event.content in library.BY_SLUG
                assert not event.before or moment < planned[event.before]
                if event.kind == "steps":
                    names = [step.name for step in library.BY_SLUG[event.content].steps]
                    assert names.index(event.steps[0]) <= names.index(event.steps[-1])
                assigned.add(event.content)
            case StepStarted() | StepDone():
                assert event.content in assigned
                elements = {element.name: element for element in step_of(event).elements}
                for name, value in event.answers.items():
                    assert fits(elements[name], value), (name, value)
                if isinstance(event, StepDone):
                    needed = {name for name, element in elements.items() if getattr(element, "required", False)}
                    assert needed <= set(event.answers), event
                if isinstance(event, StepDone) and event.sent:
                    assert event.sent not in sent
                    sent[event.sent] = moment
                begun.add(event.step)
            case FeedbackGiven():
                assert sent[event.on] < moment
                assert event.read is None or moment < event.read.at(today)
                assert event.read is None or event.read.on(today) < today
            case SignalRaised():
                assert event.content in assigned
                assert step_of(event)
                assert event.handled is None or moment < event.handled.at(today)
                assert event.handled is None or event.handled.on(today) < today
            case DiaryWritten():
                assert event.content in assigned
                elements = {element.name: element for element in library.BY_SLUG[event.content].step.elements}
                assert all(fits(elements[name], value) for name, value in event.values.items())
            case SelfTestTaken():
                assert CLIENT[history.client].age >= 16
                assert set(event.answers) == {item.key for item in library.BY_SLUG[event.content].items}
            case NoteWritten():
                assert planned[event.appointment] < moment
                assert not (event.kind == "working_note" and event.shared)


@todays
def test_nobody_is_in_two_conversations_at_once(today):
    taken = defaultdict(list)
    for history in HISTORIES:
        for event in history.events:
            if isinstance(event, Planned) and event.status != "cancelled":
                start = event.starts.at(today)
                taken[CLIENT[history.client].counsellor].append((start, start + timedelta(minutes=event.minutes)))
    for conversations in taken.values():
        conversations.sort()
        assert all(end <= start for (_, end), (start, _) in pairwise(conversations))


def test_appointments_fall_on_working_days():
    for today in TODAYS:
        for history in HISTORIES:
            for event in history.events:
                if isinstance(event, Planned):
                    assert event.starts.on(today).weekday() < 5


def test_no_sent_key_is_used_by_two_people():
    keys = [e.sent for history in HISTORIES for e in history.events if isinstance(e, StepDone) and e.sent]
    assert len(keys) == len(set(keys))


# Anna, who lives the story


@todays
def test_anna_is_ready_for_the_story(today):
    anna = next(history for history in HISTORIES if history.client == "anna")
    appointments = [event for event in anna.events if isinstance(event, Planned)]
    next_one = next(event.starts.at(today) for event in appointments if event.status == "planned")
    held = sorted(event.starts.on(today) for event in appointments if event.status == "held")
    assert next_one.weekday() == 3
    assert (next_one.hour, next_one.minute) == (10, 0)
    assert 1 <= (next_one.date() - today).days <= 7
    assert 7 <= (today - held[-1]).days <= 13
    touched = {event.content for event in anna.events if hasattr(event, "content")}
    assert touched == {"even-kennismaken", "stemming"}
    assert sum(isinstance(event, DiaryWritten) for event in anna.events) >= 15


# What the lists and charts are to show


def test_the_caseload_has_something_of_everything():
    events = [event for history in HISTORIES for event in history.events]
    assert any(isinstance(event, SignalRaised) and event.handled is None for event in events)
    answered = {event.on for event in events if isinstance(event, FeedbackGiven)}
    assert any(isinstance(event, StepDone) and event.sent and event.sent not in answered for event in events)
    assert {event.status for event in events if isinstance(event, Planned)} == {
        "planned",
        "held",
        "cancelled",
        "missed",
    }
    moods = [event.values["stemming"] for event in events if isinstance(event, DiaryWritten)]
    assert min(moods) <= 2
    assert max(moods) >= 8


def test_self_tests_change_over_time():
    test = library.SELF_TESTS[0]
    bands = {}
    for history in HISTORIES:
        taken = [event for event in history.in_order(TODAYS[0]) if isinstance(event, SelfTestTaken)]
        bands[history.client] = [test.band(test.score(event.answers)).key for event in taken]
    assert bands["wietske"] == ["heel", "behoorlijk", "soms"]
    assert bands["lotte"] == ["soms", "behoorlijk"]
    assert bands["mehmet"] == ["behoorlijk", "soms"]


def test_a_diary_is_the_same_at_every_load():
    one, two = (rhythm.mood_entries(seed=7, first=30, start=4, end=6) for _ in range(2))
    assert one == two
