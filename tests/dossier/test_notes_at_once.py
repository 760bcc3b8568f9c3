"""Two who write the same note at the same moment, and a note that is shared twice at once."""

import pytest

from core.models import AuditEvent
from dossier import actions
from dossier.models import SessionNote, SessionNoteVersion
from tests import factory
from tests.together import at_once

pytestmark = pytest.mark.django_db(transaction=True)

Kind = SessionNote.Kind


@pytest.fixture
def appointment(cast):
    return factory.make_appointment(cast.anna.client, cast.bram.membership)


def write(cast, appointment, body):
    return actions.write_note(
        actor=cast.anna.actor, appointment=appointment, kind=Kind.CLIENT_NOTE, body=body, at=factory.NOON
    )


def test_the_same_text_written_several_times_at_once_is_one_version_and_no_conflict(cast, appointment):
    ended = at_once(*[lambda: write(cast, appointment, "The same.")] * 4)
    assert [one.version for one in ended] == [SessionNoteVersion.objects.get()] * 4


def test_of_two_texts_written_at_once_one_is_kept_and_the_other_is_shown_it(cast, appointment):
    ended = at_once(lambda: write(cast, appointment, "One."), lambda: write(cast, appointment, "Two."))
    [changed] = [one for one in ended if isinstance(one, actions.NoteChangedElsewhere)]
    assert changed.args[0] == SessionNoteVersion.objects.get()


def test_a_note_shared_several_times_at_once_is_shared_once(cast, appointment):
    note = write(cast, appointment, "Read this.").note
    before = AuditEvent.objects.count()

    def share():
        return actions.share_note(actor=cast.anna.actor, note=SessionNote.objects.get(pk=note.pk), at=factory.NOON)

    at_once(*[share] * 4)
    assert AuditEvent.objects.count() == before + 1
