from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock

from cms.blocks.element import ElementBlock
from modules.document import Heading


class HeadingBlock(ElementBlock):
    text = CharBlock(
        required=False,
        label=gettext_lazy("Heading"),
        max_length=150,
        help_text=gettext_lazy("Preferably as a question."),
    )

    class Meta:
        label = gettext_lazy("Heading")
        icon = "title"
        group = gettext_lazy("To read and see")
        label_format = "{text}"

    def element(self, value, key, place):
        return Heading(key=key, text=place.text("text", value["text"], _("the heading is empty.")))
