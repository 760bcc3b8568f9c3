"""From a login to the actor the rules know."""

from django.http import Http404

from accounts.models import Membership, User
from core.prepared import Prepared
from policy.actor import NOBODY, Actor
from policy.actor import Membership as ActorMembership
from policy.words import Role

_active = Prepared(lambda user: Membership.objects.filter(user=user, is_active=True).select_related("organisation"))


def _memberships(user_id: int) -> tuple[ActorMembership, ...]:
    rows = _active.all(user=user_id)
    return tuple(ActorMembership(Role(row.role), row.organisation_id, row.organisation.name) for row in rows)


def actor_for(user: User, *, source: str = "web") -> Actor:
    """The actor behind a login; NOBODY when there is none or it was closed."""
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    return Actor(user.pk, user.name, lambda: _memberships(user.pk), source)


def require(actor: Actor) -> User:
    """The user behind an actor who changes something of their own. Raises Http404 for nobody."""
    if actor.user_id is None:
        raise Http404
    return User.objects.get(pk=actor.user_id)
