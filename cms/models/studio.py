"""Where the editors of an organisation work."""

import uuid

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Collection, Page, PagePermissionTester

from accounts.models import Organisation


class TopFolderPermissions(PagePermissionTester):
    """The folder of an organisation stays where it is, as what it is."""

    def can_delete(self, ignore_bulk=False):
        return False

    def can_unpublish(self):
        return False

    def can_move(self):
        return False

    def can_move_to(self, destination):
        return False

    def can_copy(self):
        return False

    def can_copy_to(self, destination, recursive=False):
        return False


class ContentFolder(Page):
    """Orders pages. Clients never see it."""

    page_description = _("To keep pages together. Clients never see it.")
    parent_page_types = ["cms.ContentFolder"]
    subpage_types = ["cms.ContentFolder", "cms.ModulePage", "cms.ExercisePage", "cms.DiaryPage", "cms.SelfTestPage"]
    preview_modes = []
    private_page_options = []
    content_panels = [FieldPanel("title", classname="title")]
    promote_panels = []
    settings_panels = []

    class Meta:
        verbose_name = _("folder")
        verbose_name_plural = _("folders")

    def get_url_parts(self, request=None):
        # No address, in the form that doesn't make Wagtail warn about a missing site.
        return None, None, None

    def get_site(self):
        return None

    def permissions_for_user(self, user):
        is_top = Studio.objects.filter(folder_id=self.pk).exists()
        return TopFolderPermissions(user, self) if is_top else super().permissions_for_user(user)


class Studio(models.Model):
    """The folder, the media and the rights of one organisation's editors."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="+")
    folder = models.OneToOneField(ContentFolder, on_delete=models.PROTECT, related_name="+")
    collection = models.OneToOneField(Collection, on_delete=models.PROTECT, related_name="+")
    group = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="studio")

    def __str__(self):
        return str(self.organisation)

    @classmethod
    def of(cls, page: Page) -> "Studio | None":
        """The studio in whose folder a page stands."""
        # Below the root (one step) every top folder is the second step of the path.
        top = page.path[: 2 * Page.steplen]
        return cls.objects.select_related("organisation").filter(folder__path=top).first()
