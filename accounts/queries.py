"""What screens need to know of logins. Never writes."""

from datetime import datetime

from django.db.models import Q, QuerySet

from accounts.models import AppToken
from policy.actor import Actor


def own_tokens(actor: Actor, at: datetime) -> QuerySet[AppToken]:
    """The actor's tokens that work, newest first."""
    works = Q(expiry__isnull=True) | Q(expiry__gt=at)
    return AppToken.objects.filter(works, user_id=actor.user_id).order_by("-created")
