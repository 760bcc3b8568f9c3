"""What somebody wants to be told, and in which language."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class MailForm(forms.Form):
    is_mail_wanted = forms.TypedChoiceField(
        label=_("Do you want an e-mail when something is waiting for you?"),
        choices=[("yes", _("Yes, send me an e-mail")), ("no", _("No, I look for myself"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no")},
    )
    language = forms.ChoiceField(
        label=_("In which language?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language")},
    )
