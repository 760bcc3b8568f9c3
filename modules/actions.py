"""Changes to sealed content and to what a client does with it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction

from care import reach
from care.actions import touch
from care.models import Client
from core.prepared import Prepared, PreparedInsert
from modules.answers import is_empty
from modules.document import Document
from modules.models import Answer, Enrolment, ModuleAsset, ModuleVersion, StepProgress
from modules.queries import answers_to, current_answers, document_of
from policy.actor import Actor
from policy.words import Action


class StepClosed(Exception):
    """The step was sent: its answers stay as they are."""


class UnknownElement(Exception):
    """A key that is not a question of this step. `args[0]` is the key."""


class AnswersMissing(Exception):
    """Required questions without an answer. `args[0]` is the tuple of their element keys."""


def store_asset(
    *, actor: Actor, organisation_id: UUID, content: bytes, content_type: str, extension: str, at: datetime
) -> ModuleAsset:
    """Keeps a file under the SHA-256 of its content; the same content again is the same asset."""
    reach.require_membership(actor, Action.RELEASE_CONTENT, organisation_id)
    digest = hashlib.sha256(content).hexdigest()
    asset = ModuleAsset.objects.filter(pk=digest).first()
    if asset is None:
        asset = ModuleAsset(digest=digest, content_type=content_type, size=len(content), stored_at=at)
        asset.file.save(f"{digest[:2]}/{digest}.{extension}", ContentFile(content), save=False)
        asset.save()
    return asset


@transaction.atomic
def release_version(
    *, actor: Actor, organisation_id: UUID, key: UUID, document: Document, at: datetime
) -> ModuleVersion:
    """Seals `document` as the next version of content `key`. A document equal to the newest one releases nothing."""
    ground = reach.require_membership(actor, Action.RELEASE_CONTENT, organisation_id)
    version = ModuleVersion.following(
        key, document, kind=document.kind, organisation_id=organisation_id, released_at=at, released_by=actor.name
    )
    if version.is_new:
        version.save()
        reach.record_for_organisation(actor, Action.RELEASE_CONTENT, organisation_id, ground, on=version, at=at)
    return version


@transaction.atomic
def enrol(*, actor: Actor, client: Client, version: ModuleVersion, at: datetime) -> Enrolment:
    """Lets `client` work on `version`, which they keep. A module or diary at work already is gone on with.

    An exercise is begun anew every time it is agreed.
    """
    ground = reach.require(actor, Action.AGREE_ASSIGNMENT, client)
    if version.organisation_id != client.organisation_id:
        raise reach.OutOfReach
    if version.kind != ModuleVersion.Kind.EXERCISE:
        running = Enrolment.objects.filter(client=client, version__key=version.key).order_by("-started_at").first()
        if running is not None:
            return running
    enrolment = Enrolment.objects.create(client=client, version=version, started_at=at)
    reach.record(actor, Action.AGREE_ASSIGNMENT, client, ground, on=enrolment, at=at)
    return enrolment


@dataclass(frozen=True)
class Saved:
    """What `save_answers` did: element key → revision now stored, and what stands in the way elsewhere."""

    revisions: dict[str, int]
    conflicts: dict[str, Answer] = field(default_factory=dict)


@transaction.atomic
def save_answers(
    *,
    actor: Actor,
    enrolment: Enrolment,
    step_key: str,
    values: Mapping[str, Any],
    seen: Mapping[str, int],
    at: datetime,
) -> Saved:
    """Stores answers to questions of one step, each as a new revision.

    `values`: element key → cleaned JSON value. `seen`: element key → the revision the writer last saw (absent: none).
    The same value again stores nothing, nor does an empty one from a writer who saw none. Where a newer revision says
    something else than `values`, nothing is overwritten: it is reported in `conflicts`. Raises StepClosed,
    UnknownElement.
    """
    reach.require(actor, Action.SAVE_ANSWER, enrolment.client)
    _guard_keys(enrolment, step_key, values)
    progress = _locked_progress(enrolment, step_key, at)
    if progress.closed_at is not None:
        raise StepClosed
    current = answers_to(enrolment, values)
    revisions, conflicts, fresh = {}, {}, []
    for element_key, value in values.items():
        stored = current.get(element_key)
        revision = stored.revision if stored else 0
        if stored.value == value if stored else is_empty(value):
            revisions[element_key] = revision
        elif is_empty(value) and not seen.get(element_key):
            continue  # never seen with an answer and left open: this writer says nothing about it
        elif seen.get(element_key, 0) < revision:
            conflicts[element_key] = stored
        else:
            revisions[element_key] = revision + 1
            fresh.append(
                Answer(
                    client_id=enrolment.client_id,
                    enrolment_id=enrolment.pk,
                    step_key=step_key,
                    element_key=element_key,
                    revision=revision + 1,
                    value=value,
                    written_at=at,
                )
            )
    if fresh:
        for answer in fresh:
            _insert_answer(answer)
        touch(enrolment.client, at=at)
    return Saved(revisions, conflicts)


_insert_answer = PreparedInsert(Answer)

_progress_of_step = Prepared(
    lambda enrolment, step_key: StepProgress.objects.select_for_update().filter(enrolment=enrolment, step_key=step_key)
)


def _locked_progress(enrolment: Enrolment, step_key: str, at: datetime) -> StepProgress:
    """How far the client is with a step, nobody else's until the end of the transaction; made when there is none."""
    progress = _progress_of_step.first(enrolment=enrolment.pk, step_key=step_key)
    if progress is None:
        progress, _begun = StepProgress.objects.select_for_update().get_or_create(
            enrolment=enrolment, step_key=step_key, defaults={"client": enrolment.client, "started_at": at}
        )
    return progress


def _guard_keys(enrolment: Enrolment, step_key: str, values: Mapping[str, Any]) -> None:
    try:
        step = document_of(enrolment.version_id).step(step_key)
    except KeyError:
        raise UnknownElement(step_key) from None
    questions = {element.key for element in step.elements if element.is_question}
    for key in values:
        if key not in questions:
            raise UnknownElement(key)


@transaction.atomic
def complete_step(*, actor: Actor, enrolment: Enrolment, step_key: str, at: datetime) -> StepProgress:
    """The client is done with a step. Doing it again changes nothing. Raises AnswersMissing, UnknownElement."""
    ground = reach.require(actor, Action.COMPLETE_STEP, enrolment.client)
    _guard_keys(enrolment, step_key, {})
    progress = _locked_progress(enrolment, step_key, at)
    if progress.completed_at is not None:
        return progress
    guard_required(enrolment, step_key)
    progress.completed_at = at
    progress.save(update_fields=["completed_at"])
    touch(enrolment.client, at=at)
    reach.record(actor, Action.COMPLETE_STEP, enrolment.client, ground, on=progress, at=at)
    return progress


def guard_required(enrolment: Enrolment, step_key: str) -> None:
    """Raises AnswersMissing when a required question of the step has no answer."""
    step = document_of(enrolment.version_id).step(step_key)
    answers = current_answers(enrolment, step_key)
    missing = tuple(
        element.key
        for element in step.elements
        if element.is_question
        and element.is_required
        and (element.key not in answers or is_empty(answers[element.key].value))
    )
    if missing:
        raise AnswersMissing(missing)


def close_step(enrolment: Enrolment, step_key: str, *, at: datetime) -> None:
    """From now on the step's answers stay as they are; again changes nothing. It waits for who is saving it.

    Part of sending a step, within its transaction.
    """
    progress = _locked_progress(enrolment, step_key, at)
    if progress.closed_at is None:
        progress.completed_at = progress.completed_at or at
        progress.closed_at = at
        progress.save(update_fields=["completed_at", "closed_at"])
