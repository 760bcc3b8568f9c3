"""Changes to the tokens with which somebody's own programs sign in."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.http import Http404

from accounts import actors
from accounts.models import AppToken
from accounts.queries import own_tokens
from core import audit
from policy.actor import Actor

MOST_TOKENS = 20


class TooManyTokens(Exception):
    """There are as many tokens as somebody may have."""


@transaction.atomic
def create_token(*, actor: Actor, name: str, days: int, at: datetime) -> tuple[AppToken, str]:
    """A token for a program of the actor's own, and the text of it, which is not kept. Raises TooManyTokens.

    `days`: how long it works.
    """
    user = actors.require(actor)
    if own_tokens(actor, at).count() >= MOST_TOKENS:
        raise TooManyTokens
    made = AppToken.objects.create(user=user, name=name.strip(), expiry=timedelta(days=days))
    _record(actor, "token.create", "C", at)
    return made


@transaction.atomic
def revoke_token(*, actor: Actor, token_id: UUID, at: datetime) -> None:
    """From now on the token does not work. Raises Http404 for one that is not the actor's."""
    user = actors.require(actor)
    deleted, _by_model = AppToken.objects.filter(user=user, id=token_id).delete()
    if not deleted:
        raise Http404
    _record(actor, "token.revoke", "D", at)


@transaction.atomic
def revoke_all_tokens(*, actor: Actor, at: datetime) -> None:
    """From now on none of the actor's tokens works; part of choosing another password."""
    user = actors.require(actor)
    deleted, _by_model = AppToken.objects.filter(user=user).delete()
    if deleted:
        _record(actor, "token.revoke", "D", at)


def _record(actor: Actor, event: str, code: str, at: datetime) -> None:
    audit.record(
        event=event,
        action_code=code,
        user_id=actor.user_id,
        user_name=actor.name,
        ground="self",
        source=actor.source,
        at=at,
    )
