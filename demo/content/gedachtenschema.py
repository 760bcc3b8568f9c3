"""Gedachtenschema: a thought record, one sheet for one moment."""

from demo.content import pictures
from demo.content.shapes import Exercise, LongText, Scale, SeveralOf, ShortText, Step, Text, Tip

GEDACHTENSCHEMA = Exercise(
    slug="gedachtenschema",
    title="Gedachtenschema",
    summary="Onderzoek één moment. Wat gebeurde er, wat dacht je, en kan het ook anders?",
    picture=pictures.THOUGHTS,
    step=Step(
        name="gedachtenschema",
        title="Onderzoek één gedachte",
        minutes=15,
        kind="exercise",
        elements=(
            Text(
                "schema-begin",
                """
                <p>Een gedachte voelt vaak als een feit. Toch is het één manier van kijken.
                Met dit schema bekijk je een gedachte van meer kanten.</p>
                <p>Kies een moment van deze week waarop je gevoel ineens omsloeg. Een klein moment is goed.</p>
                """,
            ),
            LongText(
                "schema-situatie",
                "Wat gebeurde er?",
                help="Alleen wat een camera zou zien: waar was je, met wie, wat werd er gezegd?",
                required=True,
            ),
            SeveralOf(
                "schema-gevoel",
                "Wat voelde je?",
                (
                    ("verdrietig", "Verdrietig"),
                    ("bang", "Bang of gespannen"),
                    ("boos", "Boos"),
                    ("schaamte", "Beschaamd"),
                    ("schuldig", "Schuldig"),
                    ("alleen", "Alleen"),
                    ("leeg", "Leeg"),
                    ("anders", "Iets anders"),
                ),
                help="Vaak is het meer dan één gevoel.",
            ),
            Scale("schema-sterkte-voor", "Hoe sterk was dat gevoel?", 0, 10, "nauwelijks", "heel sterk"),
            ShortText(
                "schema-gedachte",
                "Welke gedachte ging er door je hoofd?",
                help="Eén zin, zoals je hem dacht. Bijvoorbeeld: “Zie je wel, niemand wacht op mij.”",
                required=True,
            ),
            LongText(
                "schema-bewijs-voor", "Wat maakt dat je dit dacht?", help="Welke feiten passen bij deze gedachte?"
            ),
            LongText(
                "schema-bewijs-tegen",
                "Welke feiten passen er niet bij?",
                help="Denk aan een keer dat het anders ging. Of: wat zou een vriend zeggen?",
            ),
            LongText(
                "schema-andere-gedachte",
                "Welke andere gedachte past bij alle feiten?",
                help="Hij hoeft niet vrolijk te zijn. Als hij maar klopt.",
                required=True,
            ),
            Scale("schema-sterkte-na", "Hoe sterk is het gevoel nu?", 0, 10, "nauwelijks", "heel sterk"),
            Tip(
                "schema-einde",
                """
                <p>Is je gevoel maar een klein beetje veranderd? Dat is heel gewoon. Je oefent met kijken.
                Je mag dit schema zo vaak gebruiken als je wilt.</p>
                """,
            ),
        ),
    ),
)
