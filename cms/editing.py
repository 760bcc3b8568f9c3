"""Wagtail's editor, with two things of ours.

Whoever publishes something incomplete is told what is missing, at its place and in words, and what was written is kept
as a draft. And beside the page stands which versions of it were sealed.
"""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel, ChecksSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView

from cms.errors import in_words, put_on_form
from cms.models.pages import ContentPage
from cms.queries import versions_of
from cms.sealing import problems_of
from core import clock

# What the buttons that end in a sealed version are called inside Wagtail.
ENDS_IN_A_VERSION = {"publish", "submit", "restart_workflow"}
SHOW_WHAT_IS_MISSING = "missing"


class VersionsSidePanel(BaseSidePanel):
    """Number, date and digest of every sealed version, and how many clients work with it."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle versions")
        icon_name = "lock"
        has_counter = False

    name = "versions"
    title = _("Versions")
    template_name = "cms/versions_side_panel.html"
    order = 250

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        context["versions"] = versions_of(self.object)
        return context


class KeepsDraft:
    """A page form that keeps a draft of what can't be published yet."""

    def form_valid(self, form):
        if isinstance(form.instance, ContentPage) and self._ends_in_a_version():
            self._place_in_tree(form.instance)
            if problems_of(form.instance, self.request.actor, clock.now()):
                self.has_content_changes = form.has_changed()
                kept = self.save_action()
                joint = "&" if "?" in kept.url else "?"
                return redirect(f"{kept.url}{joint}{SHOW_WHAT_IS_MISSING}=1")
        return super().form_valid(form)

    def _ends_in_a_version(self):
        if self.action_name == "perform_workflow_action":
            return self.workflow_action == "approve"
        return self.action_name in ENDS_IN_A_VERSION

    def _place_in_tree(self, page):
        """A page that is being made has no place in the tree yet: say in whose folder it will be."""
        if not page.path:
            page.path = self.parent_page.path

    def get_side_panels(self):
        # Wagtail's checks need a script of its own inside the client's page, which that page doesn't allow.
        panels = [panel for panel in super().get_side_panels() if not isinstance(panel, ChecksSidePanel)]
        if isinstance(self.page, ContentPage) and not self.expects_json_response:
            panels.append(VersionsSidePanel(self.page, self.request))
        return MediaContainer(panels)


class ContentEditView(KeepsDraft, EditView):
    def get_context_data(self, **kwargs):
        if SHOW_WHAT_IS_MISSING in self.request.GET and isinstance(self.page, ContentPage):
            problems = problems_of(self.page, self.request.actor, clock.now())
            if problems:
                put_on_form(self.form, problems)
                messages.error(self.request, in_words(problems))
        return super().get_context_data(**kwargs)


class ContentCreateView(KeepsDraft, CreateView):
    pass


class ContentRevertView(KeepsDraft, RevisionsRevertView):
    pass
