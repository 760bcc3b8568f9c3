from django.utils.translation import gettext_lazy

from cms.blocks.element import QuestionBlock
from modules.document import LongText


class LongTextBlock(QuestionBlock):
    class Meta:
        label = gettext_lazy("Long answer")
        icon = "doc-full"
        group = gettext_lazy("To answer")
        label_format = "{question}"

    def element(self, value, key, place):
        return LongText(**self.asked(value, key, place))
