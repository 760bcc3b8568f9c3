"""How a dossier looks: the page, the colours of the site on paper, and the styles of text. Lengths are in points."""

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4

from .fonts import BOLD, REGULAR

WIDTH, HEIGHT = A4
LEFT = RIGHT = 70.0
TOP, BOTTOM = 84.0, 76.0  # to the text; the running header and footer stand inside them
MEASURE = WIDTH - LEFT - RIGHT
DEPTH = HEIGHT - TOP - BOTTOM

PAPER = (0.980, 0.961, 0.933)
SAND = (0.953, 0.914, 0.863)
LINE = (0.902, 0.855, 0.796)
INK = (0.129, 0.188, 0.184)
SOFT = (0.337, 0.376, 0.365)
BRAND = (0.051, 0.392, 0.404)
DEEP = (0.039, 0.267, 0.278)
TINT = (0.937, 0.965, 0.957)
BRAND_LINE = (0.663, 0.812, 0.792)
WARM = (0.659, 0.271, 0.169)
WARM_TINT = (0.992, 0.957, 0.937)
PEACH = (0.914, 0.639, 0.498)
WHITE = (1.0, 1.0, 1.0)

# the ground of a band, from calm to asking attention; the words beside it carry the meaning
BANDS = (
    (0.937, 0.965, 0.933),
    (0.992, 0.969, 0.906),
    (0.992, 0.937, 0.886),
    (0.984, 0.902, 0.863),
    (0.957, 0.859, 0.831),
)


@dataclass(frozen=True, slots=True)
class Style:
    """`before` is the space above it inside a column; `keep` means it never stands apart from what follows it.

    `tag` is what it is in the structure tree. `indent` moves it to the right; `bullet` stands in that indent.
    """

    size: float
    leading: float
    colour: tuple[float, float, float] = INK
    font: str = REGULAR
    before: float = 0.0
    keep: bool = False
    tag: str = "P"
    indent: float = 0.0
    bullet: str = ""


BODY = Style(10.5, 16, before=0)
NEXT = Style(10.5, 16, before=7)  # a new paragraph in the same text
MUTED = Style(10, 15, SOFT)
SMALL = Style(8.5, 12.5, SOFT, before=2)
INTRO = Style(11.5, 18, SOFT)

SECTION = Style(24, 30, DEEP, BOLD, tag="H2", keep=True)
HEADING = Style(15, 20, DEEP, BOLD, tag="H3", keep=True)
SUBHEADING = Style(11.5, 16, BRAND, BOLD, tag="H4", keep=True)

QUESTION = Style(9.5, 14, SOFT, keep=True)
ANSWER = Style(10.5, 16, before=3)
CHOICE = Style(10.5, 16, before=2, indent=13, bullet="•")
NO_ANSWER = Style(10, 15, SOFT, before=3)
META = Style(8, 12, SOFT, before=3)

NOTE_LABEL = Style(9, 13, BRAND, BOLD, keep=True)
NOTE_META = Style(8, 12, SOFT, before=1, keep=True)
NOTE_BODY = Style(9.5, 14.5, before=6)
NOTE_NEXT = Style(9.5, 14.5, before=5)

KEY = Style(9.5, 14, SOFT)
VALUE = Style(9.5, 14)
CELL = Style(9, 13)
HEAD = Style(8.5, 13, DEEP, BOLD)

CAPTION = Style(8.5, 12.5, SOFT, before=4)
CHART_TITLE = Style(11.5, 16, INK, BOLD, keep=True)
AXIS = Style(8, 10, SOFT)
BAND_NAME = Style(8, 10, SOFT)
VALUE_MARK = Style(8.5, 10, DEEP, BOLD)

COVER_KICKER = Style(11, 16, BRAND, BOLD)
COVER_NAME = Style(34, 42, DEEP, BOLD, before=6, tag="H1")
COVER_KEY = Style(9.5, 15, SOFT)
COVER_VALUE = Style(10.5, 15)
COVER_ABOUT = Style(11, 17.5, before=9)

CONTENTS_TITLE = Style(24, 30, DEEP, BOLD, tag="H2")
CONTENTS = (Style(11, 16, INK, BOLD), Style(10, 15, SOFT, indent=14))

RUNNING = Style(8, 10, SOFT)
