from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import BooleanBlock, CharBlock, IntegerBlock

from cms.blocks.element import QuestionBlock
from modules.document import Scale

MOST_POINTS = 11


class ScaleBlock(QuestionBlock):
    minimum = IntegerBlock(required=False, default=0, label=gettext_lazy("Lowest number"))
    maximum = IntegerBlock(required=False, default=10, label=gettext_lazy("Highest number"))
    low_label = CharBlock(required=False, label=gettext_lazy("Words at the lowest number"), max_length=60)
    high_label = CharBlock(required=False, label=gettext_lazy("Words at the highest number"), max_length=60)
    is_charted = BooleanBlock(
        required=False,
        label=gettext_lazy("Draw a chart of it"),
        help_text=gettext_lazy("For a number that is asked again and again, such as in a diary."),
    )

    class Meta:
        label = gettext_lazy("Scale")
        icon = "order"
        group = gettext_lazy("To answer")
        label_format = "{question}"

    def element(self, value, key, place):
        asked = self.asked(value, key, place)
        low = place.number("minimum", value["minimum"], _("the lowest number is missing."))
        high = place.number("maximum", value["maximum"], _("the highest number is missing."))
        labels = {
            "low_label": place.text("low_label", value["low_label"], _("say what the lowest number means.")),
            "high_label": place.text("high_label", value["high_label"], _("say what the highest number means.")),
        }
        if low is None or high is None:
            return None
        if not 1 <= high - low < MOST_POINTS:
            place.refuse("maximum", _("a scale has at least 2 and at most 11 numbers, the lowest first."))
            return None
        return Scale(**asked, **labels, minimum=low, maximum=high, is_charted=bool(value["is_charted"]))
