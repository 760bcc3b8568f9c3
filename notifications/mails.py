"""Mail that says only that something is waiting: no name, no subject, nothing a reader over the shoulder could use."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from notifications.models import Preference
from notifications.outbox import Claim, enqueue, handles


def tell(user_id: int | None, *, at: datetime) -> None:
    """Queues a neutral notice for a user, if they asked for mail. Call it inside the action's transaction."""
    if user_id is not None and Preference.objects.filter(user_id=user_id, is_mail_wanted=True).exists():
        enqueue("mail.notice", {"user": user_id}, at=at)


@handles("mail.notice")
def send_notice(claim: Claim) -> None:
    """Sends one notice. The Message-ID is the item's own, so that a repeat can be told from a second notice."""
    user = get_user_model().objects.filter(pk=claim.payload["user"], is_active=True).first()
    if user is None or not Preference.objects.filter(user=user, is_mail_wanted=True).exists():
        return
    with translation.override(user.language):
        message = EmailMessage(
            subject=_("There is something for you"),
            body=_(
                "Something is waiting for you. Sign in to see it:\n\n%(address)s\n\nYou can turn this mail off there."
            )
            % {"address": settings.BASE_URL + reverse("account_login")},
            to=[user.email],
            headers={"Message-ID": f"<{claim.id}@{settings.MAIL_DOMAIN}>", "Auto-Submitted": "auto-generated"},
        )
    message.send()
