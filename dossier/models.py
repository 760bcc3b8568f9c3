import os
import uuid

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from care import reach
from care.models import Appointment, Client, RecordQuerySet
from core.fields import EncryptedTextField
from core.sealing import SealedModel
from policy.actor import Actor
from policy.words import Action


class SessionNoteQuerySet(RecordQuerySet):
    def visible_to(self, actor: Actor, action: Action | None = None):
        """The notes the actor may read, of all kinds or of the kind that `action` reads.

        A note that was not shared is its author's alone; a working note always is.
        """
        seen = Q(pk__in=[])
        for kind, reads in SessionNote.READS.items():
            if action is None or action is reads:
                mine = Q(author_id=actor.user_id)
                if kind != SessionNote.Kind.WORKING_NOTE:
                    mine |= Q(shared_at__isnull=False)
                seen |= (
                    Q(kind=kind, pk__in=reach.visible_to(self.model.objects.all(), actor, reads).values("pk")) & mine
                )
        return self.filter(seen)


class SessionNote(models.Model):
    """What somebody writes about an appointment. The text stands in its versions.

    The client's own note is the client's: a counsellor reads it once it was shared and never changes it. The shared
    report is the counsellor's, for both. The working note is the counsellor's alone.
    """

    class Kind(models.TextChoices):
        CLIENT_NOTE = "client_note", _("client's own note")
        SHARED_REPORT = "shared_report", _("shared report")
        WORKING_NOTE = "working_note", _("working note")

    READS = {
        Kind.CLIENT_NOTE: Action.READ_CLIENT_NOTE,
        Kind.SHARED_REPORT: Action.READ_REPORT,
        Kind.WORKING_NOTE: Action.READ_WORKING_NOTE,
    }
    WRITES = {
        Kind.CLIENT_NOTE: Action.WRITE_CLIENT_NOTE,
        Kind.SHARED_REPORT: Action.WRITE_REPORT,
        Kind.WORKING_NOTE: Action.WRITE_WORKING_NOTE,
    }

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="session_notes")
    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="notes")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=15, choices=Kind)
    created_at = models.DateTimeField()
    shared_at = models.DateTimeField(null=True, blank=True)

    objects = SessionNoteQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["appointment", "kind", "author"], name="note_once_per_author"),
            models.CheckConstraint(
                name="working_note_is_never_shared", condition=~Q(kind="working_note") | Q(shared_at__isnull=True)
            ),
        ]
        indexes = [models.Index(fields=["client", "created_at"], name="note_client_created")]


class SessionNoteVersion(SealedModel):
    """One version of a note's text. A correction is a next version; the earlier ones stay."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(SessionNote, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    body = EncryptedTextField()
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["note", "number"], name="note_version_once")]


class PrivateStorage(FileSystemStorage):
    """Client files lie in settings.PRIVATE_ROOT, outside what any web server serves."""

    base_location = property(lambda self: settings.PRIVATE_ROOT)
    location = property(lambda self: os.path.abspath(self.base_location))

    def deconstruct(self):
        return "dossier.models.PrivateStorage", [], {}

    def url(self, name):
        raise NotImplementedError("Client files have no address: a view that asks the policy hands them out.")


class Export(models.Model):
    """A dossier being made into a file, or made. The file is sealed with the client's key."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        MAKING = "making", _("being made")
        READY = "ready", _("ready")
        FAILED = "failed", _("did not work out")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="exports")
    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    language = models.CharField(max_length=5)
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    file = models.FileField(storage=PrivateStorage(), upload_to="exports/", blank=True)
    size = models.PositiveBigIntegerField(default=0, help_text="bytes")
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["-requested_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["client"], condition=Q(status__in=["waiting", "making"]), name="export_one_at_a_time"
            ),
            models.CheckConstraint(name="export_ready_has_file", condition=~Q(status="ready") | ~Q(file="")),
        ]

    @property
    def bound_to(self) -> str:
        """What ties the sealed file to this row."""
        return f"dossier.export.file:{self.pk}:{self.client_id}"

    @property
    def is_running(self) -> bool:
        return self.status in (self.Status.WAITING, self.Status.MAKING)
