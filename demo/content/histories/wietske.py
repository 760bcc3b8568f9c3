"""Wietske, 71. On the telephone, about being alone; the self-test three times, and it got less."""

from demo.content.histories.rhythm import EENZAAM, MENSEN, handed_in, loneliness, rows, weekly
from demo.content.shapes import TUESDAY, Assigned, FeedbackGiven, History, NoteWritten, Planned

day = weekly(TUESDAY)

HISTORY = History(
    client="wietske",
    events=(
        Planned("eerste", day(13, "14:00"), day(12, "10:00"), kind="phone", status="held"),
        Assigned(
            day(13, "14:10"),
            "self_test",
            EENZAAM,
            before="eerste",
            message="Negen korte vragen. Je kleindochter mag helpen met de tablet.",
        ),
        loneliness(
            day(13, "11:15", 2),
            "043 142 131",
            answered="Dank je, Wietske. Sommige antwoorden lopen uiteen. Daar ben ik benieuwd naar.",
        ),
        NoteWritten(
            day(12, "11:00"),
            "eerste",
            "shared_report",
            "Mevrouw Dijkstra vertelde over Jelle, haar man, die twee jaar geleden overleed. De zondagen zijn "
            "het langst. "
            "Ze heeft goede buren, maar wil niemand tot last zijn. We gaan samen kijken wat klein genoeg is om "
            "te proberen.",
        ),
        NoteWritten(
            day(12, "11:10"),
            "eerste",
            "working_note",
            "Ze zegt liever je. Bellen werkt goed, traag beginnen. Huisarts is op de hoogte, met haar goedvinden.",
            shared=False,
        ),
        Planned("tweede", day(12, "10:40"), day(9, "10:00"), kind="phone", status="held"),
        Assigned(
            day(12, "11:05"),
            "steps",
            MENSEN,
            ("kring-tekenen", "klein-contact"),
            before="tweede",
            message="Begin met wie er zijn. Ook de mensen van vijf minuten tellen.",
        ),
        handed_in(
            day(12, "15:20", 6),
            "kring-tekenen",
            "wietske-1",
            {
                "kring-mensen": rows(
                    ("Antje van hiernaast", "over de heg", "bijna elke dag"),
                    ("Kleindochter Hiske", "zondag aan de telefoon", "elke week"),
                    ("De man van de viskraam", "markt", "op vrijdag"),
                    ("Koor", "ben gestopt na Jelle", "niet meer"),
                    columns=("wie", "waar", "hoe-vaak"),
                ),
                "kring-missen": "groep",
                "kring-vroeger": "Bij het koor. Je hoefde niks te zeggen en toch hoorde je erbij.",
            },
            MENSEN,
        ),
        FeedbackGiven(
            day(12, "09:30", 8),
            "wietske-1",
            "‘Je hoefde niks te zeggen en toch hoorde je erbij.’ Die zin blijft bij me. "
            "Zingt het koor nog op dezelfde avond?",
            read=day(12, "10:05", 8),
        ),
        handed_in(
            day(12, "14:40", 15),
            "klein-contact",
            "wietske-2",
            {
                "klein-ideeen": ("bellen", "anders"),
                "klein-plan": "Donderdag Tjitske van het koor bellen, na de koffie",
                "klein-spanning": 7,
                "klein-gedaan": ("gekozen", "geprobeerd", "reactie"),
            },
            MENSEN,
        ),
        FeedbackGiven(
            day(12, "10:20", 17),
            "wietske-2",
            "Spanning een 7, en toch gebeld. Ik hoor dinsdag graag wat Tjitske zei.",
            read=day(12, "16:45", 17),
        ),
        NoteWritten(
            day(9, "10:55"),
            "tweede",
            "shared_report",
            "Tjitske was blij met het telefoontje. Wietske mag een keer komen luisteren, zonder mee te zingen. "
            "Dat voelt als een goede tussenstap.",
        ),
        Planned("derde", day(9, "10:40"), day(5, "10:00"), kind="phone", status="held"),
        Assigned(day(9, "11:00"), "steps", MENSEN, ("kijk-terug", "kijk-terug"), before="derde"),
        Assigned(day(9, "11:01"), "self_test", EENZAAM, before="derde"),
        loneliness(
            day(9, "10:30", 12), "133 232 232", answered="Eerlijk ingevuld, dat helpt. We leggen hem naast de eerste."
        ),
        handed_in(
            day(9, "11:00", 20),
            "kijk-terug",
            "wietske-3",
            {
                "terug-hoe": (
                    "Ik heb op de achterste stoel gezeten. Bij het derde lied deed ik gewoon mee. "
                    "Thuis was het huis weer stil, maar anders stil."
                ),
                "terug-gevoel": 7,
                "terug-vast": "Het koor, op maandagavond",
                "terug-nodig": "Iemand die meerijdt in het donker.",
            },
            MENSEN,
        ),
        FeedbackGiven(
            day(9, "15:10", 21),
            "wietske-3",
            "‘Anders stil’, wat zeg je dat mooi. Meerijden in het donker: aan wie zou je dat kunnen vragen?",
            read=day(9, "19:30", 21),
        ),
        NoteWritten(
            day(5, "10:50"),
            "derde",
            "shared_report",
            "Wietske zingt weer. Antje rijdt mee in het donker. De zondag blijft lang. Daar praten we de "
            "volgende keer over.",
        ),
        NoteWritten(
            day(5, "20:10"),
            "derde",
            "client_note",
            "Hiske heeft mij geholpen dit te typen. Ik ben blij met de gesprekken. Maandag zingen we in de kerk.",
        ),
        Planned("vierde", day(5, "10:40"), day(0, "10:00"), kind="phone"),
        Assigned(
            day(5, "11:00"),
            "self_test",
            EENZAAM,
            before="vierde",
            message="Nog één keer dezelfde vragen. Dan zien we samen wat er is veranderd.",
        ),
        loneliness(day(5, "10:45", 24), "222 321 323"),
    ),
)
