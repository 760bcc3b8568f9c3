"""Hatice, 52. Brand new: the first step came in yesterday, the first conversation is next week."""

from demo.content.histories.rhythm import KENNISMAKEN, handed_in
from demo.content.shapes import THURSDAY, Assigned, History, Moment, Planned

HISTORY = History(
    client="hatice",
    events=(
        Planned("eerste", Moment(6, "13:15"), Moment(-1, "15:30", THURSDAY), minutes=60, place="Spreekkamer 2"),
        Assigned(
            Moment(6, "13:20"),
            "steps",
            KENNISMAKEN,
            ("vertel-over-jezelf", "kies-een-begin"),
            before="eerste",
            message="Welkom, Hatice. Je mag ook in het Turks schrijven. We zoeken dan samen de woorden.",
        ),
        handed_in(
            Moment(1, "14:05"),
            "vertel-over-jezelf",
            "hatice-vertel",
            {
                "kennis-speelt": (
                    "Ik zorg voor mijn moeder en voor de winkel. De kinderen zijn het huis uit. "
                    "Soms zit ik in de auto en dan rij ik niet weg. Tien minuten, niks doen."
                ),
                "kennis-gebieden": ("slapen", "lichaam", "thuis"),
                "kennis-last": 7,
                "kennis-goed": "De klanten. Iedereen in de straat kent mij.",
            },
            KENNISMAKEN,
        ),
    ),
)
