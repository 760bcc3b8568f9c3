"""Mehmet, 47. Did the whole module in three months; the fullest dossier of the demo."""

from demo.content.histories.rhythm import (
    ADMINISTRATIE,
    EENZAAM,
    handed_in,
    loneliness,
    mood_diary,
    mood_entries,
    rows,
    weekly,
)
from demo.content.shapes import THURSDAY, Assigned, FeedbackGiven, History, NoteWritten, Planned, SignalRaised

day = weekly(THURSDAY)
MONEY = ("wat", "bedrag", "dag")

HISTORY = History(
    client="mehmet",
    events=(
        Planned("eerste", day(13, "09:00"), day(12, "11:00"), minutes=60, place="Spreekkamer 2", status="held"),
        NoteWritten(
            day(12, "12:20"),
            "eerste",
            "shared_report",
            "Mehmet werkte 22 jaar als bakker. Door zijn rug kan dat niet meer. Zijn vrouw deed altijd de papieren, "
            "nu moet hij het zelf leren. Hij wil graag in kleine stappen werken. Zijn dochter Elif kan meekijken.",
        ),
        NoteWritten(
            day(12, "21:00"),
            "eerste",
            "client_note",
            "Goed gesprek. Ik schaam mij voor de brieven. Bram zei: een brief is papier. Daar moest ik om lachen.",
        ),
        Planned("tweede", day(12, "11:50"), day(10, "11:00"), place="Spreekkamer 2", status="held"),
        Assigned(
            day(12, "12:00"),
            "steps",
            ADMINISTRATIE,
            ("tas-openen", "post-sorteren"),
            before="tweede",
            message="Doe stap 1 samen met Elif als dat fijner is. Meer dan tien brieven hoeft niet.",
        ),
        Assigned(day(12, "12:01"), "self_test", EENZAAM, before="tweede"),
        mood_diary(day(12, "12:02"), "Elke avond één cijfer. Meer mag, hoeft niet."),
        handed_in(
            day(12, "19:30", 4),
            "tas-openen",
            "mehmet-1",
            {
                "tas-waar": "la",
                "tas-lastig": ("schrik", "taal", "schaamte"),
                "tas-spanning-voor": 8,
                "tas-gedaan": ("plek", "wekker", "tien", "enveloppen"),
                "tas-hoe-ging-het": (
                    "Elif zat naast mij. De eerste drie waren moeilijk, daarna ging het snel. "
                    "Vier waren reclame. Voor niets bang geweest."
                ),
                "tas-wie": "Mijn dochter Elif",
            },
        ),
        loneliness(
            day(12, "20:05", 5),
            "132 132 232",
            answered="Dank je, Mehmet. Ik ben benieuwd welke vraag je het meest raakte.",
        ),
        FeedbackGiven(
            day(12, "10:15", 6),
            "mehmet-1",
            "Wat een goed idee, om Elif erbij te vragen. En dan blijkt de helft reclame. Je spanning was een 8. "
            "Ik ben benieuwd wat het cijfer volgende keer is. Je kunt nu door met de stapels.",
            read=day(12, "18:40", 6),
        ),
        handed_in(
            day(12, "16:10", 10),
            "post-sorteren",
            "mehmet-2",
            {
                "sorteren-oefenen": "doen",
                "sorteren-gedaan": ("drie-plekken", "gesorteerd", "weg"),
                "sorteren-datums": rows(
                    ("Gemeente", "Afvalstoffenheffing", "eind van de maand"),
                    ("Zorgverzekering", "Premie en eigen risico", "zo snel mogelijk"),
                    ("UWV", "Formulier terugsturen", "over twee weken"),
                    columns=("van-wie", "waarover", "voor-wanneer"),
                ),
                "sorteren-overzicht": 5,
                "sorteren-opvallend": "De stapel Doen is kleiner dan ik dacht. UWV schrijft veel.",
            },
        ),
        FeedbackGiven(
            day(12, "09:05", 12),
            "mehmet-2",
            "Drie brieven met een datum, de rest kan wachten. Neem het formulier van het UWV mee. "
            "Dan vullen we het samen in.",
            read=day(12, "12:10", 12),
        ),
        NoteWritten(
            day(10, "12:05"),
            "tweede",
            "shared_report",
            "Samen het formulier van het UWV ingevuld. De uitslag van de zelftest besproken: Mehmet mist zijn "
            "collega's. "
            "Hij wil kijken of de moestuin in de wijk iets is. Daarna verder met mappen en het geld.",
        ),
        NoteWritten(
            day(10, "12:15"),
            "tweede",
            "working_note",
            "Leest Nederlands goed, schrijven kost moeite. Korte vragen stellen, bellen past beter dan mailen.",
            shared=False,
        ),
        Planned("derde", day(10, "11:45"), day(8, "11:00"), place="Spreekkamer 2", status="held"),
        Assigned(
            day(10, "12:00"),
            "steps",
            ADMINISTRATIE,
            ("mappen-maken", "geld-op-een-rij"),
            before="derde",
            message="Vijf mappen zijn genoeg. Bij het geld mag je afronden.",
        ),
        handed_in(
            day(10, "14:30", 3),
            "mappen-maken",
            "mehmet-3",
            {
                "mappen-kies": ("wonen", "inkomen", "verzekering", "bank", "werk"),
                "mappen-eigen": "Moestuin",
                "mappen-gedaan": ("namen", "gevuld", "plek", "bakje"),
                "mappen-lijst": rows(
                    ("Wonen", "Huur, energie", "kast in de gang"),
                    ("UWV en loon", "Alles van UWV, oude loonstroken", "kast in de gang"),
                    ("Zorg", "Polis en rekeningen", "kast in de gang"),
                    columns=("map", "inhoud", "plek"),
                ),
                "mappen-terugvinden": "minuut",
            },
        ),
        FeedbackGiven(
            day(10, "11:20", 5),
            "mehmet-3",
            "Binnen een minuut terugvinden! Een map voor de moestuin: die houden we erin.",
            read=day(10, "17:55", 5),
        ),
        SignalRaised(
            day(10, "20:20", 8),
            ADMINISTRATIE,
            "geld-op-een-rij",
            "Ik tel drie keer en krijg drie keer iets anders. Ik word er boos van.",
            handled=day(10, "09:30", 11),
        ),
        handed_in(
            day(8, "18:15", 3),
            "geld-op-een-rij",
            "mehmet-4",
            {
                "geld-erin": rows(
                    ("Uitkering", "1640", "23"),
                    ("Zorgtoeslag", "120", "20"),
                    ("Huurtoeslag", "310", "20"),
                    columns=MONEY,
                ),
                "geld-eruit": rows(
                    ("Huur", "715", "1"),
                    ("Energie", "160", "5"),
                    ("Zorgverzekering", "155", "25"),
                    ("Telefoon en internet", "60", "12"),
                    ("Boodschappen", "480", "elke week"),
                    ("Verzekeringen", "45", "1"),
                    ("Afbetalen witgoed", "75", "28"),
                    columns=MONEY,
                ),
                "geld-uitkomst": "over",
                "geld-open": rows(
                    ("Zorgverzekering", "310", "volgende maand", "deels"),
                    columns=("van-wie", "bedrag", "voor-wanneer", "kan-ik-betalen"),
                ),
                "geld-zorgen": 6,
                "geld-gedachte": "Er blijft meer over dan ik dacht, maar waar gaat het dan heen?",
            },
        ),
        NoteWritten(
            day(8, "12:10"),
            "derde",
            "shared_report",
            "Tellen met de rekenmachine van de telefoon lukte in één keer. Mehmet maakt de stap thuis af. "
            "Daarna belt hij de zorgverzekeraar. We oefenden het gesprek twee keer.",
        ),
        FeedbackGiven(
            day(8, "09:40", 5),
            "mehmet-4",
            "Je vraag is precies de goede: waar gaat het heen? Boodschappen schommelen het meest. "
            "Wil je twee weken de bonnen bewaren? Dan kijken we samen.",
            read=day(8, "20:05", 5),
        ),
        Planned("vierde", day(8, "11:40"), day(5, "11:00"), place="Spreekkamer 2", status="held"),
        Assigned(
            day(8, "12:00"),
            "steps",
            ADMINISTRATIE,
            ("bellen-of-schrijven", "bellen-of-schrijven"),
            before="vierde",
            message="Begin met de zorgverzekeraar. De zinnen van vandaag staan ook in de stap.",
        ),
        handed_in(
            day(8, "11:25", 12),
            "bellen-of-schrijven",
            "mehmet-5",
            {
                "bellen-klaarleggen": ("brief", "bedrag", "pen", "tijd"),
                "bellen-hoe": "samen",
                "bellen-eerste-zin": "Goedemorgen, met Aydın. Ik wil betalen, maar niet in één keer.",
                "bellen-afspraken": rows(
                    ("Zorgverzekeraar, mevrouw De Groot", "dinsdag", "5 keer 62 euro", "ja"),
                    columns=("met-wie", "wanneer", "afspraak", "bevestigd"),
                ),
                "bellen-spanning": 4,
            },
        ),
        FeedbackGiven(
            day(8, "16:30", 13),
            "mehmet-5",
            "Vijf keer 62 euro, en ook op papier. Dit heb je zelf gedaan. Hoe was het toen je ophing?",
            read=day(8, "19:12", 13),
        ),
        NoteWritten(
            day(5, "12:00"),
            "vierde",
            "shared_report",
            "Mehmet vertelde trots over het telefoontje. De bonnen laten zien dat losse boodschappen duur zijn. "
            "Laatste stap: een vast moment in de maand.",
        ),
        NoteWritten(
            day(5, "20:45"),
            "vierde",
            "client_note",
            "Na het bellen heb ik een rondje gelopen. Ik dacht: dit had ik veel eerder kunnen doen. Nu weet ik "
            "hoe het moet.",
        ),
        Planned("vijfde", day(5, "11:50"), day(2, "11:00"), kind="phone", minutes=30, status="held"),
        Assigned(
            day(5, "12:00"),
            "steps",
            ADMINISTRATIE,
            ("vast-moment", "vast-moment"),
            before="vijfde",
            message="De laatste stap. Kies een dag die echt van jou is.",
        ),
        Assigned(day(5, "12:01"), "self_test", EENZAAM, before="vijfde"),
        handed_in(
            day(5, "10:20", 9),
            "vast-moment",
            "mehmet-6",
            {
                "moment-week": "doordeweeks",
                "moment-maand": "De 24e, na het ontbijt, met Elif",
                "moment-lijst": ("post", "saldo", "vast", "opbergen"),
                "moment-als-dan": "Als ik mijn moment mis, dan doe ik het de dag erna. Elif herinnert mij eraan.",
                "moment-grip": 7,
                "moment-hielp": ("kleine-stukjes", "stapels", "samen"),
                "moment-volgende": "Brieven van de belasting blijven moeilijk.",
            },
        ),
        loneliness(
            day(5, "10:40", 9), "221 221 323", answered="Het schuift de goede kant op. Wat heeft volgens jou geholpen?"
        ),
        FeedbackGiven(
            day(5, "09:15", 12),
            "mehmet-6",
            "Van geen overzicht naar een 7. En de brief van de belasting: die lezen we de volgende keer samen.",
            read=day(5, "13:20", 12),
        ),
        NoteWritten(
            day(2, "11:45"),
            "vijfde",
            "shared_report",
            "Gebeld over de laatste stap. Het gaat goed. De moestuin is elke woensdag, daar praat hij met mensen. "
            "Nog één gesprek over de belastingbrief, daarna kijken we of Mehmet genoeg geholpen is.",
        ),
        Planned("zesde", day(2, "11:40"), day(0, "11:00"), place="Spreekkamer 2"),
        *mood_entries(
            seed=47,
            first=76,
            start=4.0,
            end=6.8,
            noise=0.9,
            skip=0.45,
            around="21:30",
            words={
                74: (3, "Rug doet pijn. Niet veel gedaan."),
                60: (4, "Moestuin bekeken. Mooi, maar ik durfde nog niets te zeggen."),
                48: (3, "Drie keer geteld, drie keer fout."),
                31: (8, "Gebeld met de verzekering. Het is gelukt!"),
                17: (7, "Soep gekookt met de buurman van de moestuin."),
                4: (7, "Elif kwam eten."),
            },
        ),
    ),
)
