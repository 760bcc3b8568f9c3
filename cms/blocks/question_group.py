from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import BooleanBlock, CharBlock, DecimalBlock, ListBlock, StructBlock

from cms.blocks.element import key_of
from selftests.document import AnswerOption, AnswerSet, Item, ItemUse


class AnswerBlock(StructBlock):
    label = CharBlock(required=False, label=gettext_lazy("Answer"), max_length=150)
    points = DecimalBlock(required=False, label=gettext_lazy("Points"), max_digits=6, decimal_places=2)

    class Meta:
        label = gettext_lazy("Answer")
        label_format = "{label}: {points}"


class ItemBlock(StructBlock):
    text = CharBlock(required=False, label=gettext_lazy("Question or statement"), max_length=300)
    help = CharBlock(
        required=False, label=gettext_lazy("Explanation"), max_length=500, help_text=gettext_lazy("Optional.")
    )
    is_reversed = BooleanBlock(
        required=False,
        label=gettext_lazy("Counts the other way round"),
        help_text=gettext_lazy("The answer with the most points then gives the fewest."),
    )
    weight = DecimalBlock(
        required=False,
        default=1,
        max_digits=6,
        decimal_places=2,
        label=gettext_lazy("Weight"),
        help_text=gettext_lazy("How many times it counts. Usually 1."),
    )
    may_be_skipped = BooleanBlock(required=False, label=gettext_lazy("May be skipped"))
    alert_from = DecimalBlock(
        required=False,
        max_digits=6,
        decimal_places=2,
        label=gettext_lazy("Offer help at once from"),
        help_text=gettext_lazy(
            "Optional. With an answer of this many points or more the client is shown where to find help straight away."
        ),
    )

    class Meta:
        label = gettext_lazy("Question")
        label_format = "{text}"


class QuestionGroupBlock(StructBlock):
    """Questions that share one list of answers."""

    answers = ListBlock(AnswerBlock(), label=gettext_lazy("Answers to choose from"), collapsed=True)
    items = ListBlock(ItemBlock(), label=gettext_lazy("Questions"), collapsed=True)

    class Meta:
        label = gettext_lazy("Questions with the same answers")
        icon = "list-ul"

    def answer_set(self, value, key, place):
        options = []
        for number, line in enumerate(value["answers"].bound_blocks):
            answer = line.value
            spot = place.below(
                "answers",
                number,
                words=_("%(group)s, answer %(number)s") % {"group": place.words, "number": number + 1},
            )
            label = spot.text("label", answer["label"], _("the text is missing."))
            points = spot.number("points", answer["points"], _("the points are missing."))
            if points is not None:
                options.append(AnswerOption(key=key_of(line, number), label=label, value=points))
        if len(options) < 2:
            place.refuse("answers", _("there are fewer than two answers to choose from."))
        return AnswerSet(key=key, options=tuple(options))

    def questions(self, value, key, place, first):
        """(item, how it counts) for every question; `first` is the number of the first one, as clients see it."""
        for number, line in enumerate(value["items"].bound_blocks):
            item = line.value
            spot = place.below("items", number, words=_("Question %(number)s") % {"number": first + number})
            item_key = key_of(line, key, number)
            yield (
                Item(
                    key=item_key,
                    text=spot.text("text", item["text"], _("the question is missing.")),
                    answer_set=key,
                    help=spot.optional_text(item["help"]),
                    is_required=not item["may_be_skipped"],
                    alert_from=item["alert_from"],
                ),
                ItemUse(
                    item=item_key,
                    is_reversed=bool(item["is_reversed"]),
                    weight=spot.number("weight", item["weight"], _("the weight is missing.")) or 0,
                ),
            )
        if not value["items"]:
            place.refuse("items", _("there are no questions yet."))
