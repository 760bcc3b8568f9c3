"""Lotte, 19. A student who fell silent: an appointment missed, a second test that came out higher, "
"no word for two weeks."""

from demo.content.histories.rhythm import EENZAAM, MENSEN, handed_in, loneliness, mood_diary, mood_entries, rows, weekly
from demo.content.shapes import WEDNESDAY, Assigned, FeedbackGiven, History, NoteWritten, Planned, StepStarted

day = weekly(WEDNESDAY)

HISTORY = History(
    client="lotte",
    events=(
        Planned("eerste", day(11, "12:00"), day(10, "15:00"), kind="video", status="held"),
        Assigned(day(11, "12:05"), "self_test", EENZAAM, before="eerste"),
        loneliness(
            day(11, "23:40", 4),
            "222 212 222",
            answered="Wat goed dat je dit invulde, zo laat op de avond. Neem het mee, dan kijken we samen.",
        ),
        NoteWritten(
            day(10, "16:00"),
            "eerste",
            "shared_report",
            "Lotte studeert sinds kort in een nieuwe stad. Ze kent mensen van gezicht, maar spreekt weinig af. "
            "Haar vriendinnen wonen nu overal. Ze wil rustig onderzoeken wat bij haar past.",
        ),
        NoteWritten(
            day(10, "21:10"),
            "eerste",
            "client_note",
            "Was prima. Ik praat makkelijker als ik mijn eigen thee erbij heb.",
        ),
        Planned("tweede", day(10, "15:50"), day(8, "15:00"), kind="video", status="held"),
        Assigned(day(10, "16:00"), "steps", MENSEN, ("kring-tekenen", "klein-contact"), before="tweede"),
        mood_diary(day(10, "16:01")),
        handed_in(
            day(10, "00:20", 5),
            "kring-tekenen",
            "lotte-1",
            {
                "kring-mensen": rows(
                    ("Huisgenoten", "keuken", "soms"),
                    ("Sanne", "appen", "elke dag"),
                    ("Meisje met de gele jas", "college", "twee keer per week"),
                    columns=("wie", "waar", "hoe-vaak"),
                ),
                "kring-missen": "doen",
                "kring-vroeger": "Bij Sanne op zolder. We hoefden niks.",
            },
            MENSEN,
        ),
        FeedbackGiven(
            day(10, "09:50", 6),
            "lotte-1",
            "Het meisje met de gele jas: ik ben benieuwd wie dat is. Misschien is zij iemand voor je kleine contact?",
            read=day(10, "14:02", 6),
        ),
        NoteWritten(
            day(8, "15:55"),
            "tweede",
            "shared_report",
            "De gele jas heet Yara. Ze zaten samen bij college. Lotte wil vragen of ze een keer samen studeren.",
        ),
        Planned("derde", day(8, "15:50"), day(5, "15:00"), kind="video", status="missed"),
        StepStarted(
            day(8, "22:40", 9),
            MENSEN,
            "klein-contact",
            {"klein-ideeen": ("vragen",), "klein-plan": "Yara vragen na het werkcollege"},
        ),
        Assigned(
            day(5, "16:10"),
            "self_test",
            EENZAAM,
            message="Ik miste je vandaag. Hoe is het? Je hoeft niets uit te leggen.",
        ),
        loneliness(
            day(5, "01:15", 9),
            "133 123 132",
            answered="Ik zie dat het zwaarder is dan eerst. Bel me gerust als je eerder wilt praten.",
        ),
        NoteWritten(
            day(5, "15:40"),
            "derde",
            "working_note",
            "Niet verschenen, geen bericht. Berichtje gestuurd. Als het stil blijft: bellen, geen brief.",
            shared=False,
        ),
        *mood_entries(
            seed=19,
            first=62,
            last=21,
            start=5.6,
            end=3.9,
            noise=1.3,
            skip=0.45,
            around="22:30",
            words={
                58: (6, "Stad ontdekt. Veel bruggen."),
                44: (7, "Koffie met Yara!"),
                33: (4, "Iedereen lijkt al een groepje te hebben."),
                22: (3, "Geen zin om iets te zeggen."),
            },
        ),
        Planned("vierde", day(3, "12:15"), day(0, "15:00"), kind="video"),
    ),
)
