import uuid

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from knox.models import AbstractAuthToken


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **extra):
        """A login. `email` is kept in lower case; without a password nobody can sign in with one."""
        user = self.model(email=email.strip().lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **extra):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    """A login. What somebody is comes from memberships and, for clients, from a record in care."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="nl")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    date_joined = models.DateTimeField(default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_once")]

    def __str__(self):
        return self.name or self.email

    def get_full_name(self):
        return self.name

    def get_short_name(self):
        return self.name.split(" ")[0] if self.name else ""


class Organisation(models.Model):
    """A practice or institution. Its clients' records are its own; what it publishes may be shared."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=150)
    slug = models.SlugField(unique=True)
    answer_within_days = models.PositiveSmallIntegerField(
        _("answers within (working days)"), default=2, help_text=_("What clients are promised.")
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="organisation_answer_within", condition=models.Q(answer_within_days__range=(1, 30))
            )
        ]

    def __str__(self):
        return self.name


class Membership(models.Model):
    """A role somebody has in an organisation. Clients have none: they have a record."""

    class Role(models.TextChoices):
        COUNSELLOR = "counsellor", _("counsellor")
        SUPERVISOR = "supervisor", _("supervisor")
        MANAGER = "manager", _("manager")
        EDITOR = "editor", _("editor")
        MODERATOR = "moderator", _("moderator")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation", "role"], name="membership_once"),
            models.CheckConstraint(
                name="membership_role",
                condition=models.Q(role__in=["counsellor", "supervisor", "manager", "editor", "moderator"]),
            ),
        ]

    def __str__(self):
        return f"{self.user} · {self.get_role_display()} · {self.organisation}"


class AppToken(AbstractAuthToken):
    """With this a program of somebody's own signs in to the API. Only a hash of the token is kept."""

    id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=60)

    def __str__(self):
        return self.name
