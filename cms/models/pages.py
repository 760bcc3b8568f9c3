"""What editors write. What clients get is a sealed version of it: see cms/compiler.py and cms/sealing.py."""

import logging
import uuid

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.fields import StreamField
from wagtail.log_actions import LogContext, get_active_log_context
from wagtail.models import Page

from accounts.actors import actor_for
from cms import preview
from cms.blocks.question_group import QuestionGroupBlock
from cms.blocks.score import ScoreBlock
from cms.blocks.session import SessionBlock
from cms.blocks.step import StepBlock
from cms.compiler import document_of, self_test_of
from cms.copying import DraftCopyForm
from cms.sealing import seal_page
from core import clock
from modules.actions import release_version
from modules.document import DocumentKind
from selftests.actions import release_version as release_self_test_version

logger = logging.getLogger(__name__)

TITLE = FieldPanel("title", classname="title", help_text=_("As clients see it."))


class ContentPage(Page):
    """A page that is sealed whenever it goes live.

    `content_key` is what its versions share; a copy of the page is new content with a key of its own. The page itself
    has no address: clients never meet it.
    """

    content_key = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    summary = models.TextField(
        _("summary"), blank=True, max_length=500, help_text=_("What it is about, in two or three sentences.")
    )
    for_whom = models.TextField(_("for whom"), blank=True, max_length=500)

    parent_page_types = ["cms.ContentFolder"]
    subpage_types = []
    private_page_options = []
    copy_form_class = DraftCopyForm
    exclude_fields_in_copy = ["content_key"]
    promote_panels = []
    settings_panels = [PublishingPanel()]

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        return self.locale.language_code

    def get_url_parts(self, request=None):
        return None

    def with_content_json(self, content):
        # A copied page has the revisions of the page it was copied from, but is not the same content.
        page = super().with_content_json(content)
        page.content_key = self.content_key
        return page

    # What goes live is sealed in the same transaction, whichever way it went live: from the editor, at a set time,
    # with many others at once, or at the end of a review. All of these end in save().

    def save(self, clean=True, user=None, log_action=False, **kwargs):
        if self._state.adding:
            # Nothing is live that was never sealed. Publishing what was just made follows as a step of its own.
            self.live = False
        with transaction.atomic():
            is_going_live = self._is_going_live(kwargs.get("update_fields"))
            super().save(clean=clean, user=user, log_action=log_action, **kwargs)
            if is_going_live:
                seal_page(self, actor_for(self._publisher(), source="cms"), clock.now())

    def publish(self, revision, user=None, log_action=True, **options):
        try:
            with transaction.atomic(), LogContext(user=user or get_active_log_context().user or revision.user):
                return super().publish(revision, user=user, log_action=log_action, **options)
        except ValidationError:
            if log_action != "wagtail.publish.scheduled":
                raise
            # Nobody is there to tell. It stays a draft, and doesn't stand in the way of what else is due.
            logger.exception("Page %s could not be published at its time", self.pk)
            self.revisions.filter(pk=revision.pk).update(approved_go_live_at=None)

    def _is_going_live(self, update_fields) -> bool:
        if not self.live or (update_fields is not None and not {"live", "live_revision"} & set(update_fields)):
            return False
        before = type(self).objects.filter(pk=self.pk).values_list("live", "live_revision_id").first()
        return before != (True, self.live_revision_id)

    def _publisher(self):
        publisher = get_active_log_context().user or (self.live_revision and self.live_revision.user)
        if publisher is None:
            raise ValidationError(translate("Nobody is known who publishes this page."))
        return publisher

    # What clients get of it

    def compiled(self, place):
        """The document or self-test there is so far, with what is missing noted at `place`."""
        raise NotImplementedError

    def release(self, compiled, **arguments):
        """Seals what was compiled as the newest version."""
        raise NotImplementedError

    def serve_preview(self, request, mode_name):
        return preview.preview(request, self, mode_name)


class StepsPage(ContentPage):
    """A page with steps: it becomes a document."""

    kind: DocumentKind

    how_long = models.CharField(_("how long"), blank=True, max_length=200)
    what_you_get = models.TextField(_("what you get out of it"), blank=True, max_length=500)
    who_sees = models.TextField(
        _("who sees what"), blank=True, max_length=500, help_text=_("Who can read what the client writes, and when.")
    )
    theme = models.CharField(_("theme"), blank=True, max_length=100, help_text=_("Such as money, sleep or work."))
    steps = StreamField(
        [("step", StepBlock()), ("session", SessionBlock())], blank=True, verbose_name=_("steps"), collapsed=True
    )

    content_panels = [
        TITLE,
        MultiFieldPanel(
            [
                FieldPanel("summary"),
                FieldPanel("for_whom"),
                FieldPanel("how_long"),
                FieldPanel("what_you_get"),
                FieldPanel("who_sees"),
                FieldPanel("theme"),
            ],
            heading=_("Before somebody begins"),
            classname="collapsed",
        ),
        FieldPanel("steps"),
    ]

    class Meta:
        abstract = True

    @property
    def preview_modes(self):
        return preview.modes_of_steps(self)

    def compiled(self, place):
        return document_of(self, self.kind, place)

    def release(self, compiled, **arguments):
        return release_version(document=compiled, **arguments)


class ModulePage(StepsPage):
    kind = DocumentKind.MODULE
    page_description = _("Steps a client works through, at their own pace.")

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")


class ExercisePage(StepsPage):
    kind = DocumentKind.EXERCISE
    page_description = _("A piece of homework on its own, such as a thought record.")

    class Meta:
        verbose_name = _("exercise")
        verbose_name_plural = _("exercises")


class DiaryPage(StepsPage):
    kind = DocumentKind.DIARY
    page_description = _("One page that is filled in again and again.")

    class Meta:
        verbose_name = _("diary")
        verbose_name_plural = _("diaries")


class SelfTestPage(ContentPage):
    page_description = _("Questions with a result in plain words.")

    minutes = models.PositiveSmallIntegerField(
        _("minutes"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("How long it takes, honestly."),
    )
    instruction = models.TextField(
        _("instruction"), blank=True, max_length=500, help_text=_("Optional. Repeated above every question.")
    )
    what_is_kept = models.TextField(
        _("what is kept"), blank=True, max_length=500, help_text=_("What happens with the answers.")
    )
    caveat = models.TextField(
        _("what it can't tell"), blank=True, max_length=500, help_text=_("Such as: this test is not a diagnosis.")
    )
    source = models.TextField(
        _("source"), blank=True, max_length=500, help_text=_("Who made the test, and where it was published.")
    )
    licence = models.CharField(_("licence"), blank=True, max_length=200)
    is_validated = models.BooleanField(
        _("validated"), default=False, help_text=_("There is published research that this test measures what it says.")
    )
    questions = StreamField([("questions", QuestionGroupBlock())], blank=True, verbose_name=_("questions"))
    scores = StreamField([("score", ScoreBlock())], blank=True, max_num=1, verbose_name=_("score and bands"))

    content_panels = [
        TITLE,
        MultiFieldPanel(
            [
                FieldPanel("summary"),
                FieldPanel("for_whom"),
                FieldPanel("minutes"),
                FieldPanel("instruction"),
                FieldPanel("what_is_kept"),
                FieldPanel("caveat"),
            ],
            heading=_("Before somebody begins"),
            classname="collapsed",
        ),
        FieldPanel("questions"),
        FieldPanel("scores"),
        MultiFieldPanel(
            [FieldPanel("source"), FieldPanel("licence"), FieldPanel("is_validated")],
            heading=_("Where it comes from"),
            classname="collapsed",
        ),
    ]

    class Meta:
        verbose_name = _("self-test")
        verbose_name_plural = _("self-tests")

    @property
    def preview_modes(self):
        return preview.modes_of_self_test(self)

    def compiled(self, place):
        return self_test_of(self, place)

    def release(self, compiled, **arguments):
        return release_self_test_version(document=compiled, **arguments)
