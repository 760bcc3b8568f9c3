"""Anna, 34. Two conversations behind her, a mood diary of four weeks. The module about post is still to come."""

from demo.content.histories.rhythm import KENNISMAKEN, handed_in, mood_diary, mood_entries, weekly
from demo.content.shapes import THURSDAY, Assigned, FeedbackGiven, History, NoteWritten, Planned

day = weekly(THURSDAY)

HISTORY = History(
    client="anna",
    events=(
        Planned("kennismaking", day(6, "11:20"), day(5, "10:00"), minutes=60, place="Spreekkamer 2", status="held"),
        Assigned(
            day(6, "11:30"),
            "steps",
            KENNISMAKEN,
            ("vertel-over-jezelf", "kies-een-begin"),
            before="kennismaking",
            message="Fijn dat je komt, Anna. Deze twee stappen helpen ons op weg. Sla gerust iets over.",
        ),
        handed_in(
            day(6, "20:42", 3),
            "vertel-over-jezelf",
            "anna-vertel",
            {
                "kennis-speelt": (
                    "Sinds ik alleen woon krijg ik dingen niet voor elkaar. Op mijn werk gaat het best. "
                    "Thuis zit ik op de bank en dan is het opeens elf uur."
                ),
                "kennis-gebieden": ("slapen", "geld", "mensen"),
                "kennis-last": 6,
                "kennis-goed": "Mijn werk in het tuincentrum. En mijn zusje, die belt elke zondag.",
            },
            KENNISMAKEN,
        ),
        handed_in(
            day(6, "21:08", 4),
            "kies-een-begin",
            "anna-begin",
            {
                "begin-eerste": "Dat ik weer weet wat er op me afkomt",
                "begin-merken": "Dan doe ik de brievenbus open zonder buikpijn.",
                "begin-tempo": "klein",
                "begin-contact": "Niet te snel. En eerlijk zeggen als iets raar klinkt.",
            },
            KENNISMAKEN,
        ),
        FeedbackGiven(
            day(6, "09:10", 6),
            "anna-vertel",
            "Dank je voor wat je schreef, Anna. Dat van die bank en elf uur herken ik uit meer verhalen. "
            "Ik ben benieuwd hoe je avonden eruitzien. Daar hebben we donderdag een uur voor.",
            read=day(6, "12:31", 6),
        ),
        FeedbackGiven(
            day(6, "09:18", 6),
            "anna-begin",
            "‘De brievenbus open zonder buikpijn’: dat is een mooi begin. Niet te snel dus. Dat onthoud ik.",
            read=day(6, "12:33", 6),
        ),
        NoteWritten(
            day(5, "11:40"),
            "kennismaking",
            "shared_report",
            "Kennisgemaakt met Anna. Ze woont sinds een jaar alleen. Op het werk gaat het goed, thuis komt ze "
            "tot weinig. "
            "Er ligt post die ze liever niet opent. Afgesproken: Anna houdt een tijdje bij hoe haar dagen zijn. "
            "We beginnen klein.",
        ),
        NoteWritten(
            day(5, "11:52"),
            "kennismaking",
            "working_note",
            "Lacht dingen weg als het over de post gaat. Niet duwen. Zusje is een steun, daar later op terugkomen.",
            shared=False,
        ),
        NoteWritten(
            day(5, "19:25"),
            "kennismaking",
            "client_note",
            "Ik was zenuwachtig maar het viel mee. Bram vroeg niet naar bedragen. "
            "Ik heb voor het eerst hardop gezegd dat er een tas staat.",
        ),
        mood_diary(day(5, "11:45"), "Een halve minuut per dag is genoeg. Een dag overslaan mag ook."),
        Planned("tweede-gesprek", day(5, "11:05"), day(2, "10:00"), place="Spreekkamer 2", status="held"),
        *mood_entries(
            seed=34,
            first=27,
            start=4.4,
            end=5.8,
            noise=1.1,
            skip=0.22,
            around="21:05",
            words={
                26: (4, "Rustige avond. Wel laat naar bed."),
                23: (3, "Er lag weer een blauwe envelop. Niet opengemaakt."),
                19: (7, "Zus op bezoek, samen gekookt."),
                15: (2, "Rotdag. Alles wat ik beetpakte ging mis."),
                9: (6, "Een hele kar lavendel uitgepakt op het werk. Ruikt lekker."),
                5: (6, "Even gewandeld in mijn pauze."),
                2: (5, "Slecht geslapen maar toch gegaan."),
            },
        ),
        Planned("derde-gesprek", day(2, "10:50"), day(0, "10:00"), place="Spreekkamer 2"),
        NoteWritten(
            day(2, "11:10"),
            "tweede-gesprek",
            "shared_report",
            "We bekeken het dagboek. Dagen met buitenlucht of mensen zijn beter. De tas met post drukt elke dag "
            "een beetje. "
            "Anna wil daar nu mee beginnen, in kleine stukjes. Bram zet iets klaar voor het volgende gesprek.",
        ),
        NoteWritten(
            day(2, "11:18"),
            "tweede-gesprek",
            "working_note",
            "Module Grip op je administratie klaarzetten, stap 1 tot en met 3. Ook zelftest eenzaamheid voorstellen: "
            "de avonden en de weekenden blijven stil.",
            shared=False,
        ),
        NoteWritten(
            day(2, "20:14"),
            "tweede-gesprek",
            "client_note",
            "In het dagboek kon ik zien dat het niet elke dag even slecht is. Dat had ik niet gedacht. "
            "De tas mag nu open. Een beetje.",
        ),
    ),
)
