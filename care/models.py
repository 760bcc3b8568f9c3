import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership, Organisation
from care import reach
from policy.actor import Actor
from policy.words import Action


class ClientQuerySet(models.QuerySet):
    def visible_to(self, actor: Actor, action: Action = Action.READ_CLIENT):
        return reach.visible_to(self, actor, action, path="")


class RecordQuerySet(models.QuerySet):
    """For rows that belong to a client's record through a field `client`."""

    def visible_to(self, actor: Actor, action: Action):
        return reach.visible_to(self, actor, action)


class Client(models.Model):
    """A person in care: the record everything clinical hangs on. The login, if any, has its own life."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="client"
    )
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="clients")
    name = models.CharField(_("name"), max_length=150)
    born_on = models.DateField(_("date of birth"), null=True, blank=True)
    registered_at = models.DateTimeField()
    last_active_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ClientQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["organisation", "name"], name="client_organisation_name")]

    def __str__(self):
        return self.name

    @property
    def first_name(self) -> str:
        return self.name.split(" ")[0]


class CareRelationship(models.Model):
    """Who treats whom, from when until when. While it lasts the counsellor can see the record."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="relationships")
    counsellor = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="relationships")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client", "counsellor"], condition=models.Q(ended_at__isnull=True), name="treats_once_at_a_time"
            ),
            models.CheckConstraint(
                name="relationship_ends_after_start",
                condition=models.Q(ended_at__isnull=True) | models.Q(ended_at__gte=models.F("started_at")),
            ),
        ]


class Supervision(models.Model):
    """Who supervises which counsellor."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    supervisor = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="supervises")
    counsellor = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="supervisions")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["supervisor", "counsellor"],
                condition=models.Q(ended_at__isnull=True),
                name="supervises_once_at_a_time",
            ),
            models.CheckConstraint(
                name="supervisor_is_another", condition=~models.Q(supervisor=models.F("counsellor"))
            ),
        ]


class Appointment(models.Model):
    """A moment on which client and counsellor meet."""

    class Kind(models.TextChoices):
        ROOM = "room", _("in the room")
        PHONE = "phone", _("by phone")
        VIDEO = "video", _("by video")
        CHAT = "chat", _("by chat")

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        TOOK_PLACE = "took_place", _("took place")
        DID_NOT_TAKE_PLACE = "not_held", _("did not take place")
        CANCELLED = "cancelled", _("cancelled")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="appointments")
    counsellor = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="appointments")
    starts_at = models.DateTimeField(_("starts at"))
    ends_at = models.DateTimeField(_("ends at"))
    kind = models.CharField(_("how"), max_length=10, choices=Kind, default=Kind.ROOM)
    place = models.CharField(_("where"), max_length=200, blank=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.PLANNED)
    planned_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at"]
        indexes = [
            models.Index(fields=["client", "starts_at"], name="appointment_client_starts"),
            models.Index(fields=["counsellor", "starts_at"], name="appointment_counsellor_starts"),
        ]
        constraints = [
            models.CheckConstraint(
                name="appointment_ends_after_start", condition=models.Q(ends_at__gt=models.F("starts_at"))
            ),
            models.UniqueConstraint(
                fields=["counsellor", "starts_at"],
                condition=models.Q(status="planned"),
                name="appointment_one_at_a_time",
            ),
        ]

    def __str__(self):
        return f"{self.starts_at:%Y-%m-%d %H:%M}"

    def is_to_come(self, at: datetime) -> bool:
        """Planned and not over yet; one that goes on now still counts."""
        return self.status == self.Status.PLANNED and self.ends_at > at
