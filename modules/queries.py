"""What screens need to know of versions, enrolments and answers. Never writes."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import QuerySet, Subquery

from core.prepared import Prepared
from core.versions import Parsed
from modules.document import Document
from modules.models import Answer, Enrolment, ModuleVersion, StepProgress
from policy.actor import Actor
from policy.words import Action

_documents = Parsed(ModuleVersion, Document.parse, kept=512)


def documents_of(version_ids: Iterable[UUID]) -> dict[UUID, Document]:
    """The documents of sealed versions, by version id; of an unknown id there is none. At most one query."""
    return _documents.of(version_ids)


def document_of(version_id: UUID) -> Document:
    """The document of one sealed version. Raises ModuleVersion.DoesNotExist."""
    return _documents.one(version_id)


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
    return answers_to(enrolment, [element.key for step in steps for element in step.questions])


def answers_to(enrolment: Enrolment, keys: Collection[str]) -> dict[str, Answer]:
    """The same for these elements only."""
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
