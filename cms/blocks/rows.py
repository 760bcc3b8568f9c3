from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import IntegerBlock

from cms.blocks.element import QuestionBlock, option_list, options_of
from modules.document import Rows

MOST_ROWS = 50


class RowsBlock(QuestionBlock):
    columns = option_list(
        label=gettext_lazy("Columns"), help_text=gettext_lazy("At most five, or it won't fit a phone.")
    )
    maximum_rows = IntegerBlock(
        required=False, default=20, label=gettext_lazy("Most rows"), help_text=gettext_lazy("1 to 50.")
    )

    class Meta:
        label = gettext_lazy("Table to fill in")
        icon = "table"
        group = gettext_lazy("To answer")
        label_format = "{question}"

    def element(self, value, key, place):
        asked = self.asked(value, key, place)
        columns = options_of(value, "columns", place, _("there are no columns yet."))
        most = value["maximum_rows"]
        if most is None or not 1 <= most <= MOST_ROWS:
            place.refuse("maximum_rows", _("the number of rows has to be between 1 and 50."))
            return None
        return Rows(**asked, columns=columns, maximum_rows=most) if columns else None
