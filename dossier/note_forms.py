"""What people fill in about a conversation."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from dossier.models import SessionNote, SessionNoteVersion
from dossier.notes import Read

LONGEST_NOTE = 20_000

PROMPTS = {
    SessionNote.Kind.CLIENT_NOTE: _("What do you take with you? What would you like to be different?"),
    SessionNote.Kind.SHARED_REPORT: _("What did you talk about, and what did you agree on? Write it to your client."),
    SessionNote.Kind.WORKING_NOTE: _("What do you want to remember for yourself?"),
}
LABELS = {
    SessionNote.Kind.CLIENT_NOTE: _("Your note"),
    SessionNote.Kind.SHARED_REPORT: _("Your report"),
    SessionNote.Kind.WORKING_NOTE: _("Your working note"),
}


class NoteForm(forms.Form):
    """The text of one note. `seen` beside it is the number of the version the writer had before them."""

    mark_optional = False

    body = forms.CharField(
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 9}),
        error_messages={"required": _("Write something before you save it")},
    )

    def __init__(self, data=None, *, kind: str, body: str = ""):
        super().__init__(data, initial={"body": body}, auto_id=f"{kind}-%s")
        self.fields["body"].label = LABELS[kind]
        self.fields["body"].help_text = PROMPTS[kind]


@dataclass(frozen=True)
class Box:
    """A note to write in. `theirs` is a newer text, saved elsewhere, that stands beside what was typed here."""

    kind: str
    name: str
    form: NoteForm
    read: Read | None
    seen: int
    theirs: SessionNoteVersion | None = None

    @property
    def is_shared(self) -> bool:
        return self.read is not None and self.read.is_shared
