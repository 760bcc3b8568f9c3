"""Even kennismaken: two small steps before or just after a first appointment."""

from demo.content import pictures
from demo.content.shapes import Image, LongText, Module, OneOf, Scale, SeveralOf, ShortText, Step, Text, Tip

EVEN_KENNISMAKEN = Module(
    slug="even-kennismaken",
    title="Even kennismaken",
    summary="Twee korte stappen, zodat je niet alles in het eerste gesprek hoeft te vertellen.",
    for_whom="Voor iedereen die net begint.",
    how_long="Twee stappen van ongeveer tien minuten.",
    what_you_get="Je hulpverlener weet wat je bezighoudt. En jij weet waar jullie mee beginnen.",
    who_sees="Alleen jij, tot je een stap verstuurt. Daarna leest je hulpverlener hem.",
    theme="Starten",
    picture=pictures.LANDING,
    steps=(
        Step(
            name="vertel-over-jezelf",
            title="Vertel wat je bezighoudt",
            minutes=10,
            kind="reflection",
            elements=(
                Text(
                    "kennis-begin",
                    """
                    <p>Fijn dat je er bent. Vertel in je eigen woorden wat er speelt.
                    Je hoeft niet alles op te schrijven. Wat je liever zegt dan schrijft,
                    bewaar je voor het gesprek.</p>
                    """,
                ),
                Image("kennis-plaatje", pictures.LANDING),
                LongText("kennis-speelt", "Wat houdt je op dit moment bezig?", required=True),
                SeveralOf(
                    "kennis-gebieden",
                    "Waar heb je er last van?",
                    (
                        ("slapen", "Slapen"),
                        ("werk", "Werk of school"),
                        ("geld", "Geld en post"),
                        ("mensen", "Contact met anderen"),
                        ("lichaam", "Mijn lichaam"),
                        ("thuis", "Thuis"),
                    ),
                ),
                Scale("kennis-last", "Hoeveel last heb je ervan?", 0, 10, "geen last", "heel veel last"),
                LongText("kennis-goed", "Wat gaat wel goed, of geeft je energie?"),
            ),
        ),
        Step(
            name="kies-een-begin",
            title="Kies waar je mee wilt beginnen",
            minutes=10,
            kind="reflection",
            elements=(
                Text(
                    "begin-uitleg",
                    """
                    <p>Niet alles hoeft tegelijk. Kies één ding dat het eerst mag veranderen. Klein is goed:
                    “de post openen” werkt beter dan “alles op orde”.</p>
                    """,
                ),
                ShortText("begin-eerste", "Wat mag als eerste anders worden?", required=True),
                LongText(
                    "begin-merken", "Waaraan merk je dat het beter gaat?", help="Wat doe je dan, dat je nu niet doet?"
                ),
                OneOf(
                    "begin-tempo",
                    "Hoe werk je het liefst?",
                    (
                        ("klein", "Elke dag een klein beetje"),
                        ("week", "Eén of twee keer per week wat langer"),
                        ("samen", "Vooral samen, in het gesprek"),
                        ("weet-niet", "Dat weet ik nog niet"),
                    ),
                ),
                ShortText("begin-contact", "Is er iets wat je hulpverlener wel of juist niet moet doen?"),
                Tip("begin-tip", "<p>Je mag later van gedachten veranderen. Je hulpverlener vraagt er vast naar.</p>"),
            ),
        ),
    ),
)
