"""Hoe eenzaam voel je je? A short self-test of our own: nine items, a sum, four bands."""

from demo.content import pictures
from demo.content.shapes import AnswerOption, AnswerSet, Band, Item, NextStep, SelfTest

HOW_OFTEN = AnswerSet(
    key="hoe-vaak",
    options=(
        AnswerOption("nooit", "Nooit", 0),
        AnswerOption("zelden", "Zelden", 1),
        AnswerOption("soms", "Soms", 2),
        AnswerOption("vaak", "Vaak", 3),
        AnswerOption("heel-vaak", "Heel vaak", 4),
    ),
)

ITEMS = (
    Item("leuk-nieuws", "Ik heb iemand aan wie ik leuk nieuws kan vertellen.", True, "hoe-vaak"),
    Item("alleen-eten", "Ik eet alleen, terwijl ik liever samen zou eten.", False, "hoe-vaak"),
    Item("bericht", "Ik wil iemand een bericht sturen, maar ik weet niet wie.", False, "hoe-vaak"),
    Item("opgemerkt", "Er is iemand die merkt hoe het met me gaat.", True, "hoe-vaak"),
    Item("weekend", "Een weekend of vrije dag duurt lang, omdat ik niemand zie.", False, "hoe-vaak"),
    Item("tussen-mensen", "Ik zit tussen mensen, maar ik hoor er niet echt bij.", False, "hoe-vaak"),
    Item("lachen", "Ik lach samen met iemand.", True, "hoe-vaak"),
    Item("zorgen", "Ik houd mijn zorgen voor me, omdat er niemand is om ze aan te vertellen.", False, "hoe-vaak"),
    Item("thuis", "Ik voel me ergens thuis, bijvoorbeeld in mijn straat of bij een club.", True, "hoe-vaak"),
)

BANDS = (
    Band(
        key="niet",
        minimum=0,
        maximum=8,
        level=0,
        title="Je voelt je niet of bijna niet eenzaam",
        meaning=(
            "Je hebt mensen om je heen bij wie je terechtkunt. "
            "Iedereen voelt zich weleens alleen, en dat gaat bij jou meestal vanzelf weer over. "
            "Dit contact is iets om zuinig op te zijn."
        ),
        advice=(
            "Houd vast wat je goed doet. Plan iets met iemand bij wie je jezelf kunt zijn. "
            "Ken je iemand die vaak alleen is? Een berichtje kan veel betekenen."
        ),
        next_steps=(NextStep("mail", "Stuur je hulpverlener een bericht"),),
    ),
    Band(
        key="soms",
        minimum=9,
        maximum=17,
        level=1,
        title="Je bent soms eenzaam",
        meaning=(
            "Er zijn momenten waarop je contact mist. "
            "Op andere momenten heb je wel iemand. "
            "Veel mensen herkennen dit, bijvoorbeeld na een verhuizing, een nieuwe baan of een verlies."
        ),
        advice=(
            "Kijk wanneer je je het meest alleen voelt: op welke dag, op welk uur? "
            "Plan juist dan iets kleins, zoals een wandeling of een telefoontje. "
            "Praat erover met iemand die je vertrouwt."
        ),
        next_steps=(
            NextStep("module", "Bekijk de module Onder de mensen", "onder-de-mensen"),
            NextStep("mail", "Stuur je hulpverlener een bericht"),
            NextStep("chat", "Begin een chat"),
        ),
    ),
    Band(
        key="behoorlijk",
        minimum=18,
        maximum=26,
        level=2,
        title="Je bent behoorlijk eenzaam",
        meaning=(
            "Je mist vaak iemand bij wie je jezelf kunt zijn. "
            "Daar kun je somber van worden, of slecht door slapen. "
            "Het zegt niets over hoe leuk je bent. Het zegt wel dat je contact nodig hebt."
        ),
        advice=(
            "Blijf hier niet alleen mee rondlopen. Een gesprek met je hulpverlener is een goede eerste stap. "
            "Samen zoek je uit wat jou helpt: nieuwe mensen, of meer contact met mensen die je al kent."
        ),
        next_steps=(
            NextStep("appointment", "Maak een afspraak"),
            NextStep("mail", "Stuur je hulpverlener een bericht"),
            NextStep("chat", "Begin een chat"),
        ),
    ),
    Band(
        key="heel",
        minimum=27,
        maximum=36,
        level=3,
        title="Je bent heel erg eenzaam",
        meaning=(
            "Je voelt je bijna altijd alleen, misschien al lange tijd. "
            "Dat is zwaar om te dragen. "
            "Eenzaamheid kan minder worden, ook als je je dat nu niet kunt voorstellen."
        ),
        advice=(
            "Praat vandaag of morgen met iemand: je hulpverlener, je huisarts of iemand die je vertrouwt. "
            "Wil je meteen een mens horen? De Luisterlijn neemt dag en nacht op: 088 0767 000. "
            "Denk je aan zelfdoding? Bel 113 of gratis 0800-0113. Dat kan ook dag en nacht."
        ),
        next_steps=(
            NextStep("appointment", "Maak een afspraak, zo snel als kan"),
            NextStep("chat", "Begin een chat"),
            NextStep("mail", "Stuur je hulpverlener een bericht"),
        ),
    ),
)

HOE_EENZAAM_VOEL_JE_JE = SelfTest(
    slug="hoe-eenzaam-voel-je-je",
    title="Hoe eenzaam voel je je?",
    summary="Negen korte vragen over contact met andere mensen.",
    for_whom="Voor iedereen vanaf 16 jaar die wil weten of eenzaamheid een rol speelt.",
    minutes=3,
    instruction="Denk aan de afgelopen twee weken. Hoe vaak gold dit voor jou?",
    what_is_kept=(
        "Heb je een account? Dan bewaren we je antwoorden bij jou. Je kiest zelf of je hulpverlener de uitslag ziet."
    ),
    answer_sets=(HOW_OFTEN,),
    items=ITEMS,
    bands=BANDS,
    caveat=(
        "Deze test is geen diagnose. De uitslag geeft een idee. "
        "We hebben de vragen zelf bedacht. De test is niet wetenschappelijk onderzocht."
    ),
    source="Eigen vragenlijst van Tussentijd. Niet gevalideerd: er zijn geen normen en geen onderzoek naar de uitslag.",
    minimum_change=4,
    picture=pictures.BENCH,
)
