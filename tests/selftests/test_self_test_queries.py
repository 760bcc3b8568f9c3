"""What other pages ask of results: in the words of the test, only what may be seen, at the same price for many."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import clock
from core.keys import key_scope
from selftests import actions, queries
from selftests.models import SelfTestVersion
from tests import factory
from tests.selftests.test_self_test_result import take

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(cast):
    return factory.make_self_test_version(cast.organisation)


def test_an_attempt_reads_back_as_it_was_asked(cast, version):
    attempt = take(cast, version, 1, 2, 0)
    with key_scope():
        asked = queries.attempt_as_asked(attempt)
    assert [(line.number, line.question, line.answer) for line in asked] == [
        (1, "Statement 1", "now and then"),
        (2, "Statement 2", "often"),
        (3, "Statement 3", "never"),
    ]


def test_results_come_newest_first_with_their_words(cast, version):
    now = clock.now()
    take(cast, version, 0, 0, 3, at=now - timedelta(days=20))
    take(cast, version, 3, 3, 0, at=now)
    lines = queries.results_for(cast.anna.actor, cast.anna.client)
    assert [line.scores[0].band.title for line in lines] == ["You are rather lonely", "You are not very lonely"]
    assert [line.scores[0].level for line in lines] == [2, 0]


def test_a_counsellor_only_gets_what_was_shared(cast, version):
    now = clock.now()
    take(cast, version, 3, 3, 0, at=now)
    shared = take(cast, version, 0, 0, 3, at=now - timedelta(days=20))
    actions.share_attempt(actor=cast.anna.actor, attempt=shared, at=now)
    lines = queries.results_for(cast.bram.actor, cast.anna.client)
    assert [line.attempt.pk for line in lines] == [shared.pk]
    assert queries.results_for(cast.charlie.actor, cast.anna.client) == []


def test_a_counsellors_comparison_leaves_out_what_was_not_shared(cast, version):
    now = clock.now()
    take(cast, version, 0, 0, 3, at=now - timedelta(days=20))
    shared = take(cast, version, 3, 3, 0, at=now)
    shared = actions.share_attempt(actor=cast.anna.actor, attempt=shared, at=now)
    with key_scope():
        assert queries.result_screen(cast.bram.actor, shared).main.history == ()
        assert len(queries.result_screen(cast.anna.actor, shared).main.history) == 1


def count_queries(function, *arguments):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        function(*arguments)
    return len(captured)


def test_a_list_of_results_costs_the_same_for_many(cast, monkeypatch):
    now = clock.now()
    for number in range(2):
        take(cast, factory.make_self_test_version(cast.organisation), 1, 2, 3, at=now - timedelta(days=number))
    monkeypatch.setattr(queries._tests, "_kept", {})
    few = count_queries(queries.results_for, cast.anna.actor, cast.anna.client)
    for number in range(8):
        take(cast, factory.make_self_test_version(cast.organisation), 1, 2, 3, at=now - timedelta(days=9 + number))
    monkeypatch.setattr(queries._tests, "_kept", {})
    assert count_queries(queries.results_for, cast.anna.actor, cast.anna.client) == few <= 4


def test_a_result_page_costs_the_same_after_many_results(cast, version):
    now = clock.now()
    browser = cast.anna.browser

    def look(attempt):
        return count_queries(browser.get, f"/zelftest/poging/{attempt.pk}/uitslag/")

    first = take(cast, version, 1, 2, 3, at=now - timedelta(days=40))
    second = take(cast, version, 1, 2, 3, at=now - timedelta(days=30))
    look(first)
    few = look(second)
    for number in range(10):
        last = take(cast, version, 1, 2, 3, at=now - timedelta(days=20 - number))
    assert look(last) == few


def test_a_question_page_costs_the_same_for_a_long_test(cast):
    def cost(items):
        version = factory.make_self_test_version(cast.organisation, factory.make_self_test(items=items))
        attempt = actions.start_attempt(actor=cast.anna.actor, client=cast.anna.client, version=version, at=clock.now())
        browser = cast.anna.browser
        browser.get(f"/zelftest/poging/{attempt.pk}/vraag/1/")
        return count_queries(browser.get, f"/zelftest/poging/{attempt.pk}/vraag/2/")

    assert cost(3) == cost(60) <= 6


def test_only_the_newest_version_of_a_test_is_offered(cast, version):
    newest = factory.make_self_test_version(cast.organisation, factory.make_self_test(items=4), key=version.key)
    factory.make_self_test_version(cast.elsewhere)
    assert list(SelfTestVersion.objects.current([cast.organisation.pk])) == [newest]
