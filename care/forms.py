"""What people fill in about who meets whom and when."""

from datetime import UTC, datetime, timedelta

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from care.models import Appointment
from core.clock import AMSTERDAM, today
from core.forms import DateInput, TimeInput

FARTHEST = timedelta(days=2 * 366)
LENGTHS = (15, 30, 45, 60, 90, 120)


def _lengths() -> list[tuple[int, str]]:
    return [(minutes, gettext("%(minutes)s minutes") % {"minutes": minutes}) for minutes in LENGTHS]


class AppointmentForm(forms.Form):
    """When and how to meet. A clean form has `starts_at`, a moment in Amsterdam."""

    day = forms.DateField(
        label=_("Date"),
        widget=DateInput,
        error_messages={"required": _("Choose a date"), "invalid": _("Enter a date, like 26-11-2026")},
    )
    time = forms.TimeField(
        label=_("Time"),
        widget=TimeInput,
        error_messages={"required": _("Choose a time"), "invalid": _("Enter a time, like 10:00")},
    )
    minutes = forms.TypedChoiceField(
        label=_("How long"),
        coerce=int,
        initial=45,
        choices=_lengths,
        error_messages={"required": _("Choose how long it takes")},
    )
    kind = forms.ChoiceField(
        label=_("How do you meet?"),
        choices=Appointment.Kind.choices,
        initial=Appointment.Kind.ROOM,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you meet")},
    )
    place = forms.CharField(
        label=_("Where"),
        max_length=200,
        required=False,
        help_text=_("A room, a phone number or a link. The client sees this."),
    )

    def clean_day(self):
        day = self.cleaned_data["day"]
        if day < today():
            raise forms.ValidationError(_("This date has passed. Choose today or later"))
        if day > today() + FARTHEST:
            raise forms.ValidationError(_("This date is more than two years away. Check the year"))
        return day

    def clean(self):
        cleaned = super().clean()
        day, time = cleaned.get("day"), cleaned.get("time")
        if day and time:
            # Of a time that comes twice, when summer time ends, the first one is meant.
            starts_at = datetime.combine(day, time, AMSTERDAM)
            if starts_at.astimezone(UTC).astimezone(AMSTERDAM).replace(tzinfo=None) != starts_at.replace(tzinfo=None):
                self.add_error("time", _("This time does not exist: the clock goes forward that night"))
            cleaned["starts_at"] = starts_at
        return cleaned

    def planned(self) -> dict:
        """The answers as `actions.plan_appointment` takes them."""
        return {name: self.cleaned_data[name] for name in ("starts_at", "minutes", "kind", "place")}

    def refuse_past(self) -> None:
        self.add_error("time", _("This moment has passed. Choose a later time"))

    def refuse_taken(self) -> None:
        self.add_error("time", _("You already have an appointment at this time. Choose another time"))
