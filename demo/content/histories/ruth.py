"""The clients of Ruth: Youssef, 12, Femke, 41, and Sjoerd, 63."""

from demo.content.histories.rhythm import (
    ADMINISTRATIE,
    EENZAAM,
    handed_in,
    loneliness,
    mood_diary,
    mood_entries,
    weekly,
)
from demo.content.shapes import (
    FRIDAY,
    MONDAY,
    WEDNESDAY,
    Assigned,
    FeedbackGiven,
    History,
    Moment,
    NoteWritten,
    Planned,
    SignalRaised,
)

wednesday = weekly(WEDNESDAY)
monday = weekly(MONDAY)
friday = weekly(FRIDAY)

YOUSSEF = History(
    client="youssef",
    events=(
        Planned("eerste", wednesday(7, "12:00"), wednesday(6, "14:30"), place="De speelkamer", status="held"),
        NoteWritten(
            wednesday(6, "15:40"),
            "eerste",
            "shared_report",
            "Youssef zit in de brugklas. Hij is zijn vrienden van de basisschool een beetje kwijt. "
            "Hij kiest zelf wat hij zijn ouders vertelt. Dat hebben we met zijn ouders afgesproken.",
        ),
        mood_diary(wednesday(6, "15:20"), "Alleen een cijfer is al goed. Een emoji mag ook."),
        Planned("tweede", wednesday(6, "15:15"), wednesday(2, "14:30"), place="De speelkamer", status="held"),
        NoteWritten(
            wednesday(2, "15:30"),
            "tweede",
            "shared_report",
            "We keken naar de cijfers. Op dagen met gym of gamen met Bilal zijn ze hoger. "
            "Youssef gaat Bilal vragen om samen naar school te fietsen.",
        ),
        NoteWritten(
            wednesday(2, "19:05"),
            "tweede",
            "client_note",
            "ik mocht de stoel omdraaien. volgende keer neem ik mijn kaarten mee",
        ),
        Planned("derde", wednesday(2, "15:20"), wednesday(-1, "14:30"), place="De speelkamer"),
        *mood_entries(
            seed=12,
            first=34,
            start=5.2,
            end=6.6,
            noise=1.6,
            skip=0.5,
            around="19:00",
            words={
                33: (6, "eerste keer"),
                25: (3, "wiskunde toets 😐"),
                14: (8, "gegamed met Bilal"),
                4: (9, "gefietst met Bilal!!"),
            },
        ),
    ),
)

FEMKE = History(
    client="femke",
    events=(
        Planned("eerste", monday(6, "09:00"), monday(5, "09:30"), kind="phone", status="held"),
        Assigned(
            monday(5, "10:20"),
            "steps",
            ADMINISTRATIE,
            ("tas-openen", "post-sorteren"),
            message="Kijk hoe ver je komt. Halverwege stoppen kan altijd.",
        ),
        handed_in(
            monday(5, "20:10", 6),
            "tas-openen",
            "femke-1",
            {
                "tas-waar": "digitaal",
                "tas-lastig": ("veel",),
                "tas-spanning-voor": 4,
                "tas-gedaan": ("plek", "tien"),
                "tas-hoe-ging-het": "Bij mij is het vooral mail. 4.212 ongelezen. Ik heb er tien gedaan, zoals het "
                "er staat.",
            },
        ),
        FeedbackGiven(
            monday(5, "13:00", 8),
            "femke-1",
            "Tien van de 4.212, en toch is dat een begin. Zullen we de reclame eerst afmelden? Dat scheelt het meest.",
            read=monday(5, "20:40", 8),
        ),
        SignalRaised(
            Moment(6, "21:05"),
            ADMINISTRATIE,
            "post-sorteren",
            "Drie stapels werkt niet met mail. Ik heb geen stapels, ik heb een telefoon.",
        ),
        NoteWritten(
            monday(5, "10:30"),
            "eerste",
            "shared_report",
            "Femke is zelfstandig fotograaf. Haar post is digitaal en door elkaar. We proberen de module en "
            "kijken wat past.",
        ),
        Planned("tweede", monday(5, "10:15"), monday(0, "09:30"), kind="phone"),
    ),
)

SJOERD = History(
    client="sjoerd",
    events=(
        Planned("eerste", friday(9, "11:00"), friday(8, "13:00"), place="Spreekkamer 3", status="held"),
        Assigned(friday(8, "14:00"), "self_test", EENZAAM),
        loneliness(friday(8, "16:20", 2), "311 321 222", answered="Dank je voor het delen. We kijken er samen naar."),
        NoteWritten(
            friday(8, "14:05"),
            "eerste",
            "shared_report",
            "Sjoerd stopt over een jaar met werken en ziet daartegen op. Zijn weken zijn vol, zijn weekenden leeg.",
        ),
        Planned("tweede", friday(8, "13:50"), friday(4, "13:00"), place="Spreekkamer 3", status="cancelled"),
        Planned("derde", friday(4, "10:00"), friday(2, "13:00"), place="Spreekkamer 3", status="held"),
        mood_diary(friday(2, "13:55")),
        NoteWritten(
            friday(2, "14:00"),
            "derde",
            "shared_report",
            "Vorige keer ging niet door, Sjoerd was verkouden. Hij houdt een paar weken een dagboek bij. "
            "Daarna maken we een weekendplan.",
        ),
        Planned("vierde", friday(2, "13:50"), friday(-1, "13:00"), place="Spreekkamer 3"),
        *mood_entries(
            seed=63,
            first=6,
            start=5.4,
            end=5.8,
            noise=1.0,
            skip=0.1,
            around="21:00",
            words={5: (4, "Zaterdag. Radio aan gehad."), 2: (7, "Werkplaats opgeruimd.")},
        ),
    ),
)
