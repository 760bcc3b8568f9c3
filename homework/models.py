import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership
from care import reach
from care.models import Appointment, Client, RecordQuerySet
from core.fields import EncryptedJSONField, EncryptedTextField
from core.sealing import SealedModel, SealedQuerySet
from modules.models import Enrolment
from policy.actor import Actor
from policy.words import Action
from selftests.models import Attempt, SelfTestVersion


class Assignment(models.Model):
    """What a client and a counsellor agreed to be done before they meet.

    `agreement` is shared by what was agreed in one go. A range of module steps is kept as its first and last key.
    """

    class Kind(models.TextChoices):
        STEPS = "steps", _("steps of a module")
        SELF_TEST = "self_test", _("self-test")
        EXERCISE = "exercise", _("exercise")
        DIARY = "diary", _("diary")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="assignments")
    agreement = models.UUIDField()
    kind = models.CharField(max_length=10, choices=Kind)
    enrolment = models.ForeignKey(
        Enrolment, on_delete=models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    first_step = models.CharField(max_length=64, blank=True)
    last_step = models.CharField(max_length=64, blank=True)
    self_test_version = models.ForeignKey(
        SelfTestVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    before_appointment = models.ForeignKey(
        Appointment, on_delete=models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    message = EncryptedTextField(null=True, blank=True)
    agreed_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["agreed_at", "id"]
        indexes = [models.Index(fields=["client", "agreed_at"], name="assignment_client_agreed")]
        constraints = [
            models.CheckConstraint(
                name="assignment_has_its_content",
                condition=Q(kind="self_test", self_test_version__isnull=False, enrolment__isnull=True)
                | (~Q(kind="self_test") & Q(self_test_version__isnull=True, enrolment__isnull=False)),
            ),
            models.CheckConstraint(
                name="assignment_steps_have_range", condition=~Q(kind="steps") | ~Q(first_step="", last_step="")
            ),
            models.UniqueConstraint(
                fields=["agreement", "enrolment", "first_step", "last_step"],
                condition=Q(enrolment__isnull=False),
                name="assignment_once_per_agreement",
            ),
            models.UniqueConstraint(
                fields=["agreement", "self_test_version"],
                condition=Q(self_test_version__isnull=False),
                name="assignment_test_once_per_agreement",
            ),
        ]


class SealedRecordQuerySet(RecordQuerySet, SealedQuerySet):
    pass


class Submission(SealedModel):
    """A step as the client sent it: a copy that does not change. This is what a counsellor reads."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="submissions")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="submissions")
    step_key = models.CharField(max_length=64)
    contents = EncryptedJSONField(help_text="element key → value")
    sent_at = models.DateTimeField()

    objects = SealedRecordQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at"]
        constraints = [models.UniqueConstraint(fields=["enrolment", "step_key"], name="submission_once")]
        indexes = [models.Index(fields=["client", "-sent_at"], name="submission_client_sent")]


class Signal(models.Model):
    """Something a counsellor should look at, with its reason. Handled means: somebody did."""

    class Reason(models.TextChoices):
        NOT_WORKING = "not_working", _("this is not working")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="signals")
    reason = models.CharField(max_length=20, choices=Reason)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, null=True, blank=True, related_name="signals")
    step_key = models.CharField(max_length=64, blank=True)
    words = EncryptedTextField(null=True, blank=True)
    raised_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_at"]
        indexes = [
            models.Index(fields=["client", "raised_at"], name="signal_open", condition=Q(handled_at__isnull=True))
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "step_key", "reason"],
                condition=Q(handled_at__isnull=True),
                name="signal_open_once_per_step",
            )
        ]


class Feedback(models.Model):
    """What a counsellor answers to something a client sent, said or shared. Its text does not change."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="feedback")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, null=True, blank=True, related_name="feedback")
    signal = models.ForeignKey(Signal, on_delete=models.PROTECT, null=True, blank=True, related_name="feedback")
    attempt = models.ForeignKey(Attempt, on_delete=models.PROTECT, null=True, blank=True, related_name="feedback")
    author = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    body = EncryptedTextField()
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at"]
        indexes = [models.Index(fields=["client", "-sent_at"], name="feedback_client_sent")]
        constraints = [
            models.CheckConstraint(
                name="feedback_on_one_thing",
                condition=Q(submission__isnull=False, signal__isnull=True, attempt__isnull=True)
                | Q(submission__isnull=True, signal__isnull=False, attempt__isnull=True)
                | Q(submission__isnull=True, signal__isnull=True, attempt__isnull=False),
            )
        ]


class DiaryEntryQuerySet(SealedRecordQuerySet):
    def visible_to(self, actor: Actor, action: Action):
        """Others than the client reach an entry only when it was written for both."""
        return reach.visible_to(self, actor, action).filter(Q(client__user_id=actor.user_id) | Q(is_shared=True))


class DiaryEntry(SealedModel):
    """One filling-in of a diary. Charted scales stand beside the sealed contents as plain numbers."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="diary_entries")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="diary_entries")
    happened_at = models.DateTimeField(_("when"))
    written_at = models.DateTimeField()
    contents = EncryptedJSONField(help_text="element key → value")
    scales = models.JSONField(default=dict, help_text="element key → number, of the charted scales")
    is_shared = models.BooleanField(default=False)

    objects = DiaryEntryQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_at"]
        indexes = [models.Index(fields=["enrolment", "happened_at"], name="diary_enrolment_happened")]
