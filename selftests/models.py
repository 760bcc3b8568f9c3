import uuid

from django.db import models
from django.db.models import Q

from care import reach
from care.models import Client, RecordQuerySet
from core.fields import EncryptedJSONField
from core.versions import SealedVersion
from policy.actor import Actor
from policy.words import Action


class SelfTestVersion(SealedVersion):
    """A published self-test, sealed."""

    class Meta(SealedVersion.Meta):
        constraints = [models.UniqueConstraint(fields=["key", "number"], name="selftest_number_once")]
        indexes = [models.Index(fields=["organisation_id"], name="selftest_organisation")]


class AttemptQuerySet(RecordQuerySet):
    def visible_to(self, actor: Actor, action: Action):
        """Others than the client reach an attempt only after it was shared."""
        return reach.visible_to(self, actor, action).filter(
            Q(client__user_id=actor.user_id) | Q(shared_at__isnull=False)
        )


class Attempt(models.Model):
    """One time a client takes a self-test. The answers are sealed; scores stand beside them as rows."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="attempts")
    version = models.ForeignKey(SelfTestVersion, on_delete=models.PROTECT, related_name="attempts")
    started_at = models.DateTimeField()
    answers = EncryptedJSONField(help_text="item key → option key")
    completed_at = models.DateTimeField(null=True, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at"]
        indexes = [models.Index(fields=["client", "-completed_at"], name="attempt_client_completed")]
        constraints = [
            models.UniqueConstraint(
                fields=["client", "version"], condition=Q(completed_at__isnull=True), name="attempt_open_once"
            ),
            models.CheckConstraint(
                name="attempt_shared_when_completed",
                condition=Q(shared_at__isnull=True) | Q(completed_at__isnull=False),
            ),
        ]


class Score(models.Model):
    """A total of one attempt, with the bounds and the band it fell in when it was made."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="scores")
    key = models.CharField(max_length=64)
    value = models.DecimalField(max_digits=9, decimal_places=3)
    minimum = models.DecimalField(max_digits=9, decimal_places=3)
    maximum = models.DecimalField(max_digits=9, decimal_places=3)
    band_key = models.CharField(max_length=64)
    level = models.PositiveSmallIntegerField(help_text="0 (nothing to worry about) to 3 (severe)")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt", "key"], name="score_once"),
            models.CheckConstraint(
                name="score_within_bounds",
                condition=Q(value__gte=models.F("minimum"), value__lte=models.F("maximum")),
            ),
            models.CheckConstraint(name="score_level", condition=Q(level__range=(0, 3))),
        ]
