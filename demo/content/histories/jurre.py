"""Jurre, 16. School, a diary, one thought record, and a "not working for me" that was dealt with."""

from demo.content.histories.rhythm import EENZAAM, SCHEMA, handed_in, loneliness, mood_diary, mood_entries, weekly
from demo.content.shapes import WEDNESDAY, Assigned, FeedbackGiven, History, NoteWritten, Planned, SignalRaised

day = weekly(WEDNESDAY)

HISTORY = History(
    client="jurre",
    events=(
        Planned("eerste", day(8, "10:00"), day(7, "16:00"), place="Spreekkamer 1", status="held"),
        NoteWritten(
            day(7, "16:55"),
            "eerste",
            "shared_report",
            "Jurre zit in 4 havo. Sinds een paar maanden heeft hij vaak buikpijn voor school. "
            "Hij houdt bij wanneer het erger of minder is. Wat hij opschrijft blijft tussen ons.",
        ),
        mood_diary(day(7, "16:45"), "Handig moment: in de bus naar huis."),
        Planned("tweede", day(7, "16:40"), day(4, "16:00"), place="Spreekkamer 1", status="held"),
        Assigned(day(7, "16:46"), "exercise", SCHEMA, before="tweede"),
        SignalRaised(
            day(7, "17:30", 9),
            SCHEMA,
            SCHEMA,
            "Ik snap niet wat je bij die feiten moet zetten. Het voelt alsof er een goed antwoord is.",
            handled=day(7, "08:45", 11),
        ),
        NoteWritten(
            day(4, "16:50"),
            "tweede",
            "shared_report",
            "Het schema samen gedaan, hardop en met tekeningetjes. Er is geen goed antwoord. "
            "Jurre wil het nog een keer alleen proberen.",
        ),
        NoteWritten(
            day(4, "20:30"),
            "tweede",
            "client_note",
            "tekenen was beter dan schrijven",
        ),
        handed_in(
            day(4, "17:05", 8),
            SCHEMA,
            "jurre-1",
            {
                "schema-situatie": "Presentatie bij Engels. Twee jongens achterin lachten.",
                "schema-gevoel": ("bang", "boos"),
                "schema-sterkte-voor": 8,
                "schema-gedachte": "Ze lachen om mij",
                "schema-bewijs-voor": "Ze keken naar voren.",
                "schema-bewijs-tegen": "Een van hen had zijn telefoon vast. Mijn cijfer was een 7,5.",
                "schema-andere-gedachte": "Ze lachten. Ik weet niet waarom.",
                "schema-sterkte-na": 5,
            },
            SCHEMA,
        ),
        FeedbackGiven(
            day(4, "09:00", 10),
            "jurre-1",
            "‘Ik weet niet waarom’ is misschien wel het eerlijkste antwoord dat er is. En een 7,5, met buikpijn en al.",
            read=day(4, "16:20", 10),
        ),
        Assigned(day(4, "17:00"), "self_test", EENZAAM),
        loneliness(day(4, "16:50", 12), "321 321 313", shared=False),
        Planned("derde", day(4, "16:45"), day(0, "16:00"), place="Spreekkamer 1"),
        *mood_entries(
            seed=16,
            first=41,
            start=4.6,
            end=6.2,
            noise=1.5,
            skip=0.4,
            around="16:10",
            words={
                40: (5, "bus was te laat"),
                30: (3, "buikpijn. gym"),
                24: (2, "presentatie"),
                16: (8, "wedstrijd gewonnen 3-1"),
                6: (6, "ging wel"),
            },
        ),
    ),
)
