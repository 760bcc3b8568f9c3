import uuid

from django.db import models

from core.sealing import SealedModel


class DataKey(models.Model):
    """The wrapped data key of one subject. `subject_id` is the id of the record whose text it seals."""

    subject_id = models.UUIDField(primary_key=True)
    wrapping_key_id = models.CharField(max_length=40)
    wrapped = models.BinaryField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    destroyed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="datakey_destroyed_has_no_key",
                condition=models.Q(destroyed_at__isnull=True, wrapped__isnull=False)
                | models.Q(destroyed_at__isnull=False, wrapped__isnull=True),
            )
        ]


class AuditEvent(SealedModel):
    """One line of the access log, after NEN 7513: who did what to whose record, when, as what, on which ground.

    Plain values and no foreign keys: a line outlives what it speaks of. It never holds content.
    """

    class ActionCode(models.TextChoices):
        CREATE = "C"
        READ = "R"
        UPDATE = "U"
        DELETE = "D"
        EXECUTE = "E"

    class Outcome(models.IntegerChoices):
        SUCCESS = 0
        MINOR_FAILURE = 4
        SERIOUS_FAILURE = 8

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    recorded_at = models.DateTimeField(help_text="EventDateTime")
    event = models.CharField(max_length=60, help_text="EventTypeCode: the policy action")
    action_code = models.CharField(max_length=1, choices=ActionCode, help_text="EventActionCode")
    outcome = models.PositiveSmallIntegerField(
        choices=Outcome, default=Outcome.SUCCESS, help_text="EventOutcomeIndicator"
    )
    user_id = models.BigIntegerField(null=True, help_text="UserID")
    user_name = models.CharField(max_length=200, blank=True, help_text="UserName")
    role = models.CharField(max_length=30, blank=True, help_text="RoleIDCode")
    organisation_id = models.UUIDField(null=True, help_text="AuditEnterpriseSiteID")
    organisation_name = models.CharField(max_length=200, blank=True)
    ground = models.CharField(max_length=30, blank=True, help_text="The reach that allowed it: behandelrelatieprotocol")
    purpose = models.CharField(max_length=30, default="treatment", help_text="PurposeOfUse")
    source = models.CharField(max_length=20, default="web", help_text="AuditSourceID: web, api, task or cms")
    subject_id = models.UUIDField(null=True, help_text="ParticipantObjectID of the client")
    object_type = models.CharField(max_length=60, blank=True, help_text="ParticipantObjectTypeCode")
    object_id = models.CharField(max_length=64, blank=True, help_text="ParticipantObjectID")

    class Meta:
        indexes = [models.Index(fields=["subject_id", "-recorded_at"], name="audit_subject_recorded")]
        constraints = [
            models.CheckConstraint(name="audit_action_code", condition=models.Q(action_code__in=list("CRUDE")))
        ]
