"""Draw every picture: `python demo/media/source/draw_pictures.py [name …]`.

Writes <name>.svg beside this file and <name>.png one folder up. Needs rsvg-convert (librsvg2-bin) and Pillow.
"""

# A drawing has one line per shape, however long.
# ruff: noqa: E501, S603, S607

import io
import subprocess
import sys
from pathlib import Path

import kit as k
from PIL import Image

HERE = Path(__file__).parent
WIDTH = 1200


def bag_parts():
    """(back, front) of the cloth bag; what is in it goes between. (0, 0) is the middle of its foot."""
    body = k.smooth(
        [(-196, -300, 0), (-60, -292), (60, -292), (196, -300, 0), (214, -180), (226, -70), (204, -8), (120, 2),
         (-110, 2), (-204, -8), (-226, -70), (-212, -180)]
    )  # fmt: skip
    folds = (
        k.fill(k.smooth([(-226, -70), (-200, -190), (-196, -310), (-160, -310), (-176, -160), (-168, 10), (-230, 10)]), k.WHITE, 0.22),
        k.fill(k.smooth([(120, -310), (152, -160), (138, 12), (240, 12), (240, -310)]), k.OCHRE_DEEP, 0.26),
        k.fill(k.smooth([(-70, 8), (-40, -70), (30, -92), (96, -60), (130, 8)]), k.OCHRE_DEEP, 0.15),
        k.line(k.curve((-150, -40), (-110, -74), (-60, -86)), k.OCHRE_DEEP, 5, 0.4),
        k.line(k.curve((160, -96), (134, -60), (126, -20)), k.OCHRE_DEEP, 5, 0.4),
        k.fill(k.smooth([(-230, -258), (-60, -250), (60, -250), (230, -258), (230, -246), (60, -238), (-60, -238), (-230, -246)]), k.OCHRE_DEEP, 0.35),
    )  # fmt: skip
    back = (
        k.line(k.curve((-96, -290), (-92, -420), (-30, -478), (40, -474), (96, -410), (104, -290)), k.CLAY_DEEP, 22)
        + k.fill(k.smooth([(-196, -300, 0), (-60, -318), (60, -318), (196, -300, 0), (60, -286), (-60, -286)]), k.OCHRE_DEEP)
    )  # fmt: skip
    front = (
        k.solid(body, k.OCHRE_SOFT, *folds)
        + k.line(
            k.curve((-112, -268), (-128, -190), (-84, -128), (0, -112), (84, -130), (124, -190), (112, -268)),
            k.CLAY,
            24,
        )
        + "".join(k.line(f"M{x - 9} -276l18 18m0 -18l-18 18", k.CREAM, 4) for x in (-112, 112))
    )
    return back, front


def bag(at=(0, 0), size=1.0):
    """The bag with its post."""
    back, front = bag_parts()
    letters = (
        k.group(k.envelope(w, h, colour, kind, accent), at=(x, y), turn=turn)
        for x, y, turn, w, h, colour, kind, accent in (
            (-96, -352, -17, 230, 150, k.TEAL_PALE, "back", k.TEAL),
            (40, -384, 5, 236, 156, k.PAPER, "window", k.TEAL),
            (112, -350, 17, 200, 140, k.OCHRE_PALE, "front", k.TEAL),
            (-112, -348, -28, 190, 128, k.PAPER, "front", k.CLAY),
            (-22, -330, -5, 240, 150, k.CLAY_PALE, "window", k.CLAY),
            (92, -300, 14, 210, 136, k.WHITE, "front", k.OCHRE),
            (-76, -292, -12, 210, 136, k.PAPER, "window", k.OCHRE),
        )
    )
    return k.group(back, *letters, front, at=at, size=size)


def tas_met_post():
    hills = k.fill(
        k.smooth([(80, 330), (180, 280), (290, 300), (400, 250), (420, 420), (60, 420)]), k.LEAF_SOFT
    ) + k.fill(k.smooth([(60, 380), (160, 330), (280, 350), (420, 320), (420, 460), (60, 460)]), k.LEAF)
    return (
        k.wall(k.TEAL_PALE)
        + k.window(96, 84, 260, 300, hills)
        + k.plant(146, 398, 0.62, k.CLAY)
        + k.lamp(905, 70)
        + k.table(520)
        + k.shadow(590, 690, 290, 34)
        + bag((570, 690), 1.12)
        + k.shadow(944, 670, 74, 14)
        + k.mug(930, 668, k.TEAL, 1.15)
        + k.group(k.envelope(230, 146, k.WHITE, "window", k.CLAY), at=(880, 742), turn=8)
        + k.group(k.envelope(210, 134, k.TEAL_PALE, "back"), at=(250, 704), turn=-12)
        + k.group(k.envelope(190, 124, k.OCHRE_PALE, "front", k.TEAL), at=(356, 748), turn=7)
    )


def person(
    x, y, skin, hair, style, top, deep, neckline="round", look=0.0, arms=(), behind=(), width=1.0, height=330, **face
):
    """Somebody behind a table. (x, y) is the pit of the throat; arms are drawn over the body, `behind` under it."""
    back, front = k.head(x, y - 92, skin, hair, style, look, **face)
    return "".join(behind) + back + k.torso(x, y, top, deep, skin, width, height, neckline) + front + "".join(arms)


def writing(x, y, skin, colour, flip=False):
    """A hand that writes; the point of the pen is at (x, y), the arm comes from the upper left (flip: right)."""
    return k.group(
        k.group(k.pen(150, colour), turn=-116),
        k.hand(-78, -70, 36, skin, 1.05, holding=True),
        k.line("M-40 -40l18 8", k.SKIN[skin][1], 3, 0.6),
        at=(x, y), flip=flip,
    )  # fmt: skip


def drie_stapels():
    basket = k.smooth([(-128, -176, 0), (-112, -80), (-94, 0, 0), (94, 0, 0), (112, -80), (128, -176, 0)])
    weave = "".join(
        k.line(k.curve((-130, y), (0, y + 8), (130, y)), k.WOOD_DEEP, 5, 0.45) for y in range(-150, 0, 26)
    ) + "".join(k.line(f"M{x} -180L{x * 0.78:.0f} 4", k.WOOD_DEEP, 5, 0.3) for x in range(-112, 124, 32))
    waste = (
        k.group(k.letter(150, 190, 5, k.PAPER, k.CLAY), at=(-44, -206), turn=-16)
        + k.group(k.letter(150, 190, 5, k.OCHRE_PALE, k.TEAL), at=(48, -200), turn=13)
        + k.group(k.envelope(180, 116, k.CLAY_PALE, "front", k.TEAL), at=(0, -182), turn=-3)
    )
    bin_ = k.group(
        k.fill(k.oval(0, -176, 128, 16), k.WOOD_DEEP),
        waste,
        k.solid(basket, k.WOOD_PALE, weave, k.fill(k.box(50, -190, 100, 200), k.WOOD_DEEP, 0.25)),
        k.fill(k.box(-134, -186, 268, 20, 10), k.WOOD),
        at=(222, 716),
    )
    tray = k.group(
        k.fill(k.poly((-150, -74), (150, -74), (128, -110), (-128, -110)), k.TEAL_INK),
        k.group(k.envelope(206, 64, k.PAPER, "back"), at=(-18, -92), turn=-2),
        k.group(k.letter(220, 78, 2, k.WHITE, k.CLAY, fold=False), at=(6, -84), turn=2),
        k.solid(
            k.smooth([(-150, -76, 0), (-142, -10), (-132, 0, 0), (132, 0, 0), (142, -10), (150, -76, 0)]),
            k.TEAL,
            k.fill(k.box(70, -90, 100, 100), k.TEAL_DEEP, 0.4),
        ),
        k.fill(k.smooth([(-48, -76, 0), (-34, -48), (0, -42), (34, -48), (48, -76, 0)]), k.TEAL_DEEP),
        k.group(k.pen(150, k.CLAY), at=(10, -94), turn=-164),
        at=(602, 726),
    )
    map_ = k.group(
        k.fill(k.poly((-118, 0), (-104, -196), (96, -206), (110, -10)), k.OCHRE_DEEP),
        k.group(k.letter(178, 200, 6, k.WHITE, k.TEAL, fold=False), at=(10, -122), turn=4),
        k.group(k.letter(178, 200, 6, k.PAPER, k.OCHRE, fold=False), at=(-14, -114), turn=-3),
        k.solid(
            k.smooth([(-130, 0, 0), (-120, -168, 0), (-60, -170, 0), (-44, -150, 0), (112, -150, 0), (122, 0, 0)]),
            k.OCHRE,
            k.fill(k.box(40, -190, 100, 200), k.OCHRE_DEEP, 0.35),
            k.fill(k.box(-84, -112, 116, 46, 6), k.PAPER),
            k.line("M-66 -96h76M-66 -82h50", k.INK, 4, 0.5),
        ),
        at=(976, 722),
    )
    her = person(
        600,
        292,
        "brown",
        "black",
        "curls",
        k.CLAY,
        k.CLAY_DEEP,
        "round",
        look=-0.45,
        eyes="down",
        mouth="smile",
    )
    arms = (
        k.sleeve([(504, 376), (440, 500), (366, 452)], k.CLAY, k.CLAY_DEEP, 56)
        + k.group(k.letter(132, 172, 5, k.WHITE, k.OCHRE, fold=False), at=(304, 380), turn=-12)
        + k.hand(362, 450, 212, "brown", 1.05, holding=True, flip=True)
        + k.sleeve([(696, 376), (774, 490), (706, 590)], k.CLAY, k.CLAY_DEEP, 56)
        + k.hand(706, 588, 140, "brown", 1.05, flip=True)
    )
    return (
        k.wall(k.OCHRE_PALE)
        + shelf_with_plant(880, 214)
        + frame(196, 190)
        + her
        + k.table(560)
        + k.shadow(240, 716, 140, 18) + bin_
        + k.shadow(616, 728, 168, 16) + tray + arms
        + k.shadow(990, 722, 150, 16) + map_
    )  # fmt: skip


def shelf_with_plant(x, y):
    return (
        k.fill(k.box(x - 10, y, 250, 18, 5), k.WOOD)
        + k.fill(k.box(x - 10, y + 12, 250, 8, 4), k.WOOD_DEEP, 0.4)
        + k.group(k.binder(40, 104, k.TEAL, k.TEAL_DEEP, label=False), at=(x + 18, y))
        + k.group(k.binder(34, 92, k.CLAY, k.CLAY_DEEP, label=False), at=(x + 62, y))
        + k.group(k.binder(38, 110, k.OCHRE, k.OCHRE_DEEP, label=False), at=(x + 100, y))
        + k.plant(x + 192, y, 0.56, k.CLAY)
    )


def frame(x, y, size=1.0):
    """A framed print of leaves around (x, y)."""
    return k.group(
        k.fill(k.box(-72, -92, 152, 192, 4), k.WOOD_DEEP, 0.18),
        k.fill(k.box(-78, -98, 156, 196, 4), k.WOOD),
        k.fill(k.box(-66, -86, 132, 172, 2), k.PAPER),
        k.leaf(0, 62, 118, -2, k.LEAF), k.leaf(-4, 54, 84, -42, k.LEAF_SOFT), k.leaf(4, 54, 84, 40, k.TEAL),
        at=(x, y), size=size,
    )  # fmt: skip


MARKS = {
    "house": k.fill(k.poly((-13, 0), (0, -13), (13, 0), (9, 0), (9, 12), (-9, 12), (-9, 0)), k.TEAL),
    "coin": k.fill(k.oval(0, 0, 13), k.OCHRE) + k.fill(k.oval(0, 0, 7), k.OCHRE_PALE),
    "heart": k.fill(k.smooth([(0, 13, 0), (-13, -1), (-8, -12), (0, -6, 0), (8, -12), (13, -1)]), k.CLAY),
    "leaf": k.leaf(0, 14, 30, 14, k.LEAF),
    "star": k.fill(k.box(-11, -11, 22, 22, 5), k.TEAL_SOFT),
}


def mappen_op_de_plank():
    colours = (
        (k.TEAL, k.TEAL_DEEP, "house"), (k.OCHRE, k.OCHRE_DEEP, "coin"), (k.CLAY, k.CLAY_DEEP, "heart"), (k.LEAF, k.LEAF_DEEP, "leaf"),
    )  # fmt: skip
    row = "".join(
        k.group(k.binder(100, 330, colour, deep, mark=MARKS[mark]), at=(282 + i * 106, 560))
        for i, (colour, deep, mark) in enumerate(colours)
    )
    last = k.group(k.binder(100, 330, k.TEAL_SOFT, k.TEAL, mark=MARKS["star"]), at=(726, 546), turn=7)
    arm = k.sleeve([(1230, 640), (1050, 520), (900, 424)], k.CLAY, k.CLAY_DEEP, 84) + k.group(
        k.fill(k.box(-14, -46, 30, 92, 12), k.CLAY_DEEP), at=(898, 424), turn=34
    )
    fingers = k.hand(884, 414, 206, "tan", 1.75)
    return (
        k.wall(k.MIST)
        + frame(150, 210, 1.0)
        + k.fill(k.box(90, 596, 900, 30, 8), k.WOOD_DEEP, 0.12)
        + row + last
        + k.plant(186, 560, 0.98, k.CLAY)
        + k.fill(k.box(70, 558, 920, 34, 6), k.WOOD_LIGHT) + k.fill(k.box(70, 580, 920, 14, 6), k.WOOD)
        + "".join(k.fill(k.smooth([(x, 592, 0), (x + 34, 592, 0), (x + 28, 640), (x + 6, 690), (x, 700, 0)]), k.WOOD) for x in (190, 850))
        + arm + fingers
        + k.fill(k.box(0, 764, 1200, 40), k.WOOD_LIGHT) + k.fill(k.box(0, 764, 1200, 10), k.WOOD_PALE)
        + k.group(
            k.group(k.envelope(190, 60, k.PAPER, "front", k.CLAY), at=(0, -58), turn=-3),
            k.solid(k.smooth([(-130, -62, 0), (-122, 0, 0), (122, 0, 0), (130, -62, 0), (40, -44), (-40, -44)]), k.OCHRE, k.fill(k.box(50, -80, 100, 90), k.OCHRE_DEEP, 0.3)),
            at=(500, 766),
        )
    )  # fmt: skip


def jar(coins, at, turn=0.0):
    """A glass jar standing on (0, 0), 240 wide and 330 high."""
    edge = (
        (-84, -322, 0), (-86, -290), (-116, -258), (-120, -200), (-120, -40), (-104, -4), (-80, 0, 0),
        (80, 0, 0), (104, -4), (120, -40), (120, -200), (116, -258), (86, -290), (84, -322, 0),
    )  # fmt: skip
    glass = k.smooth(edge)
    return k.group(
        k.fill(k.oval(0, -322, 84, 15), k.WHITE, 0.55),
        k.fill(glass, k.WHITE, 0.45),
        k.inside(glass, coins),
        k.inside(
            glass,
            k.fill(k.smooth([(-100, -252), (-76, -262), (-82, -120), (-84, -30), (-104, -40), (-106, -160)]), k.WHITE, 0.6),
            k.fill(k.box(84, -250, 12, 190, 6), k.WHITE, 0.45),
            k.fill(k.box(-130, -14, 260, 20), k.TEAL_SOFT, 0.45),
        ),
        k.line(k.curve(*edge), k.TEAL_SOFT, 5, 0.95),
        k.line(k.oval(0, -322, 86, 15), k.TEAL_SOFT, 6),
        k.line(k.arc(-84, -300, 84, -300, 9), k.TEAL_SOFT, 5, 0.7),
        at=at, turn=turn,
    )  # fmt: skip


def heap(rows):
    """Coins piled up from y = 0, row by row: (y, half width, count)."""
    out = []
    for y, half, count in rows:
        for i in range(count):
            x = -half + 2 * half * i / max(1, count - 1)
            out.append(
                k.group(
                    k.coin(29, 0.5, mark=False), at=(x + (y % 7) - 3, y + (i * 37) % 9), turn=((i * 53 + y) % 24) - 12
                )
            )
    return "".join(out)


def geld_in_en_uit():
    full = heap(((-18, 96, 6), (-44, 90, 5), (-70, 94, 6), (-96, 84, 5), (-120, 66, 4), (-140, 34, 2)))
    some = heap(((-18, 92, 6), (-44, 74, 4), (-64, 40, 2)))
    falling = "".join(
        k.group(k.coin(30, flat, flat > 0.7), at=(x, y), turn=turn)
        for x, y, flat, turn in ((330, 92, 1, -14), (384, 150, 0.62, 22), (318, 214, 0.85, 8), (362, 300, 0.5, -16))
    )
    into = k.line(k.curve((190, 96), (210, 170), (262, 226)), k.LEAF, 12) + k.line("M226 226l40 4l-4 -40", k.LEAF, 12)
    house = k.group(
        k.solid(k.box(-66, -92, 132, 92, 4), k.CLAY_PALE, k.fill(k.box(18, -100, 60, 110), k.CLAY, 0.3)),
        k.fill(k.poly((-86, -88), (0, -160), (86, -88)), k.CLAY),
        k.fill(k.box(-18, -56, 36, 56, 4), k.TEAL_DEEP),
        k.fill(k.box(-52, -70, 24, 26, 3), k.OCHRE_SOFT),
        k.fill(k.box(30, -70, 24, 26, 3), k.OCHRE_SOFT),
        k.fill(k.box(34, -148, 20, 40, 2), k.CLAY_DEEP),
        at=(1090, 622),
        size=0.92,
    )
    bulb = k.group(
        k.fill(
            k.smooth(
                [(-20, 34, 0), (-24, 12), (-44, -20), (-34, -58), (0, -72), (34, -58), (44, -20), (24, 12), (20, 34, 0)]
            ),
            k.OCHRE_SOFT,
        ),
        k.fill(k.smooth([(-26, -40), (-14, -56), (-6, -56), (-22, -30), (-24, -8)]), k.WHITE, 0.7),
        k.line("M-10 32L-12 -8l12 12l12 -12L10 32", k.OCHRE_DEEP, 4),
        k.fill(k.box(-20, 32, 40, 12, 4), k.TEAL_INK),
        k.fill(k.box(-16, 46, 32, 10, 4), k.TEAL_DEEP),
        k.fill(k.box(-10, 58, 20, 8, 4), k.TEAL_INK),
        at=(1046, 152),
        size=1.05,
    )
    shopping = k.group(
        k.leaf(-18, -92, 74, -18, k.LEAF),
        k.leaf(6, -92, 84, 10, k.LEAF_SOFT),
        k.fill(k.smooth([(16, -90, 0), (30, -150), (50, -156), (58, -140), (44, -88, 0)]), k.WOOD_LIGHT),
        k.line("M34 -134l14 6M30 -116l14 6", k.WOOD_DEEP, 4, 0.6),
        k.solid(
            k.poly((-62, -104), (62, -104), (54, 0), (-54, 0)),
            k.TEAL,
            k.fill(k.box(14, -110, 60, 120), k.TEAL_DEEP, 0.35),
        ),
        k.line(k.curve((-26, -84), (-20, -50), (20, -50), (26, -84)), k.TEAL_PALE, 8),
        at=(1048, 400),
        size=0.86,
    )
    away = "".join(
        k.group(k.coin(28, flat, flat > 0.7), at=(x, y), turn=turn)
        for x, y, flat, turn in (
            (842, 292, 0.7, -24),
            (890, 226, 1, 14),
            (952, 190, 0.6, 30),
            (936, 340, 0.9, -8),
            (950, 560, 0.55, 12),
        )
    )
    out = k.line(k.curve((800, 214), (850, 150), (934, 122)), k.CLAY, 12) + k.line("M900 106l38 14l-24 32", k.CLAY, 12)
    return (
        k.wall(k.TEAL_PALE)
        + k.fill(k.box(930, 414, 240, 16, 5), k.WOOD) + k.fill(k.box(930, 424, 240, 8, 4), k.WOOD_DEEP, 0.4)
        + k.table(570)
        + k.shadow(366, 702, 160, 20) + k.shadow(716, 702, 160, 20) + k.shadow(1100, 622, 100, 12)
        + jar(full, (350, 700)) + falling + into
        + jar(some, (700, 700)) + away + out
        + house + bulb + shopping
        + k.group(k.coin(30, 0.45, False), at=(520, 742)) + k.group(k.coin(30, 0.45, False), at=(548, 730), turn=-8)
        + k.group(k.coin(30, 0.45, False), at=(886, 730), turn=6)
    )  # fmt: skip


def bellen_met_briefje():
    phone = k.group(
        k.fill(k.box(-15, -52, 30, 104, 9), k.TEAL_INK),
        k.fill(k.box(-15, -52, 9, 104, 5), k.TEAL, 0.6),
        at=(655, 208),
        turn=10,
    )
    him = person(
        600,
        296,
        "light",
        "grey",
        "short",
        k.TEAL,
        k.TEAL_DEEP,
        "collar",
        look=-0.5,
        mouth="talk",
        glasses=True,
        beard=False,
        height=380,
        arms=(
            k.sleeve([(702, 380), (776, 470), (694, 288)], k.TEAL, k.TEAL_DEEP, 58, pull=0.7),
            phone,
            k.hand(690, 272, 244, "light", 1.1, holding=True),
        ),
    )
    note = k.group(
        k.fill(k.poly((-118, -74), (124, -86), (140, 82), (-110, 96)), k.WOOD_DEEP, 0.2),
        k.fill(k.poly((-124, -80), (118, -92), (134, 76), (-116, 90)), k.OCHRE_PALE),
        k.line("M-92 -42l120 -6M-90 -8l170 -8M-88 26l96 -5", k.TEAL_DEEP, 6, 0.85),
        at=(512, 690),
    )
    bill = k.group(k.letter(200, 236, 6, k.WHITE, k.CLAY), at=(206, 676), turn=-11)
    arm = k.sleeve([(500, 380), (404, 520), (436, 638)], k.TEAL, k.TEAL_DEEP, 58)
    return (
        k.wall(k.CLAY_PALE, k.WHITE)
        + k.window(120, 90, 250, 270, hills(), panes=2)
        + shelf_with_plant(858, 262)
        + him + k.table(570) + bill + note + writing(524, 716, "light", k.CLAY) + arm
        + k.shadow(910, 706, 66, 12) + k.mug(898, 704, k.OCHRE, 1.05)
    )  # fmt: skip


def hills(x=100, y=330, w=330):
    return k.fill(
        k.smooth(
            [
                (x - 40, y),
                (x + w * 0.3, y - 56),
                (x + w * 0.6, y - 20),
                (x + w + 40, y - 70),
                (x + w + 60, y + 140),
                (x - 60, y + 140),
            ]
        ),
        k.LEAF_SOFT,
    ) + k.fill(
        k.smooth(
            [
                (x - 40, y + 40),
                (x + w * 0.26, y - 4),
                (x + w * 0.7, y + 26),
                (x + w + 40, y),
                (x + w + 60, y + 160),
                (x - 60, y + 160),
            ]
        ),
        k.LEAF,
    )


def vast_moment():
    cells = []
    for row in range(5):
        for column in range(7):
            if (row == 0 and column < 2) or (row == 4 and column > 5):
                continue
            x, y = 434 + column * 56, 236 + row * 56
            cells.append(k.fill(k.oval(x, y, 9), k.TEAL_SOFT if column < 5 else k.CLAY_SOFT, 0.85))
    rings = k.line(
        k.curve((574, 258), (612, 262), (632, 292), (610, 322), (574, 318), (562, 288), (582, 258), (612, 254)),
        k.CLAY,
        9,
    ) + k.line(
        k.curve((686, 426), (724, 430), (744, 460), (720, 488), (686, 484), (674, 456), (692, 426), (722, 424)),
        k.CLAY,
        9,
    )
    tick = k.line("M588 290l10 11l20 -25", k.LEAF, 8)
    leafs = k.solid(
        k.box(374, 84, 460, 448, 12),
        k.WHITE,
        k.fill(k.box(374, 84, 460, 104), k.TEAL),
        k.group(
            k.leaf(0, 0, 70, -66, k.TEAL_SOFT, k.TEAL_DEEP),
            k.leaf(0, 0, 92, -30, k.LEAF_SOFT, k.LEAF_DEEP),
            k.leaf(0, 0, 92, 26, k.TEAL_SOFT, k.TEAL_DEEP),
            k.leaf(0, 0, 70, 62, k.LEAF_SOFT, k.LEAF_DEEP),
            at=(604, 186),
        ),
        k.fill(k.box(374, 524, 460, 10), k.TEAL_INK, 0.1),
        *cells,
        rings,
        tick,
    )
    pins = "".join(
        k.fill(k.oval(x, 100, 9), k.TEAL_INK) + k.line(f"M{x} 66v30", k.PAPER_SHADE, 9) for x in (450, 528, 680, 758)
    )
    folder = k.group(
        k.fill(k.poly((-150, 34), (-124, -30), (150, -30), (172, 34)), k.WOOD_DEEP, 0.22),
        k.fill(k.poly((-158, 22), (-130, -42), (142, -42), (164, 22)), k.OCHRE),
        k.fill(k.poly((-158, 22), (164, 22), (164, 34), (-158, 34)), k.OCHRE_DEEP),
        k.fill(k.poly((-60, -6), (-52, -26), (56, -26), (60, -6)), k.PAPER),
        at=(420, 704),
    )
    return (
        k.wall(k.OCHRE_PALE)
        + k.fill(k.box(388, 98, 460, 448, 12), k.WOOD_DEEP, 0.14) + leafs + pins
        + k.window(66, 120, 190, 250, hills(30, 320, 260), panes=1) + k.lamp(1010, 96, k.CLAY)
        + k.table(590)
        + folder + k.group(k.pen(170, k.TEAL), at=(560, 756), turn=-14)
        + k.shadow(790, 716, 64, 12) + k.mug(780, 714, k.CLAY, 0.98)
        + k.shadow(1012, 704, 74, 14) + k.plant(1000, 702, 1.1, k.TEAL)
        + k.group(k.envelope(170, 110, k.WHITE, "window", k.CLAY), at=(176, 716), turn=-9)
    )  # fmt: skip


def tree(x, y, size=1.0, colour=k.LEAF, deep=k.LEAF_DEEP):
    crown = k.smooth(
        [
            (-110, -170),
            (-126, -250),
            (-70, -330),
            (10, -356),
            (92, -318),
            (126, -236),
            (104, -162),
            (30, -136),
            (-50, -138),
        ]
    )
    return k.group(
        k.fill(k.smooth([(-17, 0, 0), (-12, -90), (-14, -180, 0), (14, -180, 0), (11, -90), (20, 0, 0)]), k.WOOD_DEEP),
        k.solid(crown, colour, k.fill(k.smooth([(20, -120), (60, -200), (50, -300), (30, -380), (170, -380), (170, -120)]), deep, 0.35), *(k.fill(k.oval(a, b, 26, 16), k.WHITE, 0.1) for a, b in ((-60, -260), (-20, -310), (-70, -200)))),
        k.line("M0 -150l-34 -44M2 -176l32 -40", k.WOOD_DEEP, 8),
        at=(x, y), size=size,
    )  # fmt: skip


def seated(x, skin, hair, style, top, deep, trousers, trousers_deep, shoes, look, neckline, **face):
    """Somebody on the bench, seen from the front; x is the middle."""
    throat = 318
    legs = ""
    for side in (-1, 1):
        hip, knee, foot = x + side * 40, x + side * 50, x + side * 48
        legs += k.fill(k.box(foot - 16, 690, 32, 40), k.SKIN[skin][1])
        legs += k.fill(
            k.smooth([(knee - 27, 600, 0), (foot - 25, 712, 0), (foot + 25, 712, 0), (knee + 27, 600, 0)]),
            k.mix(trousers, trousers_deep, 0.5),
        )
        legs += k.fill(
            k.smooth(
                [
                    (foot - 32, 752, 0),
                    (foot - 33, 738),
                    (foot - 20, 722),
                    (foot, 716),
                    (foot + 20, 722),
                    (foot + 33, 738),
                    (foot + 32, 752, 0),
                ]
            ),
            shoes,
        )
        legs += k.fill(k.box(foot - 33, 746, 66, 9, 4), k.TEAL_INK)
        legs += k.limb([(hip, 556), (knee, 606)], 74, trousers)
        legs += k.line(k.curve((knee - 26, 628), (knee, 640), (knee + 26, 628)), trousers_deep, 5, 0.6)
    back, front = k.head(x, throat - 92, skin, hair, style, look, **face)
    return back + legs + k.torso(x, throat, top, deep, skin, 0.96, 256, neckline) + front


def op_een_bankje():
    slats = "".join(
        k.fill(k.box(170, y, 860, 30, 8), k.WOOD_LIGHT) + k.fill(k.box(170, y + 20, 860, 10, 5), k.WOOD)
        for y in (384, 432, 480)
    )
    seat = k.fill(k.box(146, 548, 908, 34, 10), k.WOOD_LIGHT) + k.fill(k.box(146, 572, 908, 16, 8), k.WOOD)
    legs = "".join(k.fill(k.box(x, 372, 22, 380, 6), k.TEAL_INK) for x in (206, 972))
    her = seated(
        408,
        "light",
        "grey",
        "bob",
        k.CLAY,
        k.CLAY_DEEP,
        k.TEAL_DEEP,
        k.TEAL_INK,
        k.WOOD_DEEP,
        0.85,
        "roll",
        mouth="talk",
        glasses=True,
    )
    him = seated(
        792,
        "dark",
        "black",
        "crop",
        k.OCHRE,
        k.OCHRE_DEEP,
        "#56707a",
        "#3f565f",
        k.PAPER,
        -0.85,
        "round",
        mouth="smile",
        eyes="smile",
    )
    her_arms = (
        k.sleeve([(318, 398), (296, 500), (376, 552)], k.CLAY, k.CLAY_DEEP, 54) + k.hand(372, 552, 12, "light", 0.95)
        + k.sleeve([(498, 398), (548, 476), (600, 430)], k.CLAY, k.CLAY_DEEP, 54) + k.hand(596, 432, -40, "light", 0.95)
    )  # fmt: skip
    cup = k.group(
        k.solid(k.poly((-24, -66), (24, -66), (18, 0), (-18, 0)), k.WHITE, k.fill(k.box(-30, -44, 60, 24), k.TEAL)),
        k.fill(k.box(-28, -76, 56, 14, 5), k.TEAL_INK),
        at=(760, 560),
    )
    his_arms = (
        k.sleeve([(884, 398), (912, 500), (806, 540)], k.OCHRE, k.OCHRE_DEEP, 54)
        + k.sleeve([(702, 398), (664, 500), (730, 542)], k.OCHRE, k.OCHRE_DEEP, 54)
        + cup + k.hand(806, 540, 186, "dark", 0.9, holding=True, flip=True) + k.hand(728, 544, -8, "dark", 0.9, holding=True)
    )  # fmt: skip
    sky = (
        k.fill(k.box(0, 0, 1200, 800), "#dcecea")
        + k.fill(k.oval(950, 150, 70), k.OCHRE_SOFT, 0.9)
        + cloud(230, 130, 0.8)
        + cloud(640, 96, 0.6)
    )
    ground = (
        k.fill(k.smooth([(-60, 440), (180, 380), (480, 424), (760, 376), (1020, 420), (1260, 370), (1260, 640), (-60, 640)]), k.LEAF_SOFT)
        + tree(84, 520, 1.05, k.LEAF) + tree(1128, 532, 1.15, k.LEAF, k.LEAF_DEEP) + tree(1010, 452, 0.5, "#6f9f78", k.LEAF) + tree(236, 446, 0.42, "#6f9f78", k.LEAF)
        + k.fill(k.smooth([(-60, 560), (300, 520), (700, 540), (1260, 516), (1260, 900), (-60, 900)]), "#7bab7f")
        + k.fill(k.smooth([(-60, 724), (300, 690), (760, 700), (1260, 676), (1260, 860), (-60, 860)]), k.SAND)
    )  # fmt: skip
    grass = "".join(
        k.line(f"M{x} {y}l-5 -20M{x + 10} {y}l1 -26M{x + 20} {y}l7 -18", k.LEAF_DEEP, 4, 0.45)
        for x, y in ((60, 640), (1096, 642), (120, 690), (590, 660), (1050, 606))
    )
    return (
        sky + ground + grass
        + k.fill(k.oval(600, 752, 470, 22), k.WOOD_DEEP, 0.18)
        + legs + slats + seat + her + her_arms + him + his_arms
    )  # fmt: skip


def cloud(x, y, size=1.0, colour=k.WHITE, opacity=0.9):
    d = k.smooth(
        [
            (-110, 30),
            (-118, 2),
            (-84, -20),
            (-60, -52),
            (-14, -58),
            (18, -40),
            (58, -50),
            (88, -24),
            (116, -6),
            (112, 28),
            (60, 38),
            (-60, 38),
        ]
    )
    return k.group(k.fill(d, colour), at=(x, y), size=size, opacity=opacity)


def gedachten_op_papier():
    scribble = k.line(
        k.curve(
            (-66, 4),
            (-40, -26),
            (-14, 10),
            (-46, 16),
            (-24, -30),
            (14, -20),
            (6, 14),
            (-10, -4),
            (30, -28),
            (54, 2),
            (28, 14),
            (40, -18),
            (72, 6),
        ),
        k.TEAL_INK,
        5,
        0.7,
    )
    clouds = (
        k.group(cloud(0, 0, 1.2), scribble, at=(520, 140)) + cloud(742, 96, 0.62, k.WHITE, 0.85) + cloud(584, 216, 0.2) + cloud(602, 244, 0.1)
        + k.group(k.fill(k.oval(26, -40, 40), k.OCHRE_SOFT), cloud(0, 0, 0.9), at=(900, 176))
    )  # fmt: skip
    them = person(
        660,
        396,
        "tan",
        "black",
        "bun",
        k.LEAF,
        k.LEAF_DEEP,
        "round",
        look=-0.35,
        eyes="down",
        mouth="calm",
        tilt=-4,
        height=300,
    )
    book = k.group(
        k.fill(k.poly((-176, 58), (-150, -52), (164, -52), (196, 58)), k.WOOD_DEEP, 0.2),
        k.fill(k.poly((-186, 50), (-158, -60), (158, -60), (186, 50)), k.CLAY),
        k.fill(k.poly((-172, 40), (-148, -58), (-2, -52), (-2, 48)), k.WHITE),
        k.fill(k.poly((172, 40), (148, -58), (2, -52), (2, 48)), k.PAPER),
        k.line("M-134 -34l108 4M-140 -12l110 4M-146 10l74 2", k.TEAL_DEEP, 5, 0.7),
        k.line("M28 -30l60 -2M28 -8l40 -1", k.TEAL_DEEP, 5, 0.7),
        at=(640, 690),
    )
    arms = (
        writing(684, 702, "tan", k.OCHRE, flip=True) + k.sleeve([(756, 478), (848, 590), (772, 628)], k.LEAF, k.LEAF_DEEP, 56)
        + k.sleeve([(564, 478), (456, 590), (510, 672)], k.LEAF, k.LEAF_DEEP, 56) + k.hand(508, 668, 22, "tan", 1.0)
    )  # fmt: skip
    return (
        k.wall(k.TEAL_PALE)
        + k.window(70, 120, 220, 320, hills(40, 400, 300), panes=2) + k.plant(232, 454, 0.5, k.CLAY)
        + frame(1090, 300, 0.9) + clouds + them + k.table(590) + book + arms
        + k.shadow(992, 708, 66, 12) + k.mug(980, 706, k.CLAY, 1.02)
    )  # fmt: skip


def tussen_twee_gesprekken():
    sky = (
        k.fill(k.box(250, 60, 700, 460), "#dcecea")
        + k.fill(k.oval(770, 150, 44), k.OCHRE_SOFT)
        + cloud(420, 150, 0.55)
        + cloud(640, 116, 0.4)
    )
    view = (
        sky
        + k.fill(k.smooth([(200, 330), (360, 250), (520, 300), (700, 226), (860, 280), (1000, 240), (1000, 560), (200, 560)]), k.TEAL_SOFT)
        + k.fill(k.smooth([(200, 400), (400, 320), (600, 370), (800, 310), (1000, 350), (1000, 600), (200, 600)]), k.LEAF_SOFT)
        + k.fill(k.smooth([(200, 470), (380, 420), (640, 440), (1000, 400), (1000, 640), (200, 640)]), k.LEAF)
        + k.fill(k.smooth([(520, 580, 0), (560, 500), (690, 452), (640, 404), (520, 380), (560, 346), (640, 336, 0), (560, 356), (556, 376), (690, 400), (752, 452), (660, 510), (680, 580, 0)]), k.SAND)
        + tree(452, 452, 0.3) + tree(776, 428, 0.36) + tree(812, 440, 0.24, "#6f9f78", k.LEAF)
    )  # fmt: skip
    left = person(296, 372, "dark", "black", "afro", k.OCHRE, k.OCHRE_DEEP, "round", look=0.8, mouth="talk", height=440)
    right = person(
        904, 372, "light", "auburn", "long", k.TEAL, k.TEAL_DEEP, "collar", look=-0.8, mouth="smile", height=440
    )
    hands = (
        k.sleeve([(206, 456), (214, 610), (352, 652)], k.OCHRE, k.OCHRE_DEEP, 58) + k.hand(346, 652, -4, "dark", 1.05)
        + k.sleeve([(388, 456), (440, 560), (506, 490)], k.OCHRE, k.OCHRE_DEEP, 58) + k.hand(502, 494, -48, "dark", 1.05)
        + k.sleeve([(994, 456), (988, 610), (852, 652)], k.TEAL, k.TEAL_DEEP, 58) + k.hand(858, 652, 184, "light", 1.05, flip=True)
        + k.sleeve([(812, 456), (772, 566), (752, 632)], k.TEAL, k.TEAL_DEEP, 58) + k.hand(754, 626, 140, "light", 1.0, holding=True, flip=True)
    )  # fmt: skip
    top = (
        k.fill(k.oval(600, 690, 520, 100), k.WOOD)
        + k.fill(k.oval(600, 676, 520, 98), k.WOOD_LIGHT)
        + k.line(k.curve((240, 650), (420, 622), (560, 616)), k.WOOD_PALE, 5, 0.7)
        + k.line(k.curve((700, 740), (860, 728), (980, 700)), k.WOOD_PALE, 5, 0.7)
        + k.line(k.curve((330, 724), (470, 744), (580, 750)), k.WOOD_PALE, 5, 0.7)
    )
    chairs = "".join(
        k.fill(
            k.smooth(
                [
                    (x - 150, 800, 0),
                    (x - 152, 540),
                    (x - 110, 486),
                    (x, 470),
                    (x + 110, 486),
                    (x + 152, 540),
                    (x + 150, 800, 0),
                ]
            ),
            colour,
        )
        for x, colour in ((288, k.CLAY_DEEP), (912, k.CLAY_DEEP))
    )
    return (
        k.wall(k.SAND)
        + k.window(270, 70, 660, 440, view, panes=3, sill=True)
        + k.fill(k.box(0, 740, 1200, 60), k.LINEN)
        + chairs + left + right + top + hands
        + k.shadow(470, 690, 50, 9) + k.mug(462, 688, k.CLAY, 0.8)
        + k.shadow(704, 690, 50, 9) + k.mug(696, 688, k.OCHRE, 0.8)
        + k.group(k.letter(150, 120, 3, k.WHITE, k.TEAL, fold=False), at=(590, 716), turn=-6)
    )  # fmt: skip


PICTURES = {
    "tas-met-post": tas_met_post,
    "drie-stapels": drie_stapels,
    "mappen-op-de-plank": mappen_op_de_plank,
    "geld-in-en-uit": geld_in_en_uit,
    "bellen-met-briefje": bellen_met_briefje,
    "vast-moment-in-de-maand": vast_moment,
    "op-een-bankje": op_een_bankje,
    "gedachten-op-papier": gedachten_op_papier,
    "tussen-twee-gesprekken": tussen_twee_gesprekken,
}


def draw(name: str) -> None:
    k.restart_ids()
    (HERE / f"{name}.svg").write_text(k.svg(PICTURES[name]()), encoding="utf-8")
    raw = subprocess.run(
        ["rsvg-convert", "-w", str(WIDTH * 2), str(HERE / f"{name}.svg")], check=True, capture_output=True
    ).stdout
    picture = Image.open(io.BytesIO(raw)).convert("RGB").resize((WIDTH, 800), Image.Resampling.LANCZOS)
    few = picture.quantize(colors=192, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(HERE.parent / f"{name}.png", optimize=True)


if __name__ == "__main__":
    for name in sys.argv[1:] or PICTURES:
        draw(name)
