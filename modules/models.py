import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from care.models import Client, RecordQuerySet
from core.fields import EncryptedJSONField
from core.sealing import SealedModel, SealedQuerySet
from core.versions import SealedVersion


class ModuleAsset(SealedModel):
    """A picture, film, caption or other file of a version, known by the SHA-256 of its content."""

    digest = models.CharField(primary_key=True, max_length=64)
    content_type = models.CharField(max_length=60)
    size = models.PositiveBigIntegerField(help_text="bytes")
    file = models.FileField(upload_to="assets/")
    stored_at = models.DateTimeField()


class ModuleVersion(SealedVersion):
    """What was published, sealed: a module, an exercise or a diary as clients run it."""

    class Kind(models.TextChoices):
        MODULE = "module", _("module")
        EXERCISE = "exercise", _("exercise")
        DIARY = "diary", _("diary")

    kind = models.CharField(max_length=10, choices=Kind)

    class Meta(SealedVersion.Meta):
        constraints = [
            models.UniqueConstraint(fields=["key", "number"], name="version_number_once"),
            models.CheckConstraint(name="version_kind", condition=models.Q(kind__in=["module", "exercise", "diary"])),
        ]
        indexes = [models.Index(fields=["organisation_id", "kind"], name="version_organisation_kind")]


class Enrolment(models.Model):
    """A client at work on one version. The version never changes under them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="enrolments")
    version = models.ForeignKey(ModuleVersion, on_delete=models.PROTECT, related_name="enrolments")
    started_at = models.DateTimeField()

    objects = RecordQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["client", "started_at"], name="enrolment_client_started")]


class StepProgress(models.Model):
    """How far a client is with one step: begun, done, and closed once it was sent. Holds no answers."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="progress")
    step_key = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    completed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "step_key"], name="progress_step_once")]


class AnswerQuerySet(RecordQuerySet, SealedQuerySet):
    pass


class Answer(SealedModel):
    """One revision of what a client wrote in one element. Nobody but the client reads it: what is sent is copied."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="answers")
    step_key = models.CharField(max_length=64)
    element_key = models.CharField(max_length=64)
    revision = models.PositiveIntegerField()
    value = EncryptedJSONField()
    written_at = models.DateTimeField()

    objects = AnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "element_key", "revision"], name="answer_revision_once"),
        ]
        indexes = [models.Index(fields=["enrolment", "step_key", "element_key", "-revision"], name="answer_current")]
