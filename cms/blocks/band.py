from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock, ChoiceBlock, DecimalBlock, ListBlock, PageChooserBlock, StructBlock, TextBlock

from cms.blocks.element import key_of
from selftests.document import Band, NextStep, NextStepKind

LEADS_TO_PAGE = {NextStepKind.MODULE: "cms.ModulePage", NextStepKind.SELF_TEST: "cms.SelfTestPage"}


class NextStepBlock(StructBlock):
    kind = ChoiceBlock(
        required=False,
        label=gettext_lazy("Kind"),
        choices=[
            (NextStepKind.APPOINTMENT.value, gettext_lazy("Make an appointment")),
            (NextStepKind.MAIL.value, gettext_lazy("Send a message")),
            (NextStepKind.CHAT.value, gettext_lazy("Chat")),
            (NextStepKind.MODULE.value, gettext_lazy("Start a module")),
            (NextStepKind.SELF_TEST.value, gettext_lazy("Take another self-test")),
        ],
    )
    label = CharBlock(required=False, label=gettext_lazy("Words on the button"), max_length=80)
    page = PageChooserBlock(
        required=False,
        label=gettext_lazy("Which module or self-test"),
        page_type=list(LEADS_TO_PAGE.values()),
        help_text=gettext_lazy("Only for a module or another self-test."),
    )

    class Meta:
        label = gettext_lazy("Next step")
        label_format = "{label}"

    def next_step(self, value, place):
        label = place.text("label", value["label"], _("there are no words on the button."))
        if not value["kind"]:
            place.refuse("kind", _("choose a kind."))
            return None
        kind, target = NextStepKind(value["kind"]), ""
        if kind in LEADS_TO_PAGE:
            page = value["page"].specific if value["page"] else None
            if page is None or page._meta.label != LEADS_TO_PAGE[kind] or not page.live:
                place.refuse("page", _("choose a published module or self-test to go to."))
                return None
            target = str(page.content_key)
        return NextStep(kind=kind, label=label, target=target)


class BandBlock(StructBlock):
    minimum = DecimalBlock(required=False, label=gettext_lazy("Lowest score"), max_digits=7, decimal_places=2)
    maximum = DecimalBlock(
        required=False,
        label=gettext_lazy("Highest score"),
        help_text=gettext_lazy("Belongs to the band."),
        max_digits=7,
        decimal_places=2,
    )
    level = ChoiceBlock(
        required=False,
        label=gettext_lazy("How serious"),
        choices=[
            ("0", gettext_lazy("0: nothing to worry about")),
            ("1", gettext_lazy("1: some")),
            ("2", gettext_lazy("2: quite a lot")),
            ("3", gettext_lazy("3: a lot, reach somebody first")),
        ],
    )
    title = CharBlock(
        required=False,
        label=gettext_lazy("Result in words"),
        max_length=150,
        help_text=gettext_lazy("Plain words, to the person: “You are rather lonely”."),
    )
    meaning = TextBlock(required=False, label=gettext_lazy("What it means"))
    advice = TextBlock(required=False, label=gettext_lazy("Advice"))
    next_steps = ListBlock(NextStepBlock(), label=gettext_lazy("Next steps"), default=[], collapsed=True)

    class Meta:
        label = gettext_lazy("Band")
        label_format = "{minimum} – {maximum}: {title}"

    def band(self, value, key, score_key, place):
        title = place.text("title", value["title"], _("the result in words is missing."))
        low = place.number("minimum", value["minimum"], _("the lowest score is missing."))
        high = place.number("maximum", value["maximum"], _("the highest score is missing."))
        if not value["level"]:
            place.refuse("level", _("say how serious this is."))
        next_steps = []
        for number, line in enumerate(value["next_steps"].bound_blocks):
            words = _("%(band)s, next step %(number)s") % {"band": place.words, "number": number + 1}
            next_step = line.block.next_step(line.value, place.below("next_steps", number, words=words))
            if next_step is not None:
                next_steps.append(next_step)
        meaning = place.text("meaning", value["meaning"], _("what the result means is missing."))
        advice = place.text("advice", value["advice"], _("the advice is missing."))
        if low is None or high is None:
            return None
        return Band(
            score=score_key,
            key=key,
            minimum=low,
            maximum=high,
            level=int(value["level"] or 0),
            title=title,
            meaning=meaning,
            advice=advice,
            next_steps=tuple(next_steps),
        )


def bands_of(value, score_key, place):
    """The bands in list `bands` of a score."""
    for number, line in enumerate(value["bands"].bound_blocks):
        words = _("%(score)s, band %(number)s") % {"score": place.words, "number": number + 1}
        spot = place.below("bands", number, words=words)
        band = line.block.band(line.value, key_of(line, number), score_key, spot)
        if band is not None:
            yield band
