from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.blocks.element import ElementBlock, rich_text
from modules.document import Text


class TextBlock(ElementBlock):
    text = rich_text(
        label=gettext_lazy("Text"),
        help_text=gettext_lazy("One idea, in at most 150 words. Short sentences, as you would say it to somebody."),
    )

    class Meta:
        label = gettext_lazy("Text")
        icon = "pilcrow"
        group = gettext_lazy("To read and see")

    def element(self, value, key, place):
        return Text(key=key, html=place.html("text", value["text"], _("there is no text yet.")))
