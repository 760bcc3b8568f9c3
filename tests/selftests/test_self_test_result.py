"""A result helps: words first, help before everything when it is needed, and a score that can be followed."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from core import clock
from core.keys import key_scope
from notifications.models import OutboxItem
from selftests import actions
from selftests.document import Item
from selftests.models import Attempt
from tests import factory

pytestmark = pytest.mark.django_db


def take(cast, version, *points, at=None):
    """Anna takes the test at `at`; her answers by points."""
    at = at or clock.now()
    with key_scope():
        attempt = actions.start_attempt(actor=cast.anna.actor, client=cast.anna.client, version=version, at=at)
        for number, point in enumerate(points, 1):
            attempt = actions.save_attempt_answer(
                actor=cast.anna.actor, attempt=attempt, item_key=f"i{number}", option_key=f"a{point}", at=at
            )
        return actions.complete_attempt(actor=cast.anna.actor, attempt=attempt, at=at)


def page_of(cast, attempt, language="nl"):
    browser = cast.anna.browser
    browser.cookies["language"] = language
    return browser.get(reverse("selftests:result", args=[attempt.pk])).content.decode()


def share(cast, attempt):
    return cast.anna.browser.post(reverse("selftests:share", args=[attempt.pk]), follow=True)


@pytest.fixture
def version(cast):
    return factory.make_self_test_version(cast.organisation)


def test_the_words_come_before_the_score(cast, version):
    page = page_of(cast, take(cast, version, 3, 3, 0))
    heading, advice = page.index("You are rather lonely</span></h1>"), page.index("Wat kan helpen")
    computed = page.index("De score, en hoe die is berekend")
    assert heading < advice < page.index("Deel met Bram") < computed < page.index("De score is <strong>9</strong>")


def test_the_score_can_be_followed_answer_by_answer(cast, version):
    page = page_of(cast, take(cast, version, 1, 2, 0))
    details = page[page.index("De score, en hoe") :]
    rows = [
        ("Statement 1", "now and then", ">1<"),
        ("Statement 2", "often", ">2<"),
        ("Statement 3", "never", ">3<span aria-hidden"),
    ]
    for question, answer, points in rows:
        row = details[details.index(question) :]
        row = row[: row.index("</tr>")]
        assert answer in row
        assert points in row
    assert "andersom geteld" in details
    assert "Ours" in details


def version_with(cast, level=2, alert_from=None):
    test = factory.make_self_test()
    items = (test.items[0], Item("i2", "Statement 2", "often", alert_from=alert_from), test.items[2])
    bands = (test.bands[0], replace(test.bands[1], level=level))
    return factory.make_self_test_version(cast.organisation, replace(test, items=items, bands=bands))


def test_a_result_at_the_highest_level_starts_with_who_to_call(cast):
    page = page_of(cast, take(cast, version_with(cast, level=3), 3, 3, 0))
    assert page.index("Praat vandaag met iemand") < page.index('href="tel:113"') < page.index("<h1")
    assert "Bram ziet deze uitslag pas als je hem deelt. Niemand kijkt nu mee." in page


def test_an_answer_that_calls_for_help_does_so_whatever_the_score(cast):
    version = version_with(cast, alert_from=Decimal(1))
    page = page_of(cast, take(cast, version, 0, 1, 3))
    assert "You are not very lonely" in page
    assert page.index("Praat vandaag met iemand") < page.index('href="tel:112"') < page.index("<h1")


def test_other_results_do_not(cast, version):
    assert "Praat vandaag met iemand" not in page_of(cast, take(cast, version, 3, 3, 0))


def test_a_shared_result_says_when_it_is_usually_read(cast):
    attempt = take(cast, version_with(cast, level=3), 3, 3, 0)
    share(cast, attempt)
    assert "Bram leest je uitslag meestal binnen 2 werkdagen." in page_of(cast, attempt)


def test_only_the_client_sees_a_result_until_they_share_it(cast, version):
    attempt = take(cast, version, 3, 3, 0)
    page = page_of(cast, attempt)
    assert "Alleen jij ziet deze uitslag. Als je hem deelt, kunnen Bram en Sara (kijkt mee) hem lezen." in page
    for who in ("bram", "sara"):
        actor = cast.everybody[who].actor
        assert not Attempt.objects.visible_to(actor, actions.Action.READ_RESULT).exists()


def test_sharing_says_so_and_lets_the_counsellor_see_it(cast, version):
    attempt = take(cast, version, 3, 3, 0)
    response = share(cast, attempt)
    assert response.redirect_chain[-1][0] == reverse("selftests:result", args=[attempt.pk])
    page = response.content.decode()
    assert "Je uitslag is gedeeld met Bram." in page
    assert "Bram en Sara (kijkt mee) kunnen je uitslag zien." in page
    assert "Deel met Bram" not in page
    assert Attempt.objects.visible_to(cast.bram.actor, actions.Action.READ_RESULT).get() == attempt
    assert not Attempt.objects.visible_to(cast.charlie.actor, actions.Action.READ_RESULT).exists()


def test_sharing_twice_is_sharing_once(cast, version):
    attempt = take(cast, version, 3, 3, 0)
    share(cast, attempt)
    shared_at, items = Attempt.objects.get(pk=attempt.pk).shared_at, OutboxItem.objects.count()
    share(cast, attempt)
    assert Attempt.objects.get(pk=attempt.pk).shared_at == shared_at
    assert OutboxItem.objects.count() == items


def test_an_open_attempt_cannot_be_shared(cast, version):
    attempt = actions.start_attempt(actor=cast.anna.actor, client=cast.anna.client, version=version, at=clock.now())
    response = cast.anna.browser.post(reverse("selftests:share", args=[attempt.pk]))
    assert response.url == reverse("selftests:resume", args=[attempt.pk])
    assert Attempt.objects.get().shared_at is None


def test_a_client_without_a_counsellor_is_offered_nobody_to_share_with(cast, version):
    alone = factory.make_user("Ans Alleen")
    client = factory.make_client(cast.organisation, alone, name="Ans Alleen")
    cast.anna.user, cast.anna.client = alone, client
    page = page_of(cast, take(cast, version, 3, 3, 0))
    assert "Alleen jij ziet deze uitslag." in page
    assert "Deel met" not in page


def test_the_next_appointment_is_offered_to_talk_about_it(cast, version):
    attempt = take(cast, version, 3, 3, 0)
    assert "Bespreek het met" not in page_of(cast, attempt)
    soon = clock.now() + timedelta(days=2)
    factory.make_appointment(cast.anna.client, cast.bram.membership, soon)
    factory.make_appointment(cast.anna.client, cast.bram.membership, soon - timedelta(days=1), status="cancelled")
    assert "Bespreek het met Bram" in page_of(cast, attempt)


@pytest.fixture
def sensitive(cast):
    """Higher is worse, and a difference of 3 matters."""
    test = factory.make_self_test()
    return factory.make_self_test_version(
        cast.organisation,
        replace(test, scores=(replace(test.scores[0], minimal_important_change=Decimal(3)),)),
    )


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ((3, 3, 0), (2, 2, 1), "Dit is beter dan de vorige keer"),
        ((1, 1, 2), (2, 2, 1), "Dit is minder goed dan de vorige keer"),
        ((3, 3, 0), (3, 2, 0), "Dit is ongeveer hetzelfde als de vorige keer"),
    ],
)
def test_a_repeated_test_is_compared_beyond_what_matters_only(cast, sensitive, before, after, words):
    now = clock.now()
    take(cast, sensitive, *before, at=now - timedelta(days=30))
    page = page_of(cast, take(cast, sensitive, *after, at=now))
    assert words in page
    assert '<svg viewBox="0 0 380' in page
    assert "Laat zien als tabel" in page


def test_without_a_bound_no_difference_is_called_better(cast, version):
    take(cast, version, 3, 3, 0, at=clock.now() - timedelta(days=30))
    page = page_of(cast, take(cast, version, 0, 0, 3))
    assert "De score is lager dan de vorige keer" in page
    assert "beter" not in page


def test_the_first_result_is_compared_with_nothing(cast, version):
    page = page_of(cast, take(cast, version, 3, 3, 0))
    assert "vorige keer" not in page
    assert "Laat zien als tabel" not in page


def test_the_words_of_the_test_keep_their_own_language(cast):
    english = factory.make_self_test_version(cast.organisation, replace(factory.make_self_test(), language="en"))
    page = page_of(cast, take(cast, english, 3, 3, 0))
    assert '<span lang="en">You are rather lonely</span></h1>' in page
