"""Changes to what somebody wants to be told."""

from datetime import datetime

from django.db import transaction

from accounts import actors
from notifications.models import Preference
from policy.actor import Actor


@transaction.atomic
def set_mail_preference(*, actor: Actor, is_mail_wanted: bool, language: str, at: datetime) -> Preference:
    """Whether the actor is told by mail that something is waiting, and in which language."""
    user = actors.require(actor)
    if user.language != language:
        user.language = language
        user.save(update_fields=["language"])
    preference, _is_new = Preference.objects.update_or_create(user=user, defaults={"is_mail_wanted": is_mail_wanted})
    return preference
