"""Changes to sealed self-tests and to what a client does with them."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from care import reach
from care.actions import touch
from care.models import Client
from care.queries import counsellor_user_ids
from notifications.mails import tell
from policy.actor import Actor
from policy.words import Action
from selftests import scoring, soundness
from selftests.document import SelfTest
from selftests.models import Attempt, Score, SelfTestVersion
from selftests.queries import test_of


class UnsoundSelfTest(ValueError):
    """The test makes no sense as it stands. `args[0]` is the list of `soundness.Problem`s."""


class AttemptClosed(Exception):
    """The attempt was completed: its answers stay as they are."""


class UnknownAnswer(Exception):
    """An item or option that this test does not have."""


class AttemptIncomplete(Exception):
    """Items that need an answer have none. `args[0]` is the tuple of their keys."""


@transaction.atomic
def release_version(
    *, actor: Actor, organisation_id: UUID, key: UUID, document: SelfTest, at: datetime
) -> SelfTestVersion:
    """Seals `document` as the next version of test `key`. One equal to the newest releases nothing.

    Raises UnsoundSelfTest.
    """
    ground = reach.require_membership(actor, Action.RELEASE_CONTENT, organisation_id)
    found = soundness.problems(document)
    if found:
        raise UnsoundSelfTest(found)
    version = SelfTestVersion.following(
        key, document, organisation_id=organisation_id, released_at=at, released_by=actor.name
    )
    if version.is_new:
        version.save()
        reach.record_for_organisation(actor, Action.RELEASE_CONTENT, organisation_id, ground, on=version, at=at)
    return version


@transaction.atomic
def start_attempt(*, actor: Actor, client: Client, version: SelfTestVersion, at: datetime) -> Attempt:
    """Begins a test, or goes on with the one that was left open."""
    reach.require(actor, Action.TAKE_SELF_TEST, client)
    if version.organisation_id != client.organisation_id:
        raise reach.OutOfReach
    running = Attempt.objects.filter(client=client, version=version, completed_at__isnull=True)
    attempt = running.first()
    if attempt is None:
        try:
            with transaction.atomic():
                attempt = Attempt.objects.create(client=client, version=version, started_at=at, answers={})
        except IntegrityError:
            attempt = running.get()
    touch(client, at=at)
    return attempt


@transaction.atomic
def save_attempt_answer(
    *, actor: Actor, attempt: Attempt, item_key: str, option_key: str | None, at: datetime
) -> Attempt:
    """Keeps the answer to one item; None takes it back. Raises AttemptClosed, UnknownAnswer."""
    reach.require(actor, Action.TAKE_SELF_TEST, attempt.client)
    attempt = _locked(attempt)
    if attempt.completed_at is not None:
        raise AttemptClosed
    answers = dict(attempt.answers)
    if option_key is None:
        answers.pop(item_key, None)
    else:
        answers[item_key] = option_key
    try:
        scoring.check(test_of(attempt.version_id), answers)
    except scoring.AnswerError as error:
        raise UnknownAnswer(item_key) from error
    if answers != attempt.answers:
        attempt.answers = answers
        attempt.save(update_fields=["answers"])
        touch(attempt.client, at=at)
    return attempt


@transaction.atomic
def complete_attempt(*, actor: Actor, attempt: Attempt, at: datetime) -> Attempt:
    """Closes an attempt and makes its scores. Again changes nothing. Raises AttemptIncomplete."""
    reach.require(actor, Action.TAKE_SELF_TEST, attempt.client)
    attempt = _locked(attempt)
    if attempt.completed_at is not None:
        return attempt
    test = test_of(attempt.version_id)
    missing = scoring.unanswered(test, attempt.answers)
    if missing:
        raise AttemptIncomplete(missing)
    for result in scoring.score(test, attempt.answers):
        Score.objects.create(
            attempt=attempt,
            key=result.score_key,
            value=result.value,
            minimum=result.minimum,
            maximum=result.maximum,
            band_key=result.band.key if result.band else "",
            level=result.band.level if result.band else 0,
        )
    attempt.completed_at = at
    attempt.save(update_fields=["completed_at"])
    touch(attempt.client, at=at)
    return attempt


@transaction.atomic
def share_attempt(*, actor: Actor, attempt: Attempt, at: datetime) -> Attempt:
    """Lets the client's counsellors see a completed attempt. Raises AttemptIncomplete when it is still open."""
    ground = reach.require(actor, Action.SHARE_RESULT, attempt.client)
    attempt = _locked(attempt)
    if attempt.completed_at is None:
        raise AttemptIncomplete(())
    if attempt.shared_at is None:
        attempt.shared_at = at
        attempt.save(update_fields=["shared_at"])
        reach.record(actor, Action.SHARE_RESULT, attempt.client, ground, on=attempt, at=at)
        for user_id in counsellor_user_ids(attempt.client):
            tell(user_id, at=at)
    return attempt


def _locked(attempt: Attempt) -> Attempt:
    return Attempt.objects.select_for_update(of=("self",)).select_related("client").get(pk=attempt.pk)
