from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock, ChoiceBlock, DecimalBlock, IntegerBlock, ListBlock, StructBlock

from cms.blocks.band import BandBlock
from selftests.document import Method, ScoreRule


class ScoreBlock(StructBlock):
    """How all questions together become one number, and what that number means."""

    title = CharBlock(required=False, label=gettext_lazy("Name"), max_length=100)
    method = ChoiceBlock(
        required=False,
        default=Method.SUM.value,
        label=gettext_lazy("How it is counted"),
        choices=[
            (Method.SUM.value, gettext_lazy("Sum of the points")),
            (Method.MEAN.value, gettext_lazy("Mean of the points")),
        ],
    )
    missing_allowed = IntegerBlock(
        required=False,
        default=0,
        label=gettext_lazy("Questions that may be missing"),
        help_text=gettext_lazy("With more questions skipped there is no result."),
    )
    minimal_important_change = DecimalBlock(
        required=False,
        max_digits=6,
        decimal_places=2,
        label=gettext_lazy("Smallest change that counts"),
        help_text=gettext_lazy(
            "Optional. With a smaller difference between two results nobody is told that it went better or worse."
        ),
    )
    bands = ListBlock(BandBlock(), label=gettext_lazy("Bands"), collapsed=True)

    class Meta:
        label = gettext_lazy("Score")
        icon = "order-up"
        label_format = "{title}"

    def rule(self, value, key, uses, place):
        return ScoreRule(
            key=key,
            title=place.text("title", value["title"], _("the name is missing.")),
            items=uses,
            method=Method(value["method"] or Method.SUM),
            missing_allowed=value["missing_allowed"] or 0,
            minimal_important_change=value["minimal_important_change"],
        )
