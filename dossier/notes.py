"""The notes under an appointment, as each reader may see them. Never writes.

A note that was not shared is its author's alone, and so are the versions it had before it was shared.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Prefetch

from care import reach
from care.models import Appointment
from dossier.models import SessionNote, SessionNoteVersion
from policy.actor import Actor

Kind = SessionNote.Kind
# Saving while typing makes many versions; those that follow each other this closely read as one.
BURST = timedelta(minutes=10)


@dataclass(frozen=True)
class Read:
    """A note with its newest text."""

    note: SessionNote
    version: SessionNoteVersion

    @property
    def is_shared(self) -> bool:
        return self.note.shared_at is not None


@dataclass(frozen=True)
class Board:
    """The notes of one appointment for one reader: `own` by kind, and what others share with them."""

    own: dict[str, Read]
    client_note: Read | None
    reports: list[Read]


def board(actor: Actor, appointment: Appointment) -> Board:
    """The notes of an appointment that the actor has been given; a look at somebody else's is logged."""
    notes = (
        SessionNote.objects.visible_to(actor)
        .filter(appointment=appointment)
        .select_related("author")
        .prefetch_related(Prefetch("versions", SessionNoteVersion.objects.order_by("number")))
        .order_by("created_at")
    )
    read = [Read(note, versions[-1]) for note in notes if (versions := list(note.versions.all()))]
    others = [one for one in read if one.note.author_id != actor.user_id]
    for one in others:
        reach.look(actor, SessionNote.READS[one.note.kind], appointment.client, on=one.note)
    return Board(
        own={one.note.kind: one for one in read if one.note.author_id == actor.user_id},
        client_note=next((one for one in others if one.note.kind == Kind.CLIENT_NOTE), None),
        reports=[one for one in others if one.note.kind == Kind.SHARED_REPORT],
    )


def versions_of(actor: Actor, note: SessionNote) -> list[SessionNoteVersion]:
    """The versions of a note that the actor may read, newest first; of a burst of saving the last one.

    Others than the author see what stood there when it was shared, and what came after.
    """
    versions = list(note.versions.order_by("number"))
    if note.author_id != actor.user_id:
        before = [one for one in versions if one.written_at <= note.shared_at]
        versions = before[-1:] + versions[len(before) :]
    kept = [
        one
        for one, following in zip(versions, [*versions[1:], None], strict=True)
        if following is None or following.written_at - one.written_at > BURST
    ]
    return kept[::-1]
