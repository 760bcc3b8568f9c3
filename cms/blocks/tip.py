from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.blocks.element import ElementBlock, rich_text
from modules.document import Tip


class TipBlock(ElementBlock):
    text = rich_text(label=gettext_lazy("Tip"))

    class Meta:
        label = gettext_lazy("Tip")
        icon = "info-circle"
        group = gettext_lazy("To read and see")

    def element(self, value, key, place):
        return Tip(key=key, html=place.html("text", value["text"], _("there is no text yet.")))
