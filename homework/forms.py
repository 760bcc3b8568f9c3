"""The shape of what people hand in, apart from answers to a step (modules/forms.py)."""

from datetime import UTC, timedelta
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import MomentInput

# A clock on a phone may run a little ahead.
AHEAD = timedelta(minutes=5)

SHARED, PRIVATE = "shared", "private"


class NotWorkingForm(forms.Form):
    """What somebody says about a step that is not working for them; saying nothing is fine."""

    words = forms.CharField(
        label=_("What makes it difficult?"),
        help_text=_("A few words are enough. You may also leave this empty."),
        widget=forms.Textarea({"rows": 5, "autocomplete": "off"}),
        max_length=2_000,
        required=False,
    )


class MomentField(forms.DateTimeField):
    """A moment that can be told in every time zone: not the first or last day there is."""

    def to_python(self, value):
        try:
            moment = super().to_python(value)
            return moment and moment.astimezone(UTC)
        except OverflowError:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None


class DiaryForm(forms.Form):
    """What stands around the questions of a diary: when it was, and who may read it. `entry_id` stores it once."""

    entry_id = forms.UUIDField(widget=forms.HiddenInput)
    happened_at = MomentField(label=_("When was this?"), widget=MomentInput, required=False)
    sharing = forms.ChoiceField(label=_("Who may read this?"), widget=forms.RadioSelect)

    mark_optional = False

    def __init__(self, *args, who, now, **kwargs):
        """`who` reads it when it is shared, in words; empty when there is nobody."""
        kwargs.setdefault("initial", {}).setdefault("entry_id", uuid4())
        kwargs["initial"] |= {"happened_at": now, "sharing": SHARED if who else PRIVATE}
        super().__init__(*args, **kwargs)
        self.now, self.who = now, who
        shared = [(SHARED, _("Me, and also %(names)s") % {"names": who})] if who else []
        self.fields["sharing"].choices = [*shared, (PRIVATE, _("Only me"))]

    def clean_happened_at(self):
        happened_at = self.cleaned_data["happened_at"] or self.now
        if happened_at > self.now + AHEAD:
            raise forms.ValidationError(_("This moment is still to come. Choose now, or a moment that was."))
        return happened_at
