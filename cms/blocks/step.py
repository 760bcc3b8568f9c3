from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock, ChoiceBlock, IntegerBlock, StreamBlock, StructBlock

from cms.blocks.checklist import ChecklistBlock
from cms.blocks.element import key_of
from cms.blocks.film import FilmBlock
from cms.blocks.heading import HeadingBlock
from cms.blocks.long_text import LongTextBlock
from cms.blocks.one_of import OneOfBlock
from cms.blocks.picture import PictureBlock
from cms.blocks.rows import RowsBlock
from cms.blocks.scale import ScaleBlock
from cms.blocks.several_of import SeveralOfBlock
from cms.blocks.short_text import ShortTextBlock
from cms.blocks.text import TextBlock
from cms.blocks.tip import TipBlock
from modules.document import Step, StepKind


class ElementStreamBlock(StreamBlock):
    text = TextBlock()
    heading = HeadingBlock()
    image = PictureBlock()
    film = FilmBlock()
    tip = TipBlock()
    short_text = ShortTextBlock()
    long_text = LongTextBlock()
    one_of = OneOfBlock()
    several_of = SeveralOfBlock()
    checklist = ChecklistBlock()
    scale = ScaleBlock()
    rows = RowsBlock()


class StepBlock(StructBlock):
    title = CharBlock(
        required=False,
        label=gettext_lazy("Title"),
        max_length=150,
        help_text=gettext_lazy("Begins with a verb: “Open the bag”."),
    )
    minutes = IntegerBlock(
        required=False, label=gettext_lazy("Minutes"), help_text=gettext_lazy("How long it takes, honestly.")
    )
    kind = ChoiceBlock(
        required=False,
        label=gettext_lazy("Kind"),
        default=StepKind.READING.value,
        choices=[
            (StepKind.READING.value, gettext_lazy("Reading")),
            (StepKind.FILM.value, gettext_lazy("Film")),
            (StepKind.EXERCISE.value, gettext_lazy("Exercise")),
            (StepKind.TEST.value, gettext_lazy("Test")),
            (StepKind.REFLECTION.value, gettext_lazy("Reflection")),
        ],
    )
    elements = ElementStreamBlock(required=False, label=gettext_lazy("Blocks"))

    class Meta:
        label = gettext_lazy("Step")
        icon = "list-ol"
        label_format = "{title}"

    def step(self, value, key, place, number):
        """The step `value` stands for, with its problems noted. `number` is the one clients see, from 1."""
        step_words = _("Step %(number)s") % {"number": number}
        here = place.below(words=step_words)
        title = here.text("title", value["title"], _("the title is missing."))
        minutes = value["minutes"]
        if minutes is None or not 1 <= minutes <= 600:
            here.refuse("minutes", _("say how many minutes it takes."))
        if not value["kind"]:
            here.refuse("kind", _("choose a kind."))
        if not value["elements"]:
            here.refuse("elements", _("there are no blocks yet."))
        elements = []
        for position, child in enumerate(value["elements"]):
            words = _("%(step)s, block %(position)s (%(kind)s)") % {
                "step": step_words,
                "position": position + 1,
                "kind": str(child.block.label).lower(),
            }
            spot = here.below("elements", position, words=words)
            element = child.block.element(child.value, key_of(child, *spot.path), spot)
            if element is not None:
                elements.append(element)
        return Step(
            key=key,
            title=title,
            minutes=minutes if minutes and 1 <= minutes <= 600 else 0,
            kind=StepKind(value["kind"] or StepKind.READING),
            elements=tuple(elements),
        )
