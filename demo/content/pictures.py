"""Every picture and film of the demo with its text alternative. All drawn by us; sources in `demo/media/source/`."""

from demo.content.shapes import Film, Picture

BAG = Picture(
    file="tas-met-post.png",
    title="Een tas vol post",
    alt="Een stoffen tas op een keukentafel. Er steken ongeopende enveloppen uit. Ernaast staat een kop thee.",
)
PILES = Picture(
    file="drie-stapels.png",
    title="Drie stapels",
    alt="Een vrouw legt brieven op drie stapels: een prullenmand met oud papier, een bak met een pen en een map.",
)
FOLDERS = Picture(
    file="mappen-op-de-plank.png",
    title="Mappen op een plank",
    alt="Een plank aan de muur met vijf gekleurde mappen naast elkaar. Een hand zet de laatste map terug.",
)
MONEY = Picture(
    file="geld-in-en-uit.png",
    title="Geld erin en geld eruit",
    alt="Twee glazen potten met munten. Bij de ene pot vallen munten naar binnen, uit de andere gaan munten weg.",
)
PHONE_CALL = Picture(
    file="bellen-met-briefje.png",
    title="Bellen met een briefje erbij",
    alt="Een man zit aan tafel en belt. Voor hem liggen een brief en een briefje waar hij met een pen op schrijft.",
)
MONTH = Picture(
    file="vast-moment-in-de-maand.png",
    title="Een vast moment in de maand",
    alt="Een kalender aan de muur met twee dagen omcirkeld. Eronder een tafel met een map, een pen en een plant.",
)
BENCH = Picture(
    file="op-een-bankje.png",
    title="Op een bankje",
    alt="Twee mensen zitten op een bankje in het park, met wat ruimte tussen hen in. Ze kijken elkaar aan.",
)
THOUGHTS = Picture(
    file="gedachten-op-papier.png",
    title="Gedachten op papier",
    alt="Iemand zit aan een tafel bij het raam en schrijft in een schrift. Boven het hoofd zweven lichte wolken.",
)
LANDING = Picture(
    file="tussen-twee-gesprekken.png",
    title="Tussen twee gesprekken",
    alt="Twee mensen praten aan een ronde tafel bij een groot raam. Buiten loopt een pad door de heuvels.",
)

BAG_FILM = Film(
    file="de-tas-met-post.mp4",
    alternatives=("de-tas-met-post.webm",),
    poster="de-tas-met-post.jpg",
    captions="de-tas-met-post.vtt",
    title="De tas met post",
    seconds=50,
    has_sound=False,
    transcript_html="",
)
