"""The outbox: what was asked for in a transaction happens, though workers and brokers die."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction

from core import clock
from notifications import outbox
from notifications.mails import tell
from notifications.models import OutboxItem, Preference
from tests import factory


@pytest.fixture
def handled():
    """Registers a handler for kind "probe" that notes what it was given; `fails` makes it fail that many times."""
    seen = []
    fails = [0]

    @outbox.handles("probe", lease=timedelta(seconds=30))
    def probe(claim):
        if fails[0]:
            fails[0] -= 1
            raise ValueError("the name of a client that must not be kept")
        seen.append(claim.payload["n"])

    seen_and_fails = type("Handled", (), {"seen": seen, "fails": fails})
    yield seen_and_fails
    del outbox._handlers["probe"]


def test_what_was_rolled_back_is_never_done(db, handled):
    with transaction.atomic():
        outbox.enqueue("probe", {"n": 1}, at=clock.now())
        transaction.set_rollback(True)
    outbox.drain()
    assert handled.seen == []


def test_what_is_due_is_done_once_and_in_order(db, handled):
    now = clock.now()
    outbox.enqueue("probe", {"n": 2}, at=now - timedelta(seconds=1))
    outbox.enqueue("probe", {"n": 1}, at=now - timedelta(seconds=2))
    outbox.enqueue("probe", {"n": 3}, at=now + timedelta(hours=1))
    assert outbox.drain() == 2
    assert outbox.drain() == 0
    assert handled.seen == [1, 2]


def test_an_item_whose_worker_died_is_taken_up_after_its_lease(db, handled):
    now = clock.now()
    outbox.enqueue("probe", {"n": 1}, at=now)
    assert len(outbox.claim_due(at=now)) == 1
    assert outbox.drain(at=now + timedelta(seconds=29)) == 0
    assert outbox.drain(at=now + timedelta(seconds=31)) == 1
    assert handled.seen == [1]


def test_a_worker_that_lost_its_lease_cannot_finish(db, handled):
    now = clock.now()
    outbox.enqueue("probe", {"n": 1}, at=now)
    [slow] = outbox.claim_due(at=now)
    [quick] = outbox.claim_due(at=now + timedelta(seconds=31))
    with pytest.raises(outbox.ClaimLost):
        slow.renew()
    quick.renew()


def test_a_failure_is_tried_again_later_and_keeps_only_the_name_of_the_error(db, handled):
    handled.fails[0] = 1
    now = clock.now()
    item = outbox.enqueue("probe", {"n": 1}, at=now)
    assert outbox.drain() == 0
    item.refresh_from_db()
    assert item.last_error == "ValueError"
    assert item.due_at > now
    assert outbox.drain(at=item.due_at + timedelta(seconds=1)) == 1
    assert handled.seen == [1]


def test_it_gives_up_in_the_end_and_says_so(db, handled):
    handled.fails[0] = 100
    item = outbox.enqueue("probe", {"n": 1}, at=clock.now())
    for _ in range(outbox.MAXIMUM_ATTEMPTS):
        item.refresh_from_db()
        outbox.drain(at=max(item.due_at, clock.now()) + timedelta(seconds=1))
    item.refresh_from_db()
    assert item.gave_up_at is not None
    assert outbox.drain(at=item.due_at + timedelta(days=1)) == 0


def test_an_item_that_ends_every_worker_is_left_alone_in_the_end(db, handled):
    at = clock.now()
    item = outbox.enqueue("probe", {"n": 1}, at=at)
    for _ in range(outbox.MAXIMUM_ATTEMPTS):
        assert len(outbox.claim_due(at=at)) == 1
        at += timedelta(seconds=31)
    assert outbox.drain(at=at) == 0
    item.refresh_from_db()
    assert (item.gave_up_at is not None, item.last_error, handled.seen) == (True, "WorkerLost", [])


def test_a_broker_that_is_down_breaks_nothing(transactional_db, handled, monkeypatch):
    from notifications.tasks import drain_outbox

    def refuse(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr(drain_outbox, "apply_async", refuse)
    with transaction.atomic():
        outbox.enqueue("probe", {"n": 1}, at=clock.now())
    assert OutboxItem.objects.filter(done_at=None).count() == 1
    assert outbox.drain() == 1


def test_mail_goes_only_to_who_asked_for_it_and_says_nothing(db, settings):
    wants, does_not = factory.make_user("Fatma Demir"), factory.make_user("Bo")
    Preference.objects.create(user=wants, is_mail_wanted=True)
    for user in (wants, does_not):
        tell(user.pk, at=clock.now())
    outbox.drain()
    [message] = mail.outbox
    assert message.to == [wants.email]
    everything = f"{message.subject} {message.body} {message.extra_headers}"
    for word in ("Fatma", "Bram", "dossier", "Tussentijd", "client", "module"):
        assert word not in everything


def test_mail_is_in_the_readers_language_and_can_be_told_from_a_repeat(db):
    for language, word in (("nl", "klaar"), ("en", "There is something")):
        user = factory.make_user("Someone", language=language)
        Preference.objects.create(user=user, is_mail_wanted=True)
        tell(user.pk, at=clock.now())
        outbox.drain()
        assert word in mail.outbox[-1].subject
        item = OutboxItem.objects.get(payload={"user": user.pk})
        assert str(item.pk) in mail.outbox[-1].extra_headers["Message-ID"]


def test_payloads_hold_ids_only(db):
    user = factory.make_user("Someone")
    Preference.objects.create(user=user, is_mail_wanted=True)
    tell(user.pk, at=clock.now())
    assert OutboxItem.objects.get().payload == {"user": user.pk}
