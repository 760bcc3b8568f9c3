"""The clients of Charlie, in the other organisation: Nadia, 31, and Gerrit, 68, who has no login."""

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
    MONDAY,
    THURSDAY,
    Assigned,
    FeedbackGiven,
    History,
    NoteWritten,
    Planned,
    StepStarted,
)

thursday = weekly(THURSDAY)
monday = weekly(MONDAY)

NADIA = History(
    client="nadia",
    events=(
        Planned("eerste", thursday(7, "09:00"), thursday(6, "10:00"), place="Kamer 4", status="held"),
        Assigned(thursday(6, "11:00"), "self_test", EENZAAM),
        Assigned(
            thursday(6, "11:01"),
            "steps",
            ADMINISTRATIE,
            ("tas-openen", "mappen-maken"),
            message="In je eigen tempo, Nadia. We zien elkaar over een paar weken.",
        ),
        mood_diary(thursday(6, "11:02")),
        loneliness(
            thursday(6, "20:30", 2),
            "222 222 222",
            answered="Dank je wel voor het delen. We praten er vrijdag rustig over.",
        ),
        handed_in(
            thursday(6, "21:00", 9),
            "tas-openen",
            "nadia-1",
            {
                "tas-waar": "tas",
                "tas-lastig": ("schrik", "geld"),
                "tas-spanning-voor": 7,
                "tas-gedaan": ("plek", "wekker", "tien", "enveloppen", "stapel"),
                "tas-hoe-ging-het": "Ik heb muziek aangezet. Er zat ook een kaart bij van mijn tante. Die lag er al "
                "een halfjaar.",
                "tas-wie": "Mijn tante",
            },
        ),
        FeedbackGiven(
            thursday(6, "09:20", 12),
            "nadia-1",
            "Een kaart tussen de rekeningen, wat een vondst. Heb je je tante gebeld?",
            read=thursday(6, "18:00", 12),
        ),
        StepStarted(
            thursday(6, "21:20", 20),
            ADMINISTRATIE,
            "post-sorteren",
            {"sorteren-oefenen": "doen", "sorteren-gedaan": ("drie-plekken",)},
        ),
        NoteWritten(
            thursday(6, "11:10"),
            "eerste",
            "shared_report",
            "Nadia is net verhuisd na een scheiding. Er ligt post van twee adressen door elkaar.",
        ),
        Planned("tweede", thursday(6, "10:50"), thursday(0, "10:00"), place="Kamer 4"),
        *mood_entries(seed=31, first=34, start=4.8, end=5.6, noise=1.3, skip=0.5, around="21:10"),
    ),
)

GERRIT = History(
    client="gerrit",
    events=(
        Planned("eerste", monday(5, "09:00"), monday(4, "13:30"), place="Bij hem thuis", minutes=60, status="held"),
        NoteWritten(
            monday(4, "15:00"),
            "eerste",
            "shared_report",
            "Gerrit woont alleen en ziet slecht. Hij wil geen computer. Wat we afspreken, krijgt hij in grote "
            "letters mee.",
        ),
        Planned("tweede", monday(4, "14:20"), monday(0, "13:30"), place="Bij hem thuis", minutes=60),
    ),
)
