from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.blocks.element import QuestionBlock, option_list, options_of
from modules.document import SeveralOf


class SeveralOfBlock(QuestionBlock):
    options = option_list(label=gettext_lazy("Answers to choose from"))

    class Meta:
        label = gettext_lazy("Choose several")
        icon = "list-ul"
        group = gettext_lazy("To answer")
        label_format = "{question}"

    def element(self, value, key, place):
        asked = self.asked(value, key, place)
        options = options_of(value, "options", place, _("there are fewer than two answers to choose from."), least=2)
        return SeveralOf(**asked, options=options) if options else None
