"""The client's doors to their own dossier."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core import clock
from core.paging import cursor_of, moment_of
from dossier.actions import ExportNotReady, open_export, request_export
from dossier.queries import (
    access_lines,
    find_export,
    kept_entry,
    kept_step,
    kept_submission,
    own_dossier,
    readers,
    ready_exports,
    timeline,
)


def _before(request):
    """The moment before which the page starts; None for the first page, and for what is no moment."""
    try:
        return moment_of(request.GET.get("before", ""))
    except ValueError:
        return None


@login_required
@require_safe
def overview(request):
    """Everything, newest first."""
    client = own_dossier(request.actor)
    before = _before(request)
    page = timeline(request.actor, client, now=clock.now(), before=before)
    context = {"entries": page.entries, "older": cursor_of(page.next_before), "is_first": before is None}
    return render(request, "dossier/timeline.html", context)


@login_required
@require_safe
def access(request):
    """Who can see the dossier, and who looked when."""
    client = own_dossier(request.actor)
    before = _before(request)
    lines, following = access_lines(request.actor, client).page(before)
    context = {"readers": readers(client), "lines": lines, "older": cursor_of(following), "is_first": before is None}
    return render(request, "dossier/access.html", context)


@login_required
@require_safe
def sent(request, submission_id):
    """Something that was sent, as it was asked and answered, with what was answered to it."""
    return render(request, "dossier/kept.html", {"kept": kept_submission(request.actor, submission_id)})


@login_required
@require_safe
def step(request, enrolment_id, step_key):
    """A step that was done and not sent."""
    return render(request, "dossier/kept.html", {"kept": kept_step(request.actor, enrolment_id, step_key)})


@login_required
@require_safe
def diary_entry(request, entry_id):
    """One filling-in of a diary."""
    return render(request, "dossier/kept.html", {"kept": kept_entry(request.actor, entry_id)})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def exports(request):
    """Taking the dossier along: ask for a file, or get one that was made."""
    client = own_dossier(request.actor)
    if request.method == "POST":
        export = request_export(
            actor=request.actor, client=client, language=(get_language() or "nl")[:2], at=clock.now()
        )
        return redirect("dossier:export", export.pk)
    made = ready_exports(request.actor)[:5]
    return render(request, "dossier/exports.html", {"made": made, "client": client})


@login_required
@require_safe
def export(request, export_id):
    """One export: how far its making is, or the way to the file."""
    return render(request, "dossier/export.html", {"export": find_export(request.actor, export_id)})


@login_required
@require_safe
def export_progress(request, export_id):
    """The part of that page that moves."""
    return render(request, "dossier/export.html#progress", {"export": find_export(request.actor, export_id)})


@login_required
@require_safe
def download(request, export_id):
    """The file itself, to be kept and not shown inside the site."""
    found = find_export(request.actor, export_id)
    try:
        pdf = open_export(actor=request.actor, export=found, at=clock.now())
    except ExportNotReady:
        return redirect("dossier:export", found.pk)
    name = _("dossier")
    return HttpResponse(
        pdf,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'attachment; filename="{name}.pdf"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )
