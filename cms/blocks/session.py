from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock, StructBlock


class SessionBlock(StructBlock):
    """Begins a new session: the steps below it belong to it."""

    title = CharBlock(required=False, label=gettext_lazy("Title"), max_length=150)

    class Meta:
        label = gettext_lazy("New session")
        icon = "folder-open-inverse"
        label_format = "{title}"
        help_text = gettext_lazy("Optional. The steps below this belong to the session.")
