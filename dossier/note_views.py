"""Doors about one conversation: its page, with what was agreed for it and what both write about it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from care import reach
from care.models import Appointment
from care.queries import readers_of
from core import clock
from core.templatetags.moments import clock_time
from dossier import actions, notes
from dossier.models import SessionNote
from dossier.note_forms import Box, NoteForm
from homework.agreed import agreed_before
from policy.words import Action

Kind = SessionNote.Kind
# The kind of note in an address.
KINDS = {"eigen": Kind.CLIENT_NOTE, "verslag": Kind.SHARED_REPORT, "werk": Kind.WORKING_NOTE}


ROWS = Appointment.objects.select_related("client__organisation", "client__user", "counsellor__user")


def _appointment(request, appointment_id) -> Appointment:
    return reach.fetch(ROWS, request.actor, Action.READ_APPOINTMENT, pk=appointment_id)


def _appointment_to_save(request, appointment_id) -> Appointment:
    """Saving while typing is no look at the page: only what is written is logged."""
    appointment = ROWS.visible_to(request.actor, Action.READ_APPOINTMENT).filter(pk=appointment_id).first()
    if appointment is None:
        raise reach.OutOfReach
    return appointment


@login_required
@require_safe
def appointment(request, appointment_id):
    """One appointment: when, what was agreed for it, and the notes of both, side by side."""
    return _page(request, _appointment(request, appointment_id))


def _page(request, shown, written: Box | None = None, status: int = 200):
    """The page; `written` is a box that could not be kept as it was posted."""
    actor, client, now = request.actor, shown.client, clock.now()
    is_own = client.user_id == actor.user_id
    board = notes.board(actor, shown)
    kinds = [Kind.CLIENT_NOTE] if is_own else [Kind.SHARED_REPORT, Kind.WORKING_NOTE]
    context = {
        "appointment": shown,
        "client": client,
        "is_own": is_own,
        "can_act": reach.ground_for(actor, Action.CLOSE_APPOINTMENT, client) is not None,
        "has_begun": shown.starts_at <= now,
        "agreed": agreed_before(actor, shown),
        "reads_work": not is_own,
        "board": board,
        "boxes": [
            written if written and written.kind == kind else _box(board, kind)
            for kind in kinds
            if reach.ground_for(actor, SessionNote.WRITES[kind], client) is not None
        ],
        "readers": readers_of(client, with_supervisors=True),
        "form": written.form if written else None,
    }
    return render(request, "dossier/notes/appointment.html", context, status=status)


def _box(board: notes.Board, kind: str) -> Box:
    read = board.own.get(kind)
    form = NoteForm(kind=kind, body=read.version.body if read else "")
    return Box(kind, _name_of(kind), form, read, seen=read.version.number if read else 0)


def _kind(name: str) -> str:
    if name not in KINDS:
        raise Http404
    return KINDS[name]


def _seen(request) -> int:
    """The number of the version the writer had before them; what is no number counts as none."""
    asked = request.POST.get("seen-body", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 0


@login_required
@require_POST
def write_note(request, appointment_id, name):
    """Keeps a note, and with the button for it lets the other side read it. Also the door for saving while typing."""
    is_autosave = "application/json" in request.headers.get("Accept", "")
    shown = (_appointment_to_save if is_autosave else _appointment)(request, appointment_id)
    kind = _kind(name)
    form = NoteForm(request.POST, kind=kind)
    if not form.is_valid():
        return _refused(request, shown, kind, form, is_autosave)
    try:
        written = actions.write_note(
            actor=request.actor,
            appointment=shown,
            kind=kind,
            body=form.cleaned_data["body"],
            seen=_seen(request),
            at=clock.now(),
        )
    except actions.NoteChangedElsewhere as changed:
        return _changed_elsewhere(request, shown, kind, form, changed.args[0], is_autosave)
    if is_autosave:
        return JsonResponse({"text": _saved_text(written), "seen": {"body": str(written.version.number)}})
    return _kept(request, shown, written.note)


def _saved_text(written: actions.Written) -> str:
    time = {"time": clock_time(written.version.written_at)}
    if written.note.shared_at is not None:  # in another tab, while this one was open
        return _("Saved at %(time)s. This note is shared.") % time
    return _("Saved at %(time)s. Only you can see this.") % time


def _kept(request, shown, note):
    if "share" in request.POST:
        actions.share_note(actor=request.actor, note=note, at=clock.now())
        messages.success(request, _("Saved and shared."))
    else:
        messages.success(request, _("Saved."))
    return redirect("dossier:appointment", shown.pk)


def _refused(request, shown, kind, form, is_autosave):
    if is_autosave:
        return JsonResponse({"text": form.errors["body"][0]}, status=422)
    read = notes.board(request.actor, shown).own.get(kind)
    return _page(request, shown, Box(kind, _name_of(kind), form, read, _seen(request)), status=422)


def _changed_elsewhere(request, shown, kind, form, theirs, is_autosave):
    """Both texts are shown; saving again keeps what is typed here, as the next version."""
    text = _("This note was changed elsewhere. Nothing was overwritten.")
    if is_autosave:
        conflict = {"text": theirs.body, "value": theirs.body, "seen": str(theirs.number)}
        return JsonResponse({"text": text, "conflicts": {"body": conflict}}, status=409)
    read = notes.board(request.actor, shown).own.get(kind)
    return _page(request, shown, Box(kind, _name_of(kind), form, read, theirs.number, theirs), status=409)


def _name_of(kind: str) -> str:
    return next(name for name, one in KINDS.items() if one == kind)


@login_required
@require_safe
def note_versions(request, note_id):
    """The earlier texts of a note."""
    note = SessionNote.objects.visible_to(request.actor).filter(pk=note_id).first()
    if note is None:
        raise Http404
    rows = SessionNote.objects.select_related("client", "author", "appointment")
    note = reach.fetch(rows, request.actor, SessionNote.READS[note.kind], pk=note_id)
    context = {"note": note, "versions": notes.versions_of(request.actor, note)}
    return render(request, "dossier/notes/versions.html", context)
