"""Samira, 29. Halfway the module; step four did not work out and that is still waiting."""

from demo.content.histories.rhythm import ADMINISTRATIE, KENNISMAKEN, handed_in, mood_diary, mood_entries, rows, weekly
from demo.content.shapes import (
    THURSDAY,
    Assigned,
    FeedbackGiven,
    History,
    Moment,
    NoteWritten,
    Planned,
    SignalRaised,
    StepDone,
    StepStarted,
)

day = weekly(THURSDAY)

HISTORY = History(
    client="samira",
    events=(
        Planned("eerste", day(8, "13:00"), day(7, "14:00"), minutes=60, place="Spreekkamer 1", status="held"),
        Assigned(day(8, "13:10"), "steps", KENNISMAKEN, ("vertel-over-jezelf", "vertel-over-jezelf"), before="eerste"),
        handed_in(
            day(8, "22:10", 5),
            "vertel-over-jezelf",
            "samira-vertel",
            {
                "kennis-speelt": (
                    "Ik werk in de thuiszorg en ik heb twee kinderen. Alles moet tegelijk. "
                    "Post leg ik weg voor later en later komt nooit."
                ),
                "kennis-gebieden": ("slapen", "geld", "thuis"),
                "kennis-last": 7,
                "kennis-goed": "Mijn kinderen. En dansen in de keuken.",
            },
            KENNISMAKEN,
        ),
        NoteWritten(
            day(7, "15:20"),
            "eerste",
            "shared_report",
            "Samira heeft weinig tijd en veel post. Haar energie zit bij de kinderen en het werk. "
            "We zoeken stappen die in een half uur passen, als de kinderen slapen.",
        ),
        Planned("tweede", day(7, "14:50"), day(4, "14:00"), kind="video", status="held"),
        Assigned(
            day(7, "15:00"),
            "steps",
            ADMINISTRATIE,
            ("tas-openen", "post-sorteren"),
            before="tweede",
            message="Een half uur op dinsdagavond is genoeg. Lukt het niet? Laat het weten met de knop.",
        ),
        mood_diary(day(7, "15:01")),
        FeedbackGiven(
            day(8, "09:20", 6),
            "samira-vertel",
            "Dank je dat je dit vertelt. We beginnen klein, met één tas.",
            read=day(8, "21:05", 6),
        ),
        handed_in(
            day(7, "21:40", 6),
            "tas-openen",
            "samira-1",
            {
                "tas-waar": "overal",
                "tas-lastig": ("veel", "moe"),
                "tas-spanning-voor": 5,
                "tas-gedaan": ("wekker", "tien", "enveloppen", "stapel"),
                "tas-hoe-ging-het": "Met de wekker was het ineens een spelletje. Twaalf brieven! Daarna was ik wel "
                "kapot.",
                "tas-wie": "Mijn buurvrouw Joyce",
            },
        ),
        FeedbackGiven(
            day(7, "08:50", 8),
            "samira-1",
            "Twaalf brieven op een dinsdagavond, na je werk. Mooi dat de wekker er een spel van maakte. "
            "Moe zijn mag. Neem deze week rustig de tijd voor de stapels.",
            read=day(7, "21:15", 8),
        ),
        handed_in(
            day(7, "21:55", 13),
            "post-sorteren",
            "samira-2",
            {
                "sorteren-oefenen": "doen",
                "sorteren-gedaan": ("drie-plekken", "gesorteerd", "dubbel"),
                "sorteren-datums": rows(
                    ("Kinderopvang", "Herinnering", "de 15e"),
                    ("Belastingdienst", "Toeslag doorgeven", "eind van de maand"),
                    columns=("van-wie", "waarover", "voor-wanneer"),
                ),
                "sorteren-overzicht": 6,
            },
        ),
        FeedbackGiven(
            day(7, "11:05", 16),
            "samira-2",
            "Fijn dat er nu twee datums op papier staan in plaats van in je hoofd.",
            read=day(7, "20:48", 16),
        ),
        NoteWritten(
            day(4, "15:00"),
            "tweede",
            "shared_report",
            "De stapels werken. Samira belde zelf de kinderopvang. Nu de mappen en het geld. Dat laatste vindt "
            "ze spannend.",
        ),
        NoteWritten(
            day(4, "22:20"),
            "tweede",
            "client_note",
            "Beeldbellen was handig, ik zat in de auto. Volgende keer liever in het echt.",
        ),
        Planned("derde", day(4, "14:50"), day(0, "14:00"), place="Spreekkamer 1"),
        Assigned(
            day(4, "15:05"),
            "steps",
            ADMINISTRATIE,
            ("mappen-maken", "geld-op-een-rij"),
            before="derde",
            message="De mappen mogen ook in je telefoon. Bij het geld kun je altijd op de knop drukken.",
        ),
        StepDone(
            day(4, "21:30", 11),
            ADMINISTRATIE,
            "mappen-maken",
            {
                "mappen-kies": ("wonen", "inkomen", "verzekering", "gezin"),
                "mappen-gedaan": ("namen", "gevuld"),
                "mappen-terugvinden": "kwartier",
            },
        ),
        StepStarted(
            day(4, "22:05", 16),
            ADMINISTRATIE,
            "geld-op-een-rij",
            {
                "geld-erin": rows(
                    ("Loon", "1780", "24"),
                    ("Kindgebonden budget", "", "20"),
                    columns=("wat", "bedrag", "dag"),
                ),
            },
        ),
        SignalRaised(
            Moment(3, "22:18"),
            ADMINISTRATIE,
            "geld-op-een-rij",
            "Mijn rooster is elke week anders, dus mijn loon ook. Ik weet niet wat ik moet invullen. "
            "En toen werd de jongste wakker.",
        ),
        *mood_entries(
            seed=29,
            first=41,
            start=5.0,
            end=5.2,
            noise=1.4,
            skip=0.5,
            around="22:00",
            words={
                38: (4, "Nachtdienst gehad. Gaar."),
                20: (8, "Verjaardag van Noor. Huis vol slingers."),
                12: (3, "Ruzie over niks."),
                3: (3, "Het wil niet met die getallen."),
            },
        ),
    ),
)
