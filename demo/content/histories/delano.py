"""Delano, 38. Thought records and a mood diary with hard days; his last one still waits for an answer."""

from demo.content.histories.rhythm import SCHEMA, handed_in, mood_diary, mood_entries, weekly
from demo.content.shapes import TUESDAY, Assigned, FeedbackGiven, History, Moment, NoteWritten, Planned

day = weekly(TUESDAY)


def record(when, sent, **answers):
    return handed_in(
        when, SCHEMA, sent, {f"schema-{key.replace('_', '-')}": value for key, value in answers.items()}, SCHEMA
    )


HISTORY = History(
    client="delano",
    events=(
        Planned("eerste", day(10, "09:00"), day(9, "13:30"), minutes=60, place="Spreekkamer 2", status="held"),
        NoteWritten(
            day(9, "15:00"),
            "eerste",
            "shared_report",
            "Delano is docent op een mbo. Na een periode thuis bouwt hij weer op. "
            "Hij merkt dat één opmerking zijn hele dag kan kleuren. We gaan die momenten onder de loep nemen.",
        ),
        mood_diary(day(9, "14:40"), "Twee keer per dag mag ook, als de dag omslaat."),
        Planned("tweede", day(9, "14:35"), day(7, "13:30"), place="Spreekkamer 2", status="held"),
        Assigned(
            day(9, "14:45"), "exercise", SCHEMA, before="tweede", message="Kies een klein moment, geen groot drama."
        ),
        record(
            day(9, "20:50", 8),
            "delano-1",
            situatie=(
                "Teamvergadering. Ik zei iets over het rooster. Niemand reageerde en toen ging het over iets anders."
            ),
            gevoel=("verdrietig", "schaamte"),
            sterkte_voor=8,
            gedachte="Ze nemen me niet meer serieus sinds ik ziek was.",
            bewijs_voor="Niemand zei iets terug.",
            bewijs_tegen="De tijd was bijna om. Bij anderen ging het ook zo. Fatima vroeg er later nog naar.",
            andere_gedachte="Het was een rommelige vergadering. Mijn punt kan ik ook mailen.",
            sterkte_na=4,
        ),
        FeedbackGiven(
            day(9, "09:40", 10),
            "delano-1",
            "Van een 8 naar een 4, met feiten die er gewoon lagen. Dat Fatima ernaar vroeg, had je bijna overgeslagen. "
            "Dinsdag wil ik weten: heb je de mail gestuurd?",
            read=day(9, "18:20", 10),
        ),
        NoteWritten(
            day(7, "14:30"),
            "tweede",
            "shared_report",
            "De mail is verstuurd en het rooster is aangepast. Delano wil vaker oefenen, ook op gewone dagen. "
            "Slapen gaat wisselend.",
        ),
        NoteWritten(
            day(7, "14:40"),
            "tweede",
            "working_note",
            "Perfectionisme, streng voor zichzelf. Zaterdagen zijn zwaar. Vragen naar slaap en naar steun van "
            "zijn broer.",
            shared=False,
        ),
        NoteWritten(
            day(7, "22:30"),
            "tweede",
            "client_note",
            "Fijn dat Bram niet meteen een oplossing heeft. Ik zie nu dat mijn hoofd sneller is dan de feiten.",
        ),
        Planned("derde", day(7, "14:15"), day(4, "13:30"), place="Spreekkamer 2", status="held"),
        Assigned(day(7, "14:30"), "exercise", SCHEMA, before="derde"),
        record(
            day(7, "23:10", 11),
            "delano-2",
            situatie="Zaterdagavond. Mijn broer zei af voor het eten.",
            gevoel=("alleen", "leeg"),
            sterkte_voor=7,
            gedachte="Zie je wel, iedereen heeft iets beters te doen.",
            bewijs_voor="Het is de tweede keer deze maand.",
            bewijs_tegen="Zijn dochter had koorts. Hij stelde zelf zondag voor.",
            andere_gedachte="Hij zei het etentje af, niet mij.",
            sterkte_na=4,
        ),
        FeedbackGiven(
            day(7, "10:30", 13),
            "delano-2",
            "‘Hij zei het etentje af, niet mij.’ Daar kun je een tijd mee vooruit. Is het zondag doorgegaan?",
            read=day(7, "12:05", 13),
        ),
        NoteWritten(
            day(4, "14:25"),
            "derde",
            "shared_report",
            "De schema's gaan steeds sneller. Delano herkent de gedachte nu soms op het moment zelf. "
            "Volgende keer maken we een plan voor mindere dagen.",
        ),
        Planned("vierde", day(4, "14:20"), day(0, "13:30"), place="Spreekkamer 2"),
        Assigned(
            day(4, "14:30"),
            "exercise",
            SCHEMA,
            before="vierde",
            message="Nog één schema. Kies er een van een dag onder de 4 in je dagboek.",
        ),
        record(
            Moment(5, "21:45"),
            "delano-3",
            situatie="Mijn leidinggevende vroeg of ik even langs wilde komen. Ze zei niet waarover.",
            gevoel=("bang", "schuldig"),
            sterkte_voor=9,
            gedachte="Nu gaat ze zeggen dat ik het niet aankan.",
            bewijs_voor="Ik had die week twee lessen geruild.",
            bewijs_tegen="Ruilen had ik netjes doorgegeven. Het bleek te gaan over de open dag.",
            andere_gedachte="Ik weet pas wat iemand wil als die het zegt.",
            sterkte_na=3,
        ),
        *mood_entries(
            seed=38,
            first=55,
            start=4.2,
            end=5.6,
            noise=1.6,
            skip=0.2,
            around="21:50",
            words={
                54: (4, "Eerste dag met het dagboek. Moe."),
                46: (2, "Niet uit bed gekomen voor tienen."),
                40: (7, "Gevoetbald met mijn neefjes."),
                27: (2, "Zaterdag. Stil in huis."),
                18: (6, "Les ging lekker, ze lachten."),
                10: (3, "Slecht geslapen, kort lontje."),
                5: (4, "De hele middag buikpijn voor niets."),
                1: (7, "Hardgelopen in de regen. Kletsnat en vrolijk."),
            },
        ),
    ),
)
