"""Onder de mensen: three small steps towards contact."""

from demo.content import pictures
from demo.content.shapes import (
    Checklist,
    Image,
    LongText,
    Module,
    OneOf,
    Rows,
    Scale,
    SeveralOf,
    ShortText,
    Step,
    Text,
    Tip,
)

ONDER_DE_MENSEN = Module(
    slug="onder-de-mensen",
    title="Onder de mensen",
    summary="Drie kleine stappen naar meer contact, in een tempo dat bij je past.",
    for_whom="Voor wie zich vaker alleen voelt dan fijn is.",
    how_long="Drie stappen van 15 tot 20 minuten. Neem voor elke stap een week.",
    what_you_get="Je weet wie er om je heen zijn. Je hebt één klein contact geprobeerd en bekeken hoe het ging.",
    who_sees="Alleen jij, tot je een stap verstuurt. Daarna leest je hulpverlener hem.",
    theme="Contact",
    picture=pictures.BENCH,
    steps=(
        Step(
            name="kring-tekenen",
            title="Zet op een rij wie je kent",
            minutes=15,
            kind="exercise",
            elements=(
                Text(
                    "kring-begin",
                    """
                    <p>Contact is meer dan goede vrienden. De buurman die groet, telt ook. Net als de vrouw bij de kassa
                    die een grapje maakt. In deze stap zet je op een rij wie er zijn.</p>
                    """,
                ),
                Image("kring-plaatje", pictures.BENCH),
                Rows(
                    "kring-mensen",
                    "Wie zie of spreek je weleens?",
                    (("wie", "Wie"), ("waar", "Waar of hoe"), ("hoe-vaak", "Hoe vaak")),
                    help="Denk aan familie, buren, collega's, de winkel, een groepschat.",
                ),
                OneOf(
                    "kring-missen",
                    "Wat mis je het meest?",
                    (
                        ("praten", "Iemand om mee te praten over wat me bezighoudt"),
                        ("doen", "Iemand om iets leuks mee te doen"),
                        ("groep", "Ergens bij horen"),
                        ("hulp", "Iemand die kan helpen als er iets is"),
                    ),
                ),
                LongText("kring-vroeger", "Bij wie voelde je je weleens op je gemak? Wat maakte dat zo?"),
            ),
        ),
        Step(
            name="klein-contact",
            title="Probeer één klein contact",
            minutes=20,
            kind="exercise",
            elements=(
                Text(
                    "klein-begin",
                    """
                    <p>Kies iets wat een beetje spannend is, maar niet te veel. Een minuut contact is genoeg.
                    Het gaat niet om het antwoord dat je krijgt. Het gaat erom dat je het probeert.</p>
                    """,
                ),
                SeveralOf(
                    "klein-ideeen",
                    "Wat zou je deze week kunnen proberen?",
                    (
                        ("groeten", "Iemand in de straat groeten"),
                        ("bericht", "Een oude bekende een bericht sturen"),
                        ("vragen", "Een collega of klasgenoot vragen hoe het weekend was"),
                        ("bellen", "Familie bellen"),
                        ("langs", "Langsgaan bij het buurthuis of de bibliotheek"),
                        ("anders", "Iets anders"),
                    ),
                ),
                ShortText("klein-plan", "Wat ga je doen, wanneer en met wie?", required=True),
                Scale("klein-spanning", "Hoe spannend lijkt het je?", 0, 10, "niet spannend", "heel spannend"),
                Checklist(
                    "klein-gedaan",
                    "Hoe ver ben je?",
                    (
                        ("gekozen", "Ik heb iets gekozen"),
                        ("geprobeerd", "Ik heb het geprobeerd"),
                        ("reactie", "Er kwam een reactie"),
                    ),
                ),
                Tip(
                    "klein-tip",
                    """
                    <p>Kwam er geen reactie? Dat zegt meestal iets over een drukke dag. Niet over jou.</p>
                    """,
                ),
            ),
        ),
        Step(
            name="kijk-terug",
            title="Kijk terug en kies iets vast",
            minutes=15,
            kind="reflection",
            elements=(
                Text(
                    "terug-begin",
                    """
                    <p>Hoe was je kleine contact? Vaak valt het moment zelf mee, en is de tijd ervoor het moeilijkst.
                    Schrijf op wat je hebt gemerkt.</p>
                    """,
                ),
                LongText("terug-hoe", "Wat deed je, en hoe was het?", required=True),
                Scale("terug-gevoel", "Hoe voelde je je erna?", 0, 10, "heel rot", "heel goed"),
                ShortText("terug-vast", "Welk contact wil je elke week terug laten komen?"),
                LongText("terug-nodig", "Wat heb je daarvoor nodig?"),
            ),
        ),
    ),
)
