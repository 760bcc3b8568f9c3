"""A diary: an entry in a few taps, stored once, shared or not, and shown by day with a chart."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext

from core import clock
from homework.actions import write_diary_entry
from homework.models import DiaryEntry
from policy.words import Action
from tests import factory
from tests.homework.pages import agree

SCALE_ONLY = [element for element in factory.make_step().elements if element.kind in {"scale", "short_text"}]


@pytest.fixture
def diary(cast):
    version = factory.make_version(cast.organisation, "diary", elements=SCALE_ONLY)
    return factory.make_assignment(cast.anna.client, cast.bram.user, version)


@pytest.fixture
def anna(cast):
    return cast.anna.browser


def write(browser, diary, entry_id=None, sharing="shared", **more):
    data = {"entry_id": str(entry_id or uuid4()), "sharing": sharing, "seen-a.step-1-scale": "0"} | more
    return browser.post(f"/dagboek/{diary.pk}/", data)


def page_of(browser, diary, query=""):
    return browser.get(f"/dagboek/{diary.pk}/{query}").content.decode()


def test_an_entry_is_stored_now_and_shared_as_agreed(cast, anna, diary):
    assert "Ik, en ook Bram en Sara (kijkt mee)" in page_of(anna, diary)
    assert write(anna, diary, **{"a.step-1-scale": "7"}).status_code == 302
    entry = DiaryEntry.objects.get()
    assert entry.contents == {"step-1-scale": 7}
    assert entry.is_shared
    assert clock.now() - entry.happened_at < timedelta(minutes=2)
    assert DiaryEntry.objects.visible_to(cast.bram.actor, Action.READ_DIARY).exists()


def test_an_entry_for_oneself_stays_with_oneself(cast, anna, diary):
    write(anna, diary, sharing="private", **{"a.step-1-scale": "2"})
    assert not DiaryEntry.objects.visible_to(cast.bram.actor, Action.READ_DIARY).exists()
    assert "alleen jij" in page_of(anna, diary)


def test_posting_twice_stores_once(anna, diary):
    entry_id = uuid4()
    for _time in range(2):
        assert write(anna, diary, entry_id, **{"a.step-1-scale": "7"}).status_code == 302
    assert DiaryEntry.objects.count() == 1


def test_going_back_and_changing_an_entry_asks_before_storing_another(anna, diary):
    entry_id = uuid4()
    write(anna, diary, entry_id, **{"a.step-1-scale": "7"})
    response = write(anna, diary, entry_id, **{"a.step-1-scale": "8"})
    assert response.status_code == 409
    assert DiaryEntry.objects.count() == 1
    again = response.context["form"]["entry_id"].value()
    assert again != entry_id
    write(anna, diary, again, **{"a.step-1-scale": "8"})
    assert DiaryEntry.objects.count() == 2


def test_an_entry_may_be_about_earlier_but_not_about_later(anna, diary):
    write(anna, diary, **{"a.step-1-scale": "3", "happened_at": "2026-11-01T08:30"})
    assert DiaryEntry.objects.get().happened_at == datetime(2026, 11, 1, 8, 30, tzinfo=factory.AMSTERDAM)
    later = f"{clock.now() + timedelta(days=2):%Y-%m-%dT%H:%M}"
    response = write(anna, diary, **{"a.step-1-word": "A word", "happened_at": later})
    assert response.status_code == 400
    assert 'value="A word"' in response.content.decode()
    assert DiaryEntry.objects.count() == 1


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"a.step-1-scale": "11"},
        {"a.step-1-scale": "7", "entry_id": "x"},
        {"a.step-1-scale": "7", "sharing": "all"},
        {"a.step-1-scale": "7", "happened_at": "soon"},
        {"a.unknown": "7"},
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_stored(anna, diary, more):
    response = write(anna, diary, **more)
    assert 400 <= response.status_code < 500
    assert not DiaryEntry.objects.exists()


def test_a_needed_answer_is_asked_for(cast, anna):
    diary = agree(cast, "diary")
    response = write(anna, diary, **{"a.step-1-scale": "7"})
    assert response.status_code == 400
    assert 'href="#a.step-1-why"' in response.content.decode()


def test_a_page_whose_token_went_stale_gives_back_what_was_typed(cast, diary):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(cast.anna.user)
    response = write(browser, diary, **{"a.step-1-word": "A word"})
    assert response.status_code == 403
    assert 'value="A word"' in response.content.decode()
    assert not DiaryEntry.objects.exists()


def add_entries(cast, diary, number, first=datetime(2026, 11, 20, 9, tzinfo=factory.AMSTERDAM)):
    for n in range(number):
        write_diary_entry(
            actor=cast.anna.actor,
            enrolment=diary.enrolment,
            entry_id=uuid4(),
            happened_at=first - timedelta(hours=3 * n),
            contents={"step-1-scale": n % 11, "step-1-word": f"word {n}"},
            is_shared=True,
            at=factory.NOON,
        )


def test_a_month_is_shown_by_day_with_a_chart_and_the_others_are_linked(cast, anna, diary):
    add_entries(cast, diary, 3)
    add_entries(cast, diary, 2, first=datetime(2026, 10, 31, 23, 30, tzinfo=factory.AMSTERDAM))
    page = page_of(anna, diary, "?maand=2026-11")
    assert page.count('class="tt-diary__entry"') == 3
    assert "<svg viewBox" in page
    assert 'href="?maand=2026-10#entries"' in page
    assert page_of(anna, diary, "?maand=2026-10").count('class="tt-diary__entry"') == 2
    assert anna.get(f"/dagboek/{diary.pk}/?maand=nonsense").status_code == 200


def test_a_diary_costs_the_same_with_ten_entries_more(cast, anna, diary):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            page_of(anna, diary, "?maand=2026-11")
        return len(captured)

    add_entries(cast, diary, 10)
    queries()
    before = queries()
    add_entries(cast, diary, 10)
    assert queries() == before <= 10


def test_a_diary_is_for_its_client_and_only_a_diary_is_one(cast, anna, diary):
    exercise = agree(cast, "exercise")
    assert anna.get(f"/dagboek/{exercise.pk}/").status_code == 404
    assert anna.get(f"/plan/{diary.pk}/stap/step-1/").status_code == 404
    assert anna.get(f"/plan/{diary.pk}/")["Location"] == f"/dagboek/{diary.pk}/"
    for person in [cast.bram, cast.sara, cast.charlie]:
        assert person.browser.get(f"/dagboek/{diary.pk}/").status_code == 404
        assert write(person.browser, diary, **{"a.step-1-scale": "7"}).status_code == 404
    assert not DiaryEntry.objects.exists()


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59", "0001-01-01", "nonsense"])
def test_a_moment_outside_time_is_told_and_keeps_what_was_typed(anna, diary, moment):
    response = write(anna, diary, happened_at=moment, **{"a.step-1-scale": "7", "a.step-1-word": "Grey"})
    assert response.status_code == 400
    assert "Grey" in response.content.decode()
    assert not DiaryEntry.objects.exists()
