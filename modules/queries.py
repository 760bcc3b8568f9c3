"""What screens need to know of versions, enrolments and answers. Never writes."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, QuerySet, Subquery, Window
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


def _newest(enrolment: UUID, **element_keys: str) -> QuerySet[Answer]:
    """The newest revision of each of these elements: one look in an index for each, however often it was revised."""
    own = Answer.objects.filter(enrolment=enrolment).order_by("-revision").values("pk")
    return Answer.objects.filter(pk__in=[Subquery(own.filter(element_key=key)[:1]) for key in element_keys.values()])


# by the number of elements
_newest_of: defaultdict[int, Prepared] = defaultdict(lambda: Prepared(_newest))


def current_answers(enrolment: Enrolment, step_key: str | None = None) -> dict[str, Answer]:
    """Element key → the answer as it stands now; of one step, or of the whole enrolment. One query.

    The caller has fetched the enrolment through `visible_to(actor, Action.READ_ANSWER)` or an action that requires it.
    Raises KeyError for a step that does not exist.
    """
    document = document_of(enrolment.version_id)
    steps = document.steps if step_key is None else [document.step(step_key)]
    keys = [element.key for step in steps for element in step.questions]
    if not keys:
        return {}
    answers = _newest_of[len(keys)].all(enrolment=enrolment.pk, **{f"key_{at}": key for at, key in enumerate(keys)})
    return {answer.element_key: answer for answer in answers}


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
