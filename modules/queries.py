"""What screens need to know of versions, enrolments and answers. Never writes."""

from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from modules.document import Document
from modules.models import Answer, Enrolment, ModuleVersion, StepProgress
from policy.actor import Actor
from policy.words import Action


@lru_cache(maxsize=512)
def document_of(version_id: UUID) -> Document:
    """The parsed document of a sealed version. A version cannot change, so a process keeps it."""
    return Document.parse(ModuleVersion.objects.values_list("document", flat=True).get(pk=version_id))


def current_versions(organisation_ids: Iterable[UUID], kind: str | None = None) -> QuerySet[ModuleVersion]:
    """The newest version of every content of these organisations, without their documents; by title."""
    versions = ModuleVersion.objects.filter(organisation_id__in=organisation_ids).defer("document")
    if kind:
        versions = versions.filter(kind=kind)
    newest = versions.annotate(place=Window(RowNumber(), partition_by=F("key"), order_by=F("number").desc())).filter(
        place=1
    )
    return newest.order_by("title", "id")


def latest_version(key: UUID) -> ModuleVersion | None:
    """The newest version of one content, or None."""
    return ModuleVersion.objects.filter(key=key).order_by("-number").first()


def current_answers(enrolment: Enrolment, step_key: str | None = None) -> dict[str, Answer]:
    """Element key → the answer as it stands now; of one step, or of the whole enrolment. One query.

    The caller has fetched the enrolment through `visible_to(actor, Action.READ_ANSWER)` or an action that requires it.
    """
    answers = Answer.objects.filter(enrolment=enrolment)
    if step_key is not None:
        answers = answers.filter(step_key=step_key)
    current = answers.annotate(
        place=Window(RowNumber(), partition_by=F("element_key"), order_by=F("revision").desc())
    ).filter(place=1)
    return {answer.element_key: answer for answer in current}


def progress_of(enrolment: Enrolment) -> dict[str, StepProgress]:
    """Step key → how far the client is. One query."""
    return {row.step_key: row for row in StepProgress.objects.filter(enrolment=enrolment)}


def own_enrolments(actor: Actor) -> QuerySet[Enrolment]:
    """The enrolments whose answers the actor may read: their own. Documents are not loaded."""
    return (
        Enrolment.objects.visible_to(actor, Action.READ_ANSWER)
        .select_related("client", "version")
        .defer("version__document")
    )
