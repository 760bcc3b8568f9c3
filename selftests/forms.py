"""The shape of an answer."""

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from selftests.document import Item, SelfTest


class AnswerForm(forms.Form):
    """One question with its answers as radio buttons. The page shows the question as the label."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose the answer that fits best."),
            "invalid_choice": _("That is not one of the answers. Choose one from the list."),
        },
    )

    def __init__(self, *args, test: SelfTest, item: Item, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["answer"]
        field.help_text = escape(item.help)
        field.choices = [(option.key, option.label) for option in test.answers_to(item).options]
