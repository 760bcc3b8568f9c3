"""What of Wagtail's own screens differs here."""

from django.http import Http404
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.documents.permissions import permission_policy as document_permission_policy
from wagtail.permissions import page_permission_policy

from cms.errors import in_words_of_page
from cms.models.pages import ContentPage
from cms.sealing import problems_of
from core import clock

# Logins are managed elsewhere (cms/urls.py); there is no site, and no address that could be redirected.
NOT_IN_SETTINGS = {"users", "groups", "sites", "redirects"}


@hooks.register("construct_settings_menu")
def without_what_is_elsewhere(request, menu_items):
    menu_items[:] = [item for item in menu_items if item.name not in NOT_IN_SETTINGS]


@hooks.register("construct_reports_menu")
def without_reports(request, menu_items):
    menu_items.clear()


@hooks.register("construct_help_menu")
def without_wagtails_own_help(request, menu_items):
    menu_items.clear()


@hooks.register("insert_global_admin_css")
def own_styles():
    return format_html('<link rel="stylesheet" href="{}">', static("cms/editor.css"))


@hooks.register("before_bulk_action")
def refuse_incomplete(request, action_type, objects, action_class_instance):
    """Of pages that are published together, each has to be complete."""
    if action_type != "publish" or request.method != "POST":
        return None
    refused = False
    for page in objects:
        draft = page.get_latest_revision_as_object()
        problems = problems_of(draft, request.actor, clock.now()) if isinstance(draft, ContentPage) else ()
        if problems:
            messages.error(request, in_words_of_page(draft.title, problems))
            refused = True
    return redirect("wagtailadmin_explore", objects[0].get_parent().pk) if refused else None


@hooks.register("construct_page_chooser_queryset")
def only_own_pages(pages, request):
    """A page to link to is chosen from one's own organisation."""
    return pages.filter(pk__in=page_permission_policy.explorable_instances(request.user).values("pk"))


@hooks.register("before_serve_document")
def only_to_editors(document, request):
    """What was uploaded is for the editors of the organisation: clients get sealed copies."""
    if not document_permission_policy.user_has_permission_for_instance(request.user, "choose", document):
        raise Http404
