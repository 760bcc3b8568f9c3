"""What screens need to know of what somebody wants to be told. Never writes."""

from notifications.models import Preference
from policy.actor import Actor


def wants_mail(actor: Actor) -> bool:
    """Whether the actor asked to be told by mail."""
    return Preference.objects.filter(user_id=actor.user_id, is_mail_wanted=True).exists()
