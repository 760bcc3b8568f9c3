"""From a published page to a sealed version."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from care import reach
from cms.compiler import compile_draft, compile_page
from cms.media import StoredMedia
from cms.models.studio import Studio
from cms.place import CompileError, Problem
from modules.document import Document
from policy.actor import Actor
from policy.words import Action
from selftests.document import SelfTest


def seal_page(page: Any, actor: Actor, at: datetime) -> Any:
    """Seals what a page says now as its newest version, and returns that version.

    Raises ValidationError with every problem in words when the page can't be sealed, or not by this actor.
    """
    problem = _not_allowed(page, actor)
    if problem:
        raise ValidationError(str(problem))
    organisation_id = _organisation_of(page).pk
    with transaction.atomic():
        try:
            compiled = compile_page(page, StoredMedia(actor, organisation_id, at))
        except CompileError as error:
            raise ValidationError([str(problem) for problem in error.problems]) from error
        return page.release(compiled, actor=actor, organisation_id=organisation_id, key=page.content_key, at=at)


def problems_of(page: Any, actor: Actor, at: datetime) -> tuple[Problem, ...]:
    """Everything that keeps `actor` from publishing this page."""
    problem = _not_allowed(page, actor)
    return (problem,) if problem else look_at(page, actor, at)[1]


def look_at(page: Any, actor: Actor, at: datetime) -> tuple[Document | SelfTest | None, tuple[Problem, ...]]:
    """What there is of a page so far, and what is missing. Files are copied, so that they can be shown."""
    problem = _not_allowed(page, actor)
    if problem:
        return None, (problem,)
    return compile_draft(page, StoredMedia(actor, _organisation_of(page).pk, at))


def _organisation_of(page: Any) -> Any:
    studio = Studio.of(page)
    return studio.organisation if studio else None


def _not_allowed(page: Any, actor: Actor) -> Problem | None:
    organisation = _organisation_of(page)
    if organisation is None:
        return Problem((), "", _("This page does not stand in the folder of an organisation."))
    try:
        reach.require_membership(actor, Action.RELEASE_CONTENT, organisation.pk)
    except Http404:
        return Problem((), "", _("Only an editor of %(name)s can publish this.") % {"name": organisation.name})
    return None
