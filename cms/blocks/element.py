"""What all blocks of a step have in common."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import BooleanBlock, CharBlock, ListBlock, RichTextBlock, StructBlock

from cms.place import Place
from modules.document import Option

RICH_TEXT = ["bold", "italic", "h3", "h4", "ul", "ol", "link", "blockquote", "hr"]


class ElementBlock(StructBlock):
    """A block that becomes one element.

    Nothing is required by the form: a draft may be saved in any state. What has to be there before publishing is
    what `element` refuses.
    """

    def element(self, value: Any, key: str, place: Place) -> Any:
        """The element `value` stands for, with its problems noted at `place`; None when there is nothing to show."""
        raise NotImplementedError


class QuestionBlock(ElementBlock):
    """A question: its words, a help text, and whether it has to be answered."""

    question = CharBlock(required=False, label=gettext_lazy("Question"), max_length=300)
    help = CharBlock(
        required=False,
        label=gettext_lazy("Explanation"),
        max_length=500,
        help_text=gettext_lazy("Optional. Stands under the question, in smaller type."),
    )
    is_required = BooleanBlock(
        required=False,
        label=gettext_lazy("Has to be answered"),
        help_text=gettext_lazy("Otherwise “you may skip this” stands with it. Ask as little as you can."),
    )

    def asked(self, value: Any, key: str, place: Place) -> dict[str, Any]:
        """What every question has."""
        return {
            "key": key,
            "question": place.text("question", value["question"], _("the question is missing.")),
            "help": place.optional_text(value["help"]),
            "is_required": bool(value["is_required"]),
        }


def rich_text(**options: Any) -> RichTextBlock:
    return RichTextBlock(required=False, features=RICH_TEXT, **options)


def option_list(**options: Any) -> ListBlock:
    return ListBlock(CharBlock(required=False, label=gettext_lazy("Text"), max_length=200), **options)


def options_of(value: Any, name: str, place: Place, missing: str, least: int = 1) -> tuple[Option, ...]:
    """The filled lines of list `name`, each under the key its line keeps for ever."""
    options = tuple(
        Option(key=key_of(line, number), label=place.optional_text(line.value))
        for number, line in enumerate(value[name].bound_blocks)
        if place.optional_text(line.value)
    )
    if len(options) < least:
        place.refuse(name, missing)
    return options


def key_of(child: Any, *position: str | int) -> str:
    """The key of a block or line of a list: the id it keeps for ever.

    What was only just typed gets its id when it is saved; until then its position tells it from the others.
    """
    return child.id or "-".join(["new", *map(str, position)])
