"""Every picture and film of the demo with its text alternative. All drawn by us; sources in `demo/media/source/`."""

from demo.content.shapes import Film, Picture

BAG = Picture(
    file="tas-met-post.png",
    title="Een tas vol post",
    alt="Een stoffen tas op een keukentafel. Er steken dichte enveloppen uit. Ernaast staat een kop thee.",
)
PILES = Picture(
    file="drie-stapels.png",
    title="Drie stapels",
    alt="Een vrouw achter een tafel met een mand, een bak en een map. Ze houdt een brief boven de mand.",
)
FOLDERS = Picture(
    file="mappen-op-de-plank.png",
    title="Mappen op een plank",
    alt="Een plank aan de muur met vijf gekleurde mappen. Een hand zet de laatste map erbij.",
)
MONEY = Picture(
    file="geld-in-en-uit.png",
    title="Geld erin en geld eruit",
    alt="Twee glazen potten. In de ene vallen munten. Uit de andere gaan munten naar licht, eten en een huis.",
)
PHONE_CALL = Picture(
    file="bellen-met-briefje.png",
    title="Bellen met een briefje erbij",
    alt="Een man met een bril belt aan een tafel. Hij schrijft op een briefje. Ernaast ligt een brief.",
)
MONTH = Picture(
    file="vast-moment-in-de-maand.png",
    title="Een vast moment in de maand",
    alt="Een kalender aan de muur met twee dagen omcirkeld. Op tafel liggen een map, een pen en een brief.",
)
BENCH = Picture(
    file="op-een-bankje.png",
    title="Op een bankje",
    alt="Twee mensen op een bankje in het park. Een vrouw vertelt iets. Een man met een beker koffie luistert.",
)
THOUGHTS = Picture(
    file="gedachten-op-papier.png",
    title="Gedachten op papier",
    alt="Een vrouw schrijft in een schrift. Boven haar zweven wolken: één met een krabbel, één met de zon.",
)
LANDING = Picture(
    file="tussen-twee-gesprekken.png",
    title="Tussen twee gesprekken",
    alt="Twee mensen praten aan een ronde tafel. Door het raam zie je een pad dat door de heuvels loopt.",
)

BAG_FILM = Film(
    file="de-tas-met-post.mp4",
    alternatives=("de-tas-met-post.webm",),
    poster="de-tas-met-post.jpg",
    captions="de-tas-met-post.vtt",
    title="De tas met post (film zonder geluid)",
    seconds=50,
    has_sound=False,
    transcript_html="""
    <p>Deze film heeft geen geluid. De woorden tussen aanhalingstekens staan in beeld.</p>
    <p>“De tas met post.” Op een keukentafel staat een lege tas.</p>
    <p>“Eén brief blijft liggen.” Er valt een brief in de tas. Buiten wordt het donker en weer licht.</p>
    <p>“Dan nog een. En nog een.” Elke dag komen er brieven bij. Dan zit de tas vol.</p>
    <p>“Hoe voller de tas, hoe lastiger het begin.” Een vrouw gaat aan de tafel zitten. Ze kijkt naar de tas.</p>
    <p>“Alles in één keer? Dat hoeft niet.” Ze glimlacht een beetje.</p>
    <p>“Zet een wekker op vijftien minuten.” Op de tafel komt een wekker te staan.</p>
    <p>“Pak tien brieven en maak ze open.” Ze haalt een brief uit de tas en maakt hem open.</p>
    <p>“De envelop mag weg.” De envelop gaat in de mand. De brief komt op een stapel. Zo doet ze er tien.</p>
    <p>“Alles lezen komt later.” De stapel groeit. In de tas zit nu minder post.</p>
    <p>“De wekker gaat. Klaar voor vandaag.” De stapel krijgt een groen vinkje.</p>
    <p>“De tas is niet leeg. Maar je bent begonnen.” De vrouw lacht. Ze heeft een kop thee.</p>
    <p>“Nu jij: tien brieven, vijftien minuten.”</p>
    """,
)
