"""Grip op je administratie: from a bag of unopened post to a monthly routine, in six steps."""

from demo.content import pictures
from demo.content.shapes import (
    Checklist,
    FilmElement,
    Heading,
    Image,
    LongText,
    Module,
    OneOf,
    Rows,
    Scale,
    SeveralOf,
    ShortText,
    Step,
    Text,
    Tip,
)

OPEN_THE_BAG = Step(
    name="tas-openen",
    title="Open de tas met post",
    minutes=25,
    kind="film",
    elements=(
        Text(
            "tas-begin",
            """
            <p>Ligt er bij jou post die nog dicht is? In een tas, een la of een doos? Dat hebben veel mensen.
            Vaak begint het met één brief waar je geen zin in had. Daarna kwam de volgende.</p>
            <p>In deze stap open je tien brieven. Meer hoeft niet. Je hoeft vandaag niets te betalen of te regelen.</p>
            """,
        ),
        Image("tas-plaatje", pictures.BAG, "Dicht lijkt het meer dan open."),
        FilmElement("tas-film", pictures.BAG_FILM),
        Heading("tas-kop-nu", "Hoe is het nu bij jou?"),
        OneOf(
            "tas-waar",
            "Waar ligt de meeste post?",
            (
                ("tas", "In een tas of doos"),
                ("la", "In een la of kast"),
                ("tafel", "Open en bloot, op tafel of op de trap"),
                ("digitaal", "In mijn mail of in een app"),
                ("overal", "Op verschillende plekken"),
            ),
            required=True,
        ),
        SeveralOf(
            "tas-lastig",
            "Wat maakt het lastig om post te openen?",
            (
                ("schrik", "Ik schrik van wat erin kan staan"),
                ("veel", "Het is zo veel dat ik niet weet waar ik moet beginnen"),
                ("taal", "Ik begrijp de brieven niet goed"),
                ("geld", "Ik kan het toch niet betalen"),
                ("moe", "Ik ben moe of heb te veel aan mijn hoofd"),
                ("schaamte", "Ik schaam me ervoor"),
                ("anders", "Iets anders"),
            ),
            help="Kies alles wat bij je past.",
        ),
        Scale(
            "tas-spanning-voor",
            "Hoe spannend vind je het om de post te openen?",
            0,
            10,
            "helemaal niet spannend",
            "heel spannend",
        ),
        Heading("tas-kop-doen", "Tien brieven, meer niet"),
        Text(
            "tas-uitleg",
            """
            <p>Zet een wekker op vijftien minuten. Pak tien brieven, zonder te kiezen.</p>
            <ul>
              <li>Maak ze alle tien open.</li>
              <li>Gooi de envelop weg. Je houdt meteen minder over.</li>
              <li>Strijk de brief glad en leg hem op een stapel.</li>
              <li>Lees alleen van wie hij komt. De rest lees je in stap 2.</li>
            </ul>
            <p>Gaat de wekker? Dan ben je klaar voor vandaag, ook als je er vier hebt gedaan.</p>
            """,
        ),
        Checklist(
            "tas-gedaan",
            "Wat heb je gedaan?",
            (
                ("plek", "Ik heb een plek gekozen waar ik rustig kan zitten"),
                ("wekker", "Ik heb een wekker gezet"),
                ("tien", "Ik heb brieven opengemaakt"),
                ("enveloppen", "Ik heb de enveloppen weggegooid"),
                ("stapel", "De open brieven liggen op één stapel"),
            ),
        ),
        Tip(
            "tas-tip",
            """
            <p>Zie je een brief van een deurwaarder of de rechtbank? Leg hem bovenop en vertel het je hulpverlener.
            Daar kun je samen het best snel naar kijken.</p>
            """,
        ),
        LongText(
            "tas-hoe-ging-het",
            "Hoe was het om de brieven te openen?",
            help="Een paar zinnen is genoeg. Wat viel mee, wat viel tegen?",
        ),
        ShortText("tas-wie", "Wie kan er de volgende keer bij je zitten?", help="Bijvoorbeeld een vriend of je zus."),
    ),
)

SORT = Step(
    name="post-sorteren",
    title="Sorteer de post op drie stapels",
    minutes=30,
    kind="exercise",
    elements=(
        Text(
            "sorteren-begin",
            """
            <p>Je hebt nu open brieven. Per brief beslis je maar één ding: op welke stapel hoort hij?</p>
            <ul>
              <li><strong>Weg</strong>: reclame, dubbele brieven, oude uitnodigingen.</li>
              <li><strong>Doen</strong>: een rekening, een formulier, een vraag aan jou.</li>
              <li><strong>Bewaren</strong>: polissen, jaaroverzichten, contracten en besluiten.</li>
            </ul>
            <p>Twijfel je? Leg de brief dan bij Doen. Betalen of bellen komt later.</p>
            """,
        ),
        Image("sorteren-plaatje", pictures.PILES, "Weg, doen of bewaren: meer keus is er niet."),
        OneOf(
            "sorteren-oefenen",
            "Oefen even. Je zorgverzekeraar schrijft: je premie van vorige maand is nog niet betaald. "
            "Op welke stapel leg je hem?",
            (
                ("weg", "Weg"),
                ("doen", "Doen"),
                ("bewaren", "Bewaren"),
            ),
            help="Hier zit een vraag aan jou in. Daarom past Doen het best.",
        ),
        Heading("sorteren-kop-doen", "Nu jouw eigen post"),
        Checklist(
            "sorteren-gedaan",
            "Vink af wat klaar is",
            (
                ("drie-plekken", "Ik heb drie plekken gemaakt, bijvoorbeeld met een doos, een bak en een map"),
                ("gesorteerd", "Alle open brieven liggen op een stapel"),
                ("dubbel", "Van dubbele brieven heb ik alleen de nieuwste bewaard"),
                ("weg", "De stapel Weg ligt bij het oud papier"),
            ),
        ),
        Text(
            "sorteren-haast",
            """
            <p>Kijk nu alleen naar de stapel Doen. Op veel brieven staat een datum: reageer of betaal vóór die dag.
            Schrijf hieronder de brieven op met een datum. Zo hoef je ze niet in je hoofd te houden.</p>
            """,
        ),
        Rows(
            "sorteren-datums",
            "Welke brieven hebben een datum?",
            (("van-wie", "Van wie"), ("waarover", "Waar gaat het over"), ("voor-wanneer", "Vóór welke dag")),
            help="Drie brieven is al goed. Je kunt later rijen toevoegen.",
        ),
        Tip(
            "sorteren-tip",
            """
            <p>Staat je naam of je burgerservicenummer op een brief die weg mag?
            Scheur die brief dan door voordat hij bij het oud papier gaat.</p>
            """,
        ),
        Scale(
            "sorteren-overzicht",
            "Hoeveel overzicht heb je nu over je post?",
            0,
            10,
            "geen overzicht",
            "alles op een rij",
        ),
        LongText(
            "sorteren-opvallend",
            "Wat valt je op aan je stapels?",
            help="Bijvoorbeeld: veel reclame, of één afzender die vaak schrijft.",
        ),
    ),
)

FOLDERS = Step(
    name="mappen-maken",
    title="Maak mappen die je terugvindt",
    minutes=30,
    kind="exercise",
    elements=(
        Text(
            "mappen-begin",
            """
            <p>De stapel Bewaren krijgt nu een vaste plek. Vijf of zes mappen zijn voor de meeste mensen genoeg.
            Heb je er meer, dan wordt zoeken juist lastiger.</p>
            <p>Werk je liever op de computer of je telefoon? Maak dan daar dezelfde mappen.
            Een foto van een brief is ook goed.</p>
            """,
        ),
        Image("mappen-plaatje", pictures.FOLDERS, "Een map per onderwerp, met een woord dat jij begrijpt."),
        SeveralOf(
            "mappen-kies",
            "Welke mappen heb jij nodig?",
            (
                ("wonen", "Wonen: huur of hypotheek, energie, water"),
                ("inkomen", "Inkomen: loon, uitkering, toeslagen"),
                ("belasting", "Belasting en gemeente"),
                ("verzekering", "Zorg en verzekeringen"),
                ("bank", "Bank, leningen en afspraken over schulden"),
                ("gezin", "Kinderen, school of studie"),
                ("werk", "Werk en diploma's"),
                ("overig", "Overig: garantiebewijzen, vervoer, lid van een club"),
            ),
            help="Kies er hooguit zes.",
        ),
        ShortText("mappen-eigen", "Mist er een map die bij jouw leven hoort?", help="Geef hem een naam die jij snapt."),
        Heading("mappen-kop-doen", "Vul de mappen"),
        Text(
            "mappen-uitleg",
            """
            <ul>
              <li>Pak één map tegelijk. Zoek alle brieven die erin horen.</li>
              <li>Leg de nieuwste brief bovenop.</li>
              <li>Zet de mappen op een plek waar je makkelijk bij kunt.</li>
              <li>Zet ernaast één bakje voor nieuwe post.</li>
            </ul>
            """,
        ),
        Checklist(
            "mappen-gedaan",
            "Vink af wat klaar is",
            (
                ("namen", "Op elke map staat een naam"),
                ("gevuld", "De stapel Bewaren zit in de mappen"),
                ("plek", "De mappen staan op een vaste plek"),
                ("bakje", "Er is één bakje voor nieuwe post"),
            ),
        ),
        Rows(
            "mappen-lijst",
            "Maak je eigen inhoudslijst",
            (("map", "Map"), ("inhoud", "Wat zit erin"), ("plek", "Waar staat hij")),
            help="Handig om aan de binnenkant van een kastdeur te hangen.",
        ),
        Heading("mappen-kop-bewaren", "Hoe lang bewaar je iets?"),
        Text(
            "mappen-bewaren",
            """
            <ul>
              <li>Papieren over belasting en toeslagen: vijf jaar.</li>
              <li>Een contract of polis: zolang hij loopt, en daarna nog een jaar.</li>
              <li>Een bon: zolang de garantie duurt.</li>
              <li>Diploma's, papieren van je pensioen en een koopakte: altijd.</li>
            </ul>
            <p>Weet je het niet zeker? Bewaar de brief dan en vraag het in je gesprek.</p>
            """,
        ),
        OneOf(
            "mappen-terugvinden",
            "Stel: iemand vraagt om je laatste loonstrook of uitkeringsbrief. Hoe snel vind je die nu?",
            (
                ("minuut", "Binnen een minuut"),
                ("kwartier", "Binnen een kwartier"),
                ("zoeken", "Dan moet ik lang zoeken"),
                ("kwijt", "Die heb ik nog niet gevonden"),
            ),
        ),
    ),
)

OVERVIEW = Step(
    name="geld-op-een-rij",
    title="Zet op een rij wat erin komt en eruit gaat",
    minutes=40,
    kind="exercise",
    elements=(
        Text(
            "geld-begin",
            """
            <p>Nu kijk je naar één maand. Wat komt er binnen? Wat gaat eruit? En wat moet er nog betaald worden?</p>
            <p>Pak je mappen en je bankapp erbij. Je hoeft niet op de cent te rekenen. Rond gerust af op vijf euro.</p>
            """,
        ),
        Image("geld-plaatje", pictures.MONEY, "Eén maand: wat komt erin en wat gaat eruit?"),
        Rows(
            "geld-erin",
            "Wat komt er per maand binnen?",
            (("wat", "Wat"), ("bedrag", "Bedrag in euro"), ("dag", "Rond welke dag")),
            help="Denk aan loon of uitkering, toeslagen, alimentatie en kinderbijslag.",
        ),
        Rows(
            "geld-eruit",
            "Wat gaat er elke maand uit?",
            (("wat", "Wat"), ("bedrag", "Bedrag in euro"), ("dag", "Rond welke dag")),
            help="Denk aan huur, energie, zorg, telefoon, vervoer, eten en kleding.",
        ),
        Tip(
            "geld-tip",
            """
            <p>Sommige kosten komen één keer per jaar, zoals gemeentebelasting.
            Deel dat bedrag door twaalf. Dan past het in je maand.</p>
            """,
        ),
        OneOf(
            "geld-uitkomst",
            "Tel beide lijsten op. Wat zie je?",
            (
                ("over", "Er blijft geld over"),
                ("gelijk", "Het komt ongeveer gelijk uit"),
                ("tekort", "Er gaat meer uit dan erin komt"),
                ("onbekend", "Ik kom er nog niet uit"),
            ),
            required=True,
        ),
        Heading("geld-kop-open", "Wat staat er nog open?"),
        Text(
            "geld-volgorde",
            """
            <p>Lees de stapel Doen. Kun je niet alles tegelijk betalen? Dan helpt een volgorde:</p>
            <ol>
              <li>Je huis: huur of hypotheek, energie en water.</li>
              <li>Je zorgverzekering.</li>
              <li>Boetes en brieven van een deurwaarder.</li>
              <li>Alle andere rekeningen.</li>
            </ol>
            <p>Bij de onderste rekeningen kun je vaak een latere datum vragen. Dat doe je in stap 5.</p>
            """,
        ),
        Rows(
            "geld-open",
            "Welke rekeningen staan nog open?",
            (
                ("van-wie", "Van wie"),
                ("bedrag", "Bedrag in euro"),
                ("voor-wanneer", "Vóór welke dag"),
                ("kan-ik-betalen", "Lukt betalen? (ja, deels, nee)"),
            ),
        ),
        Scale(
            "geld-zorgen",
            "Hoeveel zorgen maak je je nu over geld?",
            0,
            10,
            "geen zorgen",
            "heel veel zorgen",
            help="Je hulpverlener kijkt met je mee als je dat wilt.",
        ),
        LongText("geld-gedachte", "Wat wil je bespreken als je deze lijst ziet?"),
        Tip(
            "geld-hulp",
            """
            <p>Kom je elke maand geld tekort? Je gemeente helpt gratis bij geldzorgen, ook als je werkt.
            Hoe eerder je belt, hoe meer er kan. Je hulpverlener kan samen met je bellen.</p>
            """,
        ),
    ),
)

CALL = Step(
    name="bellen-of-schrijven",
    title="Bel of schrijf wie nog geld krijgt",
    minutes=35,
    kind="exercise",
    elements=(
        Text(
            "bellen-begin",
            """
            <p>Bellen over een rekening vindt bijna niemand leuk. Toch scheelt het vaak veel.
            Wie belt, krijgt vaak uitstel of mag in delen betalen. En je weet weer waar je aan toe bent.</p>
            <p>Begin met een makkelijke. De moeilijke komt als je al een keer hebt geoefend.</p>
            """,
        ),
        Image("bellen-plaatje", pictures.PHONE_CALL, "De brief, een pen en een briefje: meer heb je niet nodig."),
        Checklist(
            "bellen-klaarleggen",
            "Leg dit klaar voordat je belt",
            (
                ("brief", "De brief, met het klantnummer of dossiernummer"),
                ("bedrag", "Het bedrag dat ik per maand kan missen"),
                ("pen", "Pen en papier, voor de naam en de afspraak"),
                ("tijd", "Een half uur zonder haast"),
            ),
        ),
        Heading("bellen-kop-zeggen", "Wat kun je zeggen?"),
        Text(
            "bellen-zinnen",
            """
            <p>Deze zinnen mag je gewoon voorlezen:</p>
            <ul>
              <li>“Goedemorgen, ik bel over de rekening met nummer …”</li>
              <li>“Ik wil graag betalen. In één keer lukt dat nu niet.”</li>
              <li>“Ik kan … euro per maand betalen. Kan dat?”</li>
              <li>“Wilt u de afspraak in een brief of mail zetten?”</li>
              <li>“Met wie heb ik gesproken?”</li>
            </ul>
            <p>Zeggen ze nee? Vraag dan wat wel kan. Je hoeft niet meteen ja te zeggen. Je mag later terugbellen.</p>
            """,
        ),
        OneOf(
            "bellen-hoe",
            "Wat past het best bij jou?",
            (
                ("bellen", "Ik bel zelf"),
                ("samen", "Ik bel samen met iemand"),
                ("mail", "Ik stuur een mail of brief"),
                ("hulp", "Ik wil dit eerst in het gesprek bespreken"),
            ),
            required=True,
        ),
        Tip(
            "bellen-brief",
            """
            <p>Liever schrijven? Neem deze brief over:</p>
            <p>“Ik kreeg uw rekening van … euro, met nummer … . Ik kan dat nu niet in één keer betalen.
            Ik stel voor om vanaf … elke maand … euro te betalen. Ik hoor graag of u akkoord gaat.”</p>
            <p>Zet je naam, adres en de datum erbij. Bewaar een kopie.</p>
            """,
        ),
        LongText(
            "bellen-eerste-zin",
            "Schrijf je eigen eerste zin op",
            help="Zoals jij het zou zeggen. Lees hem een keer hardop.",
        ),
        Rows(
            "bellen-afspraken",
            "Welke afspraken heb je gemaakt?",
            (
                ("met-wie", "Organisatie en naam"),
                ("wanneer", "Datum"),
                ("afspraak", "Wat is afgesproken"),
                ("bevestigd", "Staat het op papier? (ja, nee)"),
            ),
            help="Nog geen afspraak? Schrijf dan op wie je als eerste belt.",
        ),
        Scale("bellen-spanning", "Hoe was het om te bellen of te schrijven?", 0, 10, "heel moeilijk", "heel makkelijk"),
    ),
)

ROUTINE = Step(
    name="vast-moment",
    title="Kies je vaste moment in de maand",
    minutes=20,
    kind="reflection",
    elements=(
        Text(
            "moment-begin",
            """
            <p>Je hebt overzicht gemaakt. Nu zorg je dat het blijft. Een vast moment helpt meer dan goede wil.
            Een half uur per maand is vaak genoeg. Voor nieuwe post heb je vijf minuten per week nodig.</p>
            """,
        ),
        Image("moment-plaatje", pictures.MONTH, "Een dag met een cirkel erom: dan hoef je er niet aan te denken."),
        OneOf(
            "moment-week",
            "Wanneer open je elke week de nieuwe post?",
            (
                ("meteen", "Meteen als ik hem uit de bus haal"),
                ("doordeweeks", "Op een vaste dag door de week"),
                ("weekend", "In het weekend"),
                ("samen", "Op een moment samen met iemand"),
            ),
        ),
        ShortText(
            "moment-maand",
            "Welke dag en tijd kies je voor je maandmoment?",
            help="Bijvoorbeeld: de eerste zaterdag, om 10 uur, met koffie.",
            required=True,
        ),
        Heading("moment-kop-lijst", "Je lijst voor elke maand"),
        Checklist(
            "moment-lijst",
            "Wat hoort in jouw maandmoment?",
            (
                ("post", "Het bakje met nieuwe post leegmaken"),
                ("saldo", "Mijn saldo bekijken"),
                ("vast", "Kijken of de vaste lasten zijn betaald"),
                ("afspraken", "Kijken of ik mijn betaalafspraken kan nakomen"),
                ("opbergen", "Brieven in de mappen doen"),
                ("vooruit", "Vooruitkijken: komt er een grote rekening aan?"),
            ),
            help="Vink aan wat je wilt doen. Probeer het deze week één keer.",
        ),
        LongText(
            "moment-als-dan",
            "Wat doe je als het een maand niet lukt?",
            help="Maak de zin af: “Als ik mijn moment mis, dan …” Een maand overslaan mag.",
        ),
        Heading("moment-kop-terug", "Kijk terug"),
        Scale(
            "moment-grip",
            "Hoeveel grip heb je nu op je administratie?",
            0,
            10,
            "geen grip",
            "veel grip",
        ),
        SeveralOf(
            "moment-hielp",
            "Wat hielp jou het meest?",
            (
                ("kleine-stukjes", "Werken in kleine stukjes"),
                ("stapels", "De drie stapels"),
                ("mappen", "De mappen"),
                ("overzicht", "Het overzicht van erin en eruit"),
                ("bellen", "Bellen of schrijven"),
                ("samen", "Dat er iemand meekeek"),
            ),
        ),
        LongText("moment-volgende", "Waar wil je nog hulp bij?"),
        Text(
            "moment-einde",
            """
            <p>Dit was de laatste stap. Je kunt alles hier altijd teruglezen. Bespreek in je gesprek wat je wilt
            vasthouden. En wie je mag bellen als het even te veel wordt.</p>
            """,
        ),
    ),
)

GRIP_OP_JE_ADMINISTRATIE = Module(
    slug="grip-op-je-administratie",
    title="Grip op je administratie",
    summary="Van een tas vol dichte post naar nette mappen en een vast moment per maand.",
    for_whom=(
        "Voor iedereen bij wie de post zich opstapelt. Je hoeft niet goed te zijn met cijfers. "
        "Je kunt het alleen doen of met iemand naast je."
    ),
    how_long="Zes stappen van 20 tot 40 minuten. Een of twee stappen per week is een goed tempo.",
    what_you_get=(
        "Je post is open en gesorteerd. Je hebt mappen, een overzicht van je geld en afspraken op papier. "
        "En je weet wanneer je het bijhoudt."
    ),
    who_sees=(
        "Alleen jij ziet wat je invult. Je kiest zelf wat je verstuurt. "
        "Je hulpverlener leest een stap pas als jij hem hebt verstuurd."
    ),
    theme="Geld",
    picture=pictures.BAG,
    steps=(OPEN_THE_BAG, SORT, FOLDERS, OVERVIEW, CALL, ROUTINE),
)
