from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.blocks.element import QuestionBlock, option_list, options_of
from modules.document import Checklist


class ChecklistBlock(QuestionBlock):
    items = option_list(label=gettext_lazy("Things to tick off"))

    class Meta:
        label = gettext_lazy("Checklist")
        icon = "tasks"
        group = gettext_lazy("To answer")
        label_format = "{question}"

    def element(self, value, key, place):
        asked = self.asked(value, key, place)
        items = options_of(value, "items", place, _("there is nothing to tick off yet."))
        return Checklist(**asked, items=items) if items else None
