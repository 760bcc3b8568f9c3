"""Ravi, 44. Helped enough: everything is finished and he stopped three weeks ago."""

from demo.content.histories.rhythm import EENZAAM, MENSEN, handed_in, loneliness, mood_diary, mood_entries, rows, weekly
from demo.content.shapes import TUESDAY, Assigned, FeedbackGiven, History, NoteWritten, Planned

day = weekly(TUESDAY)

HISTORY = History(
    client="ravi",
    events=(
        Planned("eerste", day(13, "09:00"), day(12, "11:00"), place="Spreekkamer 2", status="held"),
        Assigned(day(12, "11:50"), "self_test", EENZAAM),
        mood_diary(day(12, "11:51")),
        loneliness(
            day(12, "22:00"),
            "221 232 232",
            answered="Dank je. Je mist vooral het gewone praatje, lees ik. Daar kunnen we iets mee.",
        ),
        NoteWritten(
            day(12, "11:55"),
            "eerste",
            "shared_report",
            "Ravi werkt sinds drie jaar alleen vanuit huis. Hij mist de gesprekjes bij de koffie. "
            "Hij heeft tijd en zin, hij weet alleen niet waar te beginnen.",
        ),
        Planned("tweede", day(12, "11:40"), day(9, "11:00"), place="Spreekkamer 2", status="held"),
        Assigned(day(12, "11:52"), "steps", MENSEN, ("kring-tekenen", "kijk-terug"), before="tweede"),
        handed_in(
            day(12, "19:20", 5),
            "kring-tekenen",
            "ravi-1",
            {
                "kring-mensen": rows(
                    ("Collega's", "scherm", "elke dag"),
                    ("Moeder", "bij haar thuis", "op zondag"),
                    ("Badmintonclub", "vroeger", "niet meer"),
                    columns=("wie", "waar", "hoe-vaak"),
                ),
                "kring-missen": "doen",
            },
            MENSEN,
        ),
        FeedbackGiven(
            day(12, "09:40", 6),
            "ravi-1",
            "Je collega's staan er het dichtst bij, maar alleen op een scherm. Wil je daar iets aan doen?",
            read=day(12, "12:15", 6),
        ),
        handed_in(
            day(12, "20:15", 11),
            "klein-contact",
            "ravi-2",
            {
                "klein-plan": "Woensdag een proefavond bij badminton",
                "klein-spanning": 4,
                "klein-gedaan": ("gekozen", "geprobeerd", "reactie"),
            },
            MENSEN,
        ),
        FeedbackGiven(
            day(12, "10:00", 14),
            "ravi-2",
            "Proefavond gedaan! Wie was het eerste gezicht dat je herkende?",
            read=day(12, "12:40", 14),
        ),
        handed_in(
            day(12, "19:00", 19),
            "kijk-terug",
            "ravi-3",
            {
                "terug-hoe": "Spierpijn op plekken waarvan ik het bestaan niet wist. Daarna nog lang aan de bar "
                "gestaan.",
                "terug-gevoel": 8,
                "terug-vast": "Woensdag badminton, vrijdag werken in de bieb",
                "terug-nodig": "Een nieuw racket.",
            },
            MENSEN,
        ),
        FeedbackGiven(
            day(12, "09:30", 20),
            "ravi-3",
            "Twee vaste plekken in je week. Dat is een stevig plan, met of zonder nieuw racket.",
            read=day(12, "09:55", 20),
        ),
        NoteWritten(
            day(9, "11:50"),
            "tweede",
            "shared_report",
            "Het gaat goed. Ravi wil over een maand nog één keer terugkijken en dan stoppen.",
        ),
        Planned("derde", day(9, "11:45"), day(4, "11:00"), place="Spreekkamer 2", status="held"),
        Assigned(day(9, "11:52"), "self_test", EENZAAM, before="derde"),
        loneliness(
            day(9, "21:30", 32), "411 311 313", answered="Wat een verschil met de eerste keer. Mooi om te zien."
        ),
        NoteWritten(
            day(4, "11:45"),
            "derde",
            "shared_report",
            "Afgerond. De tweede test laat zien wat Ravi zelf ook merkt: het is veel minder geworden. "
            "Hij weet dat hij terug mag komen.",
        ),
        NoteWritten(
            day(4, "13:10"),
            "derde",
            "client_note",
            "Ik ben genoeg geholpen. Dank voor het meedenken. Wie weet tot ziens, liever op de badmintonbaan.",
        ),
        *mood_entries(
            seed=44,
            first=76,
            last=28,
            start=5.0,
            end=7.4,
            noise=0.8,
            skip=0.5,
            around="19:45",
            words={
                66: (7, "Badminton. Alles doet zeer, heerlijk."),
                40: (8, "Bieb vol studenten, ik hoorde er zomaar bij."),
            },
        ),
    ),
)
