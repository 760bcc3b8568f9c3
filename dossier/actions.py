"""Changes to notes and exports."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from care import reach
from care.actions import hold, touch
from care.models import Appointment, Client
from care.queries import counsellor_user_ids
from core.keys import data_key, seal, unseal
from dossier.models import Export, SessionNote, SessionNoteVersion
from notifications.mails import tell
from notifications.outbox import enqueue
from policy.actor import Actor
from policy.words import Action, Reach

# An export that takes longer than this will not come: its maker gave up, or may not see the dossier any more.
LONGEST_MAKING = timedelta(hours=1)


class NoteChangedElsewhere(Exception):
    """The note has a newer version than the writer saw. `args[0]` is that SessionNoteVersion."""


class NothingWritten(Exception):
    """A note needs some text."""


@dataclass(frozen=True)
class Written:
    note: SessionNote
    version: SessionNoteVersion


@transaction.atomic
def write_note(
    *, actor: Actor, appointment: Appointment, kind: SessionNote.Kind, body: str, seen: int = 0, at: datetime
) -> Written:
    """Writes the actor's note of `kind` under an appointment as a new version.

    `seen` is the number of the version the writer had before them (0: none). The same text again stores nothing.
    Raises NoteChangedElsewhere, NothingWritten.
    """
    client = appointment.client
    action = SessionNote.WRITES[SessionNote.Kind(kind)]
    ground = reach.require(actor, action, client)
    body = body.strip()
    hold(client)
    note = SessionNote.objects.filter(appointment=appointment, kind=kind, author_id=actor.user_id).first()
    newest = note.versions.order_by("-number").first() if note else None
    if newest is not None and newest.body == body:
        return Written(note, newest)
    if newest is not None and newest.number > seen:
        raise NoteChangedElsewhere(newest)
    if not body:
        raise NothingWritten
    if note is None:
        note = SessionNote.objects.create(
            client=client, appointment=appointment, author_id=actor.user_id, kind=kind, created_at=at
        )
    version = SessionNoteVersion(
        client=client, note=note, number=newest.number + 1 if newest else 1, body=body, written_at=at
    )
    version.save()
    if ground.reach is Reach.SELF:
        touch(client, at=at)
    reach.record(actor, action, client, ground, on=version, at=at)
    return Written(note, version)


@transaction.atomic
def share_note(*, actor: Actor, note: SessionNote, at: datetime) -> SessionNote:
    """Lets the other side read the note, from now on. A working note is not for sharing. Again changes nothing."""
    action = SessionNote.WRITES[SessionNote.Kind(note.kind)]
    ground = reach.require(actor, action, note.client)
    if note.author_id != actor.user_id or note.kind == SessionNote.Kind.WORKING_NOTE:
        raise reach.OutOfReach
    hold(note.client)
    note.refresh_from_db(fields=["shared_at"])
    if note.shared_at is None:
        note.shared_at = at
        note.save(update_fields=["shared_at"])
        reach.record(actor, action, note.client, ground, on=note, at=at)
        if note.kind == SessionNote.Kind.SHARED_REPORT:
            tell(note.client.user_id, at=at)
        else:
            for user_id in counsellor_user_ids(note.client):
                tell(user_id, at=at)
    return note


@transaction.atomic
def request_export(*, actor: Actor, client: Client, language: str, at: datetime) -> Export:
    """Asks for the dossier as a PDF. While one is being made, asking again gives that one."""
    ground = reach.require(actor, Action.EXPORT_DOSSIER, client)
    running = Export.objects.filter(client=client, status__in=[Export.Status.WAITING, Export.Status.MAKING])
    running.filter(requested_at__lt=at - LONGEST_MAKING).update(status=Export.Status.FAILED, finished_at=at)
    export = running.first()
    if export is not None:
        return export
    try:
        with transaction.atomic():
            export = Export.objects.create(
                client=client, requested_by_id=actor.user_id, requested_at=at, language=language
            )
    except IntegrityError:
        return running.get()
    reach.record(actor, Action.EXPORT_DOSSIER, client, ground, on=export, at=at)
    enqueue("export.make", {"export": str(export.pk)}, at=at)
    return export


class ExportNotReady(Exception):
    """There is no file yet, or there will be none."""


@transaction.atomic
def note_export_progress(*, actor: Actor, export: Export, done: int, total: int, at: datetime) -> None:
    """Keeps how far the making is, in blocks of the document."""
    reach.require(actor, Action.EXPORT_DOSSIER, export.client)
    Export.objects.filter(pk=export.pk).exclude(status=Export.Status.READY).update(
        status=Export.Status.MAKING, done=done, total=total
    )


@transaction.atomic
def finish_export(*, actor: Actor, export: Export, pdf: bytes, at: datetime) -> Export:
    """Seals the PDF with the client's key and keeps it. An export that is ready stays as it is."""
    reach.require(actor, Action.EXPORT_DOSSIER, export.client)
    export = Export.objects.select_for_update(of=("self",)).select_related("client").get(pk=export.pk)
    if export.status == Export.Status.READY:
        return export
    sealed = seal(data_key(export.client_id), pdf, export.bound_to)
    export.file.save(f"{export.pk}.sealed", ContentFile(sealed), save=False)
    export.status = Export.Status.READY
    export.size = len(pdf)
    export.done = export.total = max(export.total, 1)
    export.finished_at = at
    export.save(update_fields=["file", "status", "size", "done", "total", "finished_at"])
    return export


@transaction.atomic
def fail_export(*, actor: Actor, export: Export, at: datetime) -> None:
    """Says that the file will not come, so that the client may ask again."""
    reach.require(actor, Action.EXPORT_DOSSIER, export.client)
    Export.objects.filter(pk=export.pk).exclude(status=Export.Status.READY).update(
        status=Export.Status.FAILED, finished_at=at
    )


@transaction.atomic
def open_export(*, actor: Actor, export: Export, at: datetime) -> bytes:
    """The PDF itself; taking it is logged. Raises ExportNotReady."""
    ground = reach.require(actor, Action.EXPORT_DOSSIER, export.client)
    if export.status != Export.Status.READY:
        raise ExportNotReady
    with export.file.open("rb") as stored:
        pdf = unseal(data_key(export.client_id), stored.read(), export.bound_to)
    reach.record(actor, Action.EXPORT_DOSSIER, export.client, ground, on=export, at=at)
    return pdf
