"""What a counsellor fills in: what to agree on, an answer, and which part of the caseload to show."""

from dataclasses import dataclass
from uuid import uuid4

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from care.forms import AppointmentForm
from care.models import Appointment
from core.templatetags.moments import moment_in_words
from homework.actions import Wish
from homework.caseload import Order, Show, Wanted
from homework.models import Assignment
from homework.offering import Offered
from modules.models import ModuleVersion

LONGEST_MESSAGE = 1_000
LONGEST_FEEDBACK = 10_000
NEW, NONE = "new", "none"


class CaseloadForm(forms.Form):
    """Which part of the caseload to show, from the address. What cannot be read counts as not asked."""

    mark_optional = False

    q = forms.CharField(label=_("Name"), max_length=100, required=False, strip=True)
    show = forms.ChoiceField(label=_("Show"), choices=Show.choices, required=False)
    order = forms.ChoiceField(label=_("Sort by"), choices=Order.choices, required=False)
    page = forms.IntegerField(min_value=1, max_value=10_000, required=False, widget=forms.HiddenInput)

    def wanted(self) -> Wanted:
        self.is_valid()
        asked = self.cleaned_data
        return Wanted(
            name=asked.get("q") or "",
            show=asked.get("show") or Show.ALL,
            order=asked.get("order") or Order.NAME,
            page=asked.get("page") or 1,
        )


class FeedbackForm(forms.Form):
    """An answer to the client. The id is made with the form, so that posting twice stores once."""

    feedback_id = forms.UUIDField(widget=forms.HiddenInput)
    body = forms.CharField(
        label=_("Your feedback"),
        max_length=LONGEST_FEEDBACK,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Write something before you send it")},
    )

    @classmethod
    def fresh(cls, data=None) -> "FeedbackForm":
        return cls(data, initial={"feedback_id": uuid4()})


@dataclass(frozen=True)
class Card:
    """One thing to tick, with the steps to choose where it is a module."""

    offered: Offered
    is_picked: bool
    first: BoundField | None
    last: BoundField | None


class AgreementForm(forms.Form):
    """What to agree on in one go, before which appointment, and a personal line.

    `offer` is what there is to agree on, `appointments` are those to come. The id of the agreement is made with the
    form, so that posting twice agrees once. A new appointment is a form of its own, `self.meeting`.
    """

    mark_optional = False

    agreement = forms.UUIDField(widget=forms.HiddenInput)
    pick = forms.MultipleChoiceField(
        label=_("What do you agree on?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one thing to do"),
            "invalid_choice": _("Choose from what is shown here"),
        },
    )
    before = forms.ChoiceField(
        label=_("When should it be done?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose when it should be done"),
            "invalid_choice": _("Choose from what is shown here"),
        },
    )
    message = forms.CharField(
        label=_("A personal line"),
        help_text=_("Your client reads this beside what you agree on. You can leave it empty."),
        required=False,
        max_length=LONGEST_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data=None, *, offer: list[Offered], appointments: list[Appointment], before: str | None = None):
        self.offer = offer
        self.appointments = {str(appointment.pk): appointment for appointment in appointments}
        self.meeting = AppointmentForm(data, prefix="meeting")
        if before not in self.appointments:
            before = next(iter(self.appointments), NONE)
        super().__init__(data, initial={"agreement": uuid4(), "before": before})
        self.fields["pick"].choices = [(one.id, one.title) for one in offer]
        self.fields["before"].choices = [
            *(
                (pk, gettext("Before %(moment)s") % {"moment": moment_in_words(one.starts_at)})
                for pk, one in self.appointments.items()
            ),
            (NEW, gettext("Before a new appointment")),
            (NONE, gettext("Not tied to an appointment")),
        ]
        for one in offer:
            if one.steps:
                self._add_range(one)

    def _add_range(self, one: Offered) -> None:
        choices = [(step.step.key, f"{step.number}. {step.step.title}") for step in one.steps]
        for name, label, initial in (
            ("first", gettext("From step"), one.first),
            ("last", gettext("Up to and including step"), one.last),
        ):
            self.fields[f"{name}-{one.id}"] = forms.ChoiceField(
                label=label,
                choices=choices,
                initial=initial,
                required=False,
                error_messages={"invalid_choice": gettext("Choose one of the steps")},
            )

    @property
    def modules(self) -> list[Card]:
        return self._cards(ModuleVersion.Kind.MODULE)

    @property
    def exercises(self) -> list[Card]:
        return self._cards(ModuleVersion.Kind.EXERCISE)

    @property
    def diaries(self) -> list[Card]:
        return self._cards(ModuleVersion.Kind.DIARY)

    @property
    def self_tests(self) -> list[Card]:
        return self._cards(Assignment.Kind.SELF_TEST)

    def _cards(self, kind: str) -> list[Card]:
        """What can be agreed of some kind, as the form stands now."""
        picked = self["pick"].value() or []
        return [
            Card(
                one,
                one.id in picked,
                self[f"first-{one.id}"] if one.steps else None,
                self[f"last-{one.id}"] if one.steps else None,
            )
            for one in self.offer
            if one.kind == kind
        ]

    @property
    def is_new_meeting(self) -> bool:
        return self["before"].value() == NEW

    @property
    def summaries(self) -> list[forms.Form]:
        """The forms whose errors are shown on top of the page."""
        return [self, self.meeting] if self.is_bound and self.is_new_meeting else [self]

    @property
    def is_wrong(self) -> bool:
        return any(form.errors for form in self.summaries)

    def is_valid(self) -> bool:
        # Both are asked, so that everything there is to correct is shown at once.
        return super().is_valid() & (not self.is_bound or not self.is_new_meeting or self.meeting.is_valid())

    def clean(self):
        cleaned = super().clean()
        for one in self.offer:
            if one.steps and one.id in cleaned.get("pick", []):
                keys = [step.step.key for step in one.steps]
                first = cleaned.get(f"first-{one.id}") or one.first
                last = cleaned.get(f"last-{one.id}") or one.last
                if keys.index(first) > keys.index(last):
                    self.add_error(f"last-{one.id}", _("The last step comes before the first one"))
        return cleaned

    def agreed(self) -> dict:
        """The answers as `agree_assignments` takes them, or `plan_and_agree` when there is a `meeting`."""
        cleaned = self.cleaned_data
        picked = [one for one in self.offer if one.id in cleaned["pick"]]
        agreed = {
            "agreement": cleaned["agreement"],
            "message": cleaned["message"],
            "wishes": [
                Wish(one.version, cleaned[f"first-{one.id}"] or one.first, cleaned[f"last-{one.id}"] or one.last)
                if one.steps
                else Wish(one.version)
                for one in picked
            ],
        }
        if self.is_new_meeting:
            return agreed | {"meeting": self.meeting.planned()}
        return agreed | {"before": self.appointments.get(cleaned["before"])}
