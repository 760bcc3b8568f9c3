from django.utils.translation import gettext_lazy

from cms.blocks.element import QuestionBlock
from modules.document import ShortText


class ShortTextBlock(QuestionBlock):
    class Meta:
        label = gettext_lazy("Short answer")
        icon = "edit"
        group = gettext_lazy("To answer")
        label_format = "{question}"

    def element(self, value, key, place):
        return ShortText(**self.asked(value, key, place))
