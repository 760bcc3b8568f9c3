"""What screens need to know of versions, enrolments and answers. Never writes."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from core.prepared import Prepared
from modules.document import Document
from modules.models import Answer, Enrolment, ModuleVersion, StepProgress
from policy.actor import Actor
from policy.words import Action

KEPT_DOCUMENTS = 512
_documents: dict[UUID, Document] = {}


def documents_of(version_ids: Iterable[UUID]) -> dict[UUID, Document]:
    """The parsed documents of sealed versions, by version id; of an unknown id there is none.

    A version cannot change, so a process keeps what it parsed; those it does not have cost one query together.
    """
    wanted = set(version_ids)
    found = {version_id: _documents[version_id] for version_id in wanted & _documents.keys()}
    missing = wanted - found.keys()
    if missing:
        for version_id, data in ModuleVersion.objects.filter(pk__in=missing).values_list("pk", "document"):
            found[version_id] = _documents[version_id] = Document.parse(data)
        for version_id in list(_documents)[: max(0, len(_documents) - KEPT_DOCUMENTS)]:
            _documents.pop(version_id, None)
    return found


def document_of(version_id: UUID) -> Document:
    """The parsed document of one sealed version. Raises ModuleVersion.DoesNotExist."""
    try:
        return documents_of([version_id])[version_id]
    except KeyError:
        raise ModuleVersion.DoesNotExist from None


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


def _latest(answers: QuerySet[Answer]) -> QuerySet[Answer]:
    """The newest revision of every element."""
    newest_first = Window(RowNumber(), partition_by=F("element_key"), order_by=F("revision").desc())
    return answers.annotate(place=newest_first).filter(place=1)


_answers_of_step = Prepared(
    lambda enrolment, step_key: _latest(Answer.objects.filter(enrolment=enrolment, step_key=step_key))
)


def current_answers(enrolment: Enrolment, step_key: str | None = None) -> dict[str, Answer]:
    """Element key → the answer as it stands now; of one step, or of the whole enrolment. One query.

    The caller has fetched the enrolment through `visible_to(actor, Action.READ_ANSWER)` or an action that requires it.
    """
    if step_key is None:
        current = _latest(Answer.objects.filter(enrolment=enrolment))
    else:
        current = _answers_of_step.all(enrolment=enrolment.pk, step_key=step_key)
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
