"""The shape of what people fill in to let a program in."""

from django import forms
from django.utils.translation import gettext_lazy as _

DAYS = [(30, _("30 days")), (90, _("90 days")), (365, _("a year"))]


class TokenForm(forms.Form):
    """A token for a program of one's own."""

    mark_optional = False

    name = forms.CharField(
        label=_("What will use it?"),
        help_text=_("For example: the script on my laptop."),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": _("Give it a name, so that you know it again")},
    )
    days = forms.TypedChoiceField(
        label=_("How long should it work?"), choices=DAYS, coerce=int, initial=90, widget=forms.RadioSelect
    )
