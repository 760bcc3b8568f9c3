import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class OutboxItem(models.Model):
    """Something to be sent or made later, written in the transaction that asks for it. The queue of record.

    `payload` holds ids only. A worker claims an item until `claimed_until`; one that dies leaves it to the next.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=40)
    payload = models.JSONField(default=dict)
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True, blank=True)
    claim = models.UUIDField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)
    gave_up_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=80, blank=True, help_text="The name of the exception, nothing else.")

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"],
                name="outbox_waiting",
                condition=models.Q(done_at__isnull=True, gave_up_at__isnull=True),
            )
        ]


class Preference(models.Model):
    """What somebody wants to be told by mail. Clients start without mail: somebody else may read it."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True)
    is_mail_wanted = models.BooleanField(_("send me a neutral e-mail when something is waiting"), default=False)
