"""Drawing kit: one palette, one light, a few things and people that every picture and the film share.

Everything returns a piece of SVG as text. Light comes from the upper left, shade is one darker tone of the same
colour, and there are no outlines: only ink lines for what a pen would draw (addresses, seams, faces).
"""

# A drawing has one line per shape, however long.
# ruff: noqa: E501

import itertools

# Palette
CREAM, SAND, LINEN = "#fbf4e6", "#f4e6cc", "#e8d3ad"
TEAL_INK, TEAL_DEEP, TEAL, TEAL_SOFT, TEAL_PALE, MIST = "#17393c", "#1f5a5b", "#3a8580", "#8fbfb2", "#c9e0d6", "#e2efe8"
OCHRE_DEEP, OCHRE, OCHRE_SOFT, OCHRE_PALE = "#b87a1c", "#dfa235", "#f0c56b", "#f8e2ae"
CLAY_DEEP, CLAY, CLAY_SOFT, CLAY_PALE = "#9c4630", "#c96a4a", "#e59f80", "#f5cfb8"
WOOD_DEEP, WOOD, WOOD_LIGHT, WOOD_PALE = "#8a5a38", "#b9814f", "#cf9b66", "#e0b586"
LEAF_DEEP, LEAF, LEAF_SOFT = "#2f6048", "#4f8a63", "#86b48a"
WHITE, PAPER, PAPER_SHADE = "#fffdf8", "#fdf8ec", "#e9dfca"
INK = "#2b3a3c"

SKIN = {
    "light": ("#f3cdb0", "#e2ae8c"),
    "tan": ("#dba67d", "#c4895f"),
    "brown": ("#a8714c", "#8c5837"),
    "dark": ("#75492f", "#5b3520"),
}
HAIR = {
    "black": ("#2a2323", "#443838"),
    "brown": ("#5b3b28", "#7a5238"),
    "auburn": ("#8f4a2b", "#ad6540"),
    "grey": ("#a9a59c", "#c8c4ba"),
    "blond": ("#cf9c4e", "#e2b86e"),
}

_ids = itertools.count(1)


def restart_ids() -> None:
    """Same picture, same bytes."""
    global _ids
    _ids = itertools.count(1)


def num(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def smooth(points, closed=True, pull=1.0) -> str:
    """A path that runs softly through the points. A point given as (x, y, 0) stays a corner."""
    count = len(points)
    corner = [len(point) > 2 and point[2] == 0 for point in points]
    xy = [(point[0], point[1]) for point in points]

    def tangent(i):
        if corner[i] or (not closed and i in (0, count - 1)):
            return (0, 0)
        (x0, y0), (x1, y1) = xy[(i - 1) % count], xy[(i + 1) % count]
        return ((x1 - x0) / 6 * pull, (y1 - y0) / 6 * pull)

    d = [f"M{num(xy[0][0])} {num(xy[0][1])}"]
    for i in range(count if closed else count - 1):
        j = (i + 1) % count
        (ax, ay), (bx, by), (tax, tay), (tbx, tby) = xy[i], xy[j], tangent(i), tangent(j)
        d.append(f"C{num(ax + tax)} {num(ay + tay)} {num(bx - tbx)} {num(by - tby)} {num(bx)} {num(by)}")
    return "".join(d) + ("Z" if closed else "")


def poly(*points) -> str:
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"


def box(x, y, w, h, r=0) -> str:
    """A rectangle as a path; r rounds its corners."""
    if not r:
        return poly((x, y), (x + w, y), (x + w, y + h), (x, y + h))
    r = min(r, w / 2, h / 2)
    return (
        f"M{num(x + r)} {num(y)}h{num(w - 2 * r)}q{num(r)} 0 {num(r)} {num(r)}v{num(h - 2 * r)}q0 {num(r)} {num(-r)} "
        f"{num(r)}h{num(2 * r - w)}q{num(-r)} 0 {num(-r)} {num(-r)}v{num(2 * r - h)}q0 {num(-r)} {num(r)} {num(-r)}Z"
    )


def oval(cx, cy, rx, ry=None) -> str:
    ry = rx if ry is None else ry
    return f"M{num(cx - rx)} {num(cy)}a{num(rx)} {num(ry)} 0 1 0 {num(2 * rx)} 0a{num(rx)} {num(ry)} 0 1 0 {num(-2 * rx)} 0Z"


def fill(d, colour, opacity=None) -> str:
    more = f' opacity="{num(opacity)}"' if opacity is not None else ""
    if opacity is not None:
        more = f' opacity="{opacity:.2f}"'
    return f'<path d="{d}" fill="{colour}"{more}/>'


def line(d, colour=INK, width=4, opacity=None, dash="") -> str:
    more = f' opacity="{opacity:.2f}"' if opacity is not None else ""
    more += f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{num(width)}" stroke-linecap="round" '
        f'stroke-linejoin="round"{more}/>'
    )


def curve(*points, pull=1.0) -> str:
    return smooth(points, closed=False, pull=pull)


def arc(x1, y1, x2, y2, bulge) -> str:
    """A soft bow from one point to the other; a positive bulge hangs down."""
    return f"M{num(x1)} {num(y1)}Q{num((x1 + x2) / 2)} {num((y1 + y2) / 2 + 2 * bulge)} {num(x2)} {num(y2)}"


def group(*parts, at=(0, 0), turn=0.0, size=1.0, flip=False, opacity=None) -> str:
    moves = []
    if at != (0, 0):
        moves.append(f"translate({num(at[0])} {num(at[1])})")
    if turn:
        moves.append(f"rotate({turn:.2f})")
    if size != 1.0 or flip:
        moves.append(f"scale({-size if flip else size:.3f} {size:.3f})")
    attributes = f' transform="{"".join(moves)}"' if moves else ""
    if opacity is not None:
        attributes += f' opacity="{opacity:.3f}"'
    return f"<g{attributes}>{''.join(parts)}</g>"


def inside(d, *parts) -> str:
    """The parts, cut off at the edge of shape d."""
    key = f"c{next(_ids)}"
    return f'<clipPath id="{key}"><path d="{d}"/></clipPath><g clip-path="url(#{key})">{"".join(parts)}</g>'


def solid(d, colour, *inner) -> str:
    """A filled shape with things painted on it that never run over its edge."""
    return fill(d, colour) + inside(d, *inner)


def svg(*parts, width=1200, height=800, title="") -> str:
    label = f"<title>{title}</title>" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f"{label}{''.join(parts)}</svg>\n"
    )


# Rooms


def wall(colour, light=WHITE, width=1200, height=800) -> str:
    """A wall with a slant of daylight on it."""
    return (
        fill(box(0, 0, width, height), colour)
        + fill(poly((0, 0), (width * 0.34, 0), (width * 0.02, height), (0, height)), light, 0.28)
        + fill(poly((width * 0.42, 0), (width * 0.62, 0), (width * 0.26, height), (width * 0.06, height)), light, 0.28)
    )


def table(y, width=1200, height=800, colour=WOOD_LIGHT, edge=WOOD, grain=WOOD_PALE) -> str:
    """A table top that runs out of the picture on both sides, seen a little from above."""
    grains = "".join(
        line(curve((gx, y + dy), (gx + length / 2, y + dy + 4), (gx + length, y + dy + 1)), grain, 4, 0.6)
        for gx, dy, length in (
            (40, 34, 190), (420, 26, 130), (760, 42, 220), (1010, 70, 150), (150, 88, 240), (560, 96, 160),
            (860, 122, 200), (60, 150, 140), (330, 158, 260), (700, 178, 230), (1040, 168, 110), (180, 214, 200),
            (500, 232, 150), (900, 226, 240),
        )
        if y + dy < height
    )  # fmt: skip
    return fill(box(0, y, width, height - y), colour) + fill(box(0, y, width, 12), WOOD_PALE) + grains


def shadow(cx, cy, rx, ry, colour=WOOD_DEEP, opacity=0.28) -> str:
    return fill(oval(cx, cy, rx, ry), colour, opacity)


def window(x, y, w, h, view="", frame=WHITE, sill=True, panes=2) -> str:
    """A window; `view` is painted behind the glass, in picture coordinates."""
    glass = box(x, y, w, h, 6)
    bars = "".join(fill(box(x + w * i / panes - 7, y, 14, h), frame) for i in range(1, panes))
    out = fill(box(x - 20, y - 20, w + 40, h + 40, 10), frame)
    out += solid(
        glass,
        "#d6e9ea",
        view,
        fill(poly((x, y + h), (x, y + h * 0.55), (x + w * 0.5, y), (x + w * 0.72, y)), WHITE, 0.22),
    )
    out += bars + fill(box(x, y, w, 10), TEAL_DEEP, 0.08)
    if sill:
        out += fill(box(x - 44, y + h + 14, w + 88, 26, 6), WHITE) + fill(
            box(x - 44, y + h + 32, w + 88, 10, 5), PAPER_SHADE
        )
    return out


def lamp(x, drop, colour=OCHRE) -> str:
    """A hanging lamp with its light."""
    shade = smooth(
        [
            (x - 92, drop + 88, 0),
            (x - 70, drop + 22),
            (x - 22, drop, 0),
            (x + 22, drop, 0),
            (x + 70, drop + 22),
            (x + 92, drop + 88, 0),
        ]
    )
    return (
        line(f"M{num(x)} 0V{num(drop)}", TEAL_INK, 5)
        + fill(oval(x, drop + 88, 40, 14), OCHRE_PALE)
        + solid(shade, colour, fill(box(x + 22, drop - 10, 100, 120), OCHRE_DEEP, 0.35))
        + fill(box(x - 92, drop + 82, 184, 10, 5), OCHRE_DEEP)
        + fill(box(x - 24, drop - 14, 48, 18, 6), TEAL_INK)
    )


# Things


def mug(x, y, colour=TEAL, size=1.0, steam=True) -> str:
    """A mug that stands on (x, y)."""
    body = smooth([(-46, -96, 0), (-44, -30), (-36, -4), (-24, 0, 0), (24, 0, 0), (36, -4), (44, -30), (46, -96, 0)])
    parts = [
        line(curve((42, -76), (78, -74), (74, -34), (36, -26)), colour, 14),
        solid(body, colour, fill(box(16, -110, 60, 120), TEAL_DEEP, 0.3), fill(box(-34, -84, 9, 58, 5), WHITE, 0.25)),
        fill(oval(0, -96, 46, 12), TEAL_PALE),
        fill(oval(0, -94, 37, 8.5), CLAY),
    ]
    if steam:
        parts += [
            line(curve((-12, -122), (-24, -146), (-6, -166), (-16, -192)), WHITE, 7, 0.75),
            line(curve((14, -122), (4, -140), (20, -158), (12, -178)), WHITE, 7, 0.75),
        ]
    return group(*parts, at=(x, y), size=size)


def leaf(x, y, length, turn, colour=LEAF, vein=LEAF_DEEP) -> str:
    """A leaf that grows from (x, y), pointing up when turn is 0."""
    w = length * 0.24
    d = smooth(
        [
            (0, 0, 0),
            (-w, -length * 0.38),
            (-w * 0.72, -length * 0.74),
            (0, -length, 0),
            (w * 0.72, -length * 0.74),
            (w, -length * 0.38),
        ]
    )
    half = smooth([(0, 0, 0), (w, -length * 0.38), (w * 0.72, -length * 0.74), (0, -length, 0)])
    return group(
        fill(d, colour),
        fill(half, vein, 0.28),
        line(f"M0 {num(-length * 0.06)}V{num(-length * 0.8)}", vein, 2.5, 0.6),
        at=(x, y),
        turn=turn,
    )


def plant(x, y, size=1.0, pot=CLAY, tall=False) -> str:
    """A plant in a pot that stands on (x, y)."""
    reach = 1.35 if tall else 1.0
    stems = (
        (-64, 96, LEAF_SOFT),
        (58, 104, LEAF_SOFT),
        (-36, 128, LEAF),
        (34, 134, LEAF_DEEP),
        (-4, 150, LEAF),
        (82, 70, LEAF),
        (-88, 66, LEAF_DEEP),
    )
    leaves = "".join(leaf(0, -78, length * reach, turn, colour) for turn, length, colour in stems)
    body = smooth([(-50, -84, 0), (-44, -36), (-34, 0, 0), (34, 0, 0), (44, -36), (50, -84, 0)])
    deep = CLAY_DEEP if pot == CLAY else TEAL_INK
    return group(
        leaves,
        solid(body, pot, fill(box(12, -100, 60, 120), deep, 0.3)),
        fill(box(-56, -94, 112, 20, 8), pot),
        fill(box(-56, -80, 112, 7, 3), deep, 0.35),
        at=(x, y), size=size,
    )  # fmt: skip


def envelope(w=220, h=140, colour=PAPER, kind="front", accent=CLAY, stamp=True) -> str:
    """An envelope around (0, 0). Kinds: front (address), window (from an office), back (the flap)."""
    x, y = -w / 2, -h / 2
    body = box(x, y, w, h, 5)
    inner = [fill(box(x, y + h - 9, w, 9), TEAL_INK, 0.07), fill(box(x + w - 7, y, 7, h), TEAL_INK, 0.05)]
    if kind == "back":
        flap = smooth(
            [(x, y, 0), (x + w * 0.44, y + h * 0.52), (0, y + h * 0.58), (x + w * 0.56, y + h * 0.52), (x + w, y, 0)]
        )
        inner = [
            fill(poly((x, y + h), (0, y + h * 0.36), (x + w, y + h)), TEAL_INK, 0.05),
            fill(flap, TEAL_INK, 0.12),
            group(fill(flap, colour), at=(0, -5)),
        ]
    elif kind == "window":
        inner += [
            fill(box(x + w * 0.1, y + h * 0.42, w * 0.46, h * 0.34, 8), TEAL_PALE),
            *(
                line(f"M{num(x + w * 0.15)} {num(y + h * k)}h{num(w * long)}", TEAL_INK, 4, 0.5)
                for k, long in ((0.52, 0.3), (0.6, 0.34), (0.68, 0.2))
            ),
            fill(box(x + w * 0.1, y + h * 0.14, w * 0.22, h * 0.1, 3), accent),
        ]
    else:
        inner += [
            line(f"M{num(x + w * 0.36)} {num(y + h * 0.5)}h{num(w * 0.4)}", INK, 4, 0.55),
            line(f"M{num(x + w * 0.36)} {num(y + h * 0.63)}h{num(w * 0.32)}", INK, 4, 0.55),
            line(f"M{num(x + w * 0.36)} {num(y + h * 0.76)}h{num(w * 0.22)}", INK, 4, 0.55),
        ]
    if stamp and kind != "back":
        sx, sy = x + w - w * 0.19, y + h * 0.1
        inner += [
            fill(box(sx, sy, w * 0.13, h * 0.25, 2), accent),
            fill(oval(sx + w * 0.065, sy + h * 0.125, w * 0.034), OCHRE_PALE),
        ]
    return group(group(fill(body, WOOD_DEEP, 0.16), at=(5, 6)), solid(body, colour, *inner))


def letter(w=200, h=270, lines=6, colour=WHITE, head=TEAL, tick=False, fold=True) -> str:
    """An opened letter around (0, 0)."""
    x, y = -w / 2, -h / 2
    body = box(x, y, w, h, 3)
    inner = [fill(box(x + w * 0.1, y + h * 0.08, w * 0.26, h * 0.05, 3), head)]
    lengths = (0.74, 0.8, 0.66, 0.78, 0.72, 0.46, 0.76, 0.6)
    for i in range(lines):
        inner.append(
            line(f"M{num(x + w * 0.1)} {num(y + h * (0.24 + i * 0.095))}h{num(w * lengths[i % 8])}", INK, 4, 0.42)
        )
    if fold:
        inner += [
            fill(box(x, y + h * 0.335, w, h * 0.33), TEAL_INK, 0.04),
            fill(box(x, y + h * 0.33, w, 3), TEAL_INK, 0.08),
            fill(box(x, y + h * 0.66, w, 3), TEAL_INK, 0.08),
        ]
    if tick:
        inner.append(line(f"M{num(w * 0.18)} {num(h * 0.36)}l12 12l24 -28", LEAF, 9))
    return group(group(fill(body, WOOD_DEEP, 0.16), at=(5, 6)), solid(body, colour, *inner))


def binder(w, h, colour, deep, label=True, mark="") -> str:
    """The back of a ring binder, standing on (0, 0) at its left foot."""
    body = box(0, -h, w, h, 8)
    inner = [fill(box(w * 0.7, -h, w * 0.3, h), deep, 0.45), fill(box(w * 0.08, -h, w * 0.07, h), WHITE, 0.16)]
    if label:
        inner += [
            fill(box(w * 0.2, -h * 0.84, w * 0.56, h * 0.34, 6), PAPER),
            line(f"M{num(w * 0.3)} {num(-h * 0.62)}h{num(w * 0.36)}", INK, 4, 0.5),
            line(f"M{num(w * 0.3)} {num(-h * 0.57)}h{num(w * 0.24)}", INK, 4, 0.5),
            group(mark, at=(w * 0.48, -h * 0.735)),
        ]
    inner += [
        fill(oval(w * 0.48, -h * 0.2, w * 0.19), deep),
        fill(oval(w * 0.46, -h * 0.205, w * 0.13), TEAL_INK, 0.55),
    ]
    return solid(body, colour, *inner)


def pen(length=150, colour=CLAY) -> str:
    """A pen lying along the x axis, its point at (0, 0)."""
    return group(
        fill(poly((0, 0), (20, -7), (20, 7)), PAPER_SHADE),
        fill(oval(3, 0, 3), TEAL_INK),
        fill(box(19, -8, length - 40, 16, 3), colour),
        fill(box(19, 1, length - 40, 7, 3), TEAL_INK, 0.18),
        fill(box(length - 26, -9, 26, 18, 6), TEAL_INK),
    )


def coin(r=26, flat=1.0, mark=True) -> str:
    """A coin around (0, 0). `flat` below 1 turns it away from us."""
    parts = [
        fill(oval(0, r * 0.16, r, r * flat), OCHRE_DEEP),
        fill(oval(0, 0, r, r * flat), OCHRE),
        fill(oval(0, 0, r * 0.74, r * 0.74 * flat), OCHRE_SOFT),
    ]
    if mark:
        parts.append(
            group(
                line(
                    curve((r * 0.26, -r * 0.28), (-r * 0.14, -r * 0.34), (-r * 0.14, r * 0.34), (r * 0.26, r * 0.28)),
                    OCHRE_DEEP,
                    r * 0.13,
                ),
                line(
                    f"M{num(-r * 0.34)} {num(-r * 0.08)}h{num(r * 0.46)}M{num(-r * 0.34)} {num(r * 0.1)}h{num(r * 0.4)}",
                    OCHRE_DEEP,
                    r * 0.1,
                ),
            )
        )
    return f'<g transform="scale(1 1)">{"".join(parts)}</g>'


# People


def limb(points, width, colour, pull=1.0) -> str:
    return line(smooth(points, closed=False, pull=pull), colour, width)


def hand(x, y, turn, skin="light", size=1.0, holding=False, flip=False) -> str:
    """A mitten of a hand: wrist at (x, y), fingers pointing along turn (0 is right)."""
    tone, shade = SKIN[skin]
    palm = smooth([(-6, -15, 0), (16, -19), (40, -17), (58, -8), (60, 4), (46, 13), (22, 17), (-6, 14, 0)])
    thumb = smooth([(8, -10), (18, -26), (34, -33), (42, -28), (36, -18), (26, -8)])
    parts = [fill(palm, tone), fill(thumb, tone), line(curve((24, -14), (30, -16), (36, -21)), shade, 3, 0.7)]
    parts += [line(f"M38 {dy}L57 {dy - 1}", shade, 2.5, 0.6) for dy in (-4, 4)]
    if holding:
        parts = [
            fill(smooth([(-6, -15, 0), (14, -20), (34, -17), (42, -4), (38, 12), (20, 18), (-6, 14, 0)]), tone),
            *(line(f"M24 {dy}L40 {dy + 1}", shade, 2.5, 0.6) for dy in (-6, 2, 9)),
        ]
    mirror = (
        f' transform="translate({num(x)} {num(y)})rotate({turn:.1f})scale({size:.2f} {-size if flip else size:.2f})"'
    )
    return f"<g{mirror}>{''.join(parts)}</g>"


def head(
    x,
    y,
    skin="light",
    hair="brown",
    style="short",
    look=0.0,
    tilt=0.0,
    size=1.0,
    mouth="smile",
    eyes="open",
    glasses=False,
    scarf=TEAL,
    beard=False,
) -> tuple[str, str]:
    """(behind, front): what hangs behind the shoulders, and the head itself. (0, 0) is between the eyes.

    `look` runs from −1 (to our left) to 1 (to our right).
    """
    tone, shade = SKIN[skin]
    dark, gloss = HAIR[hair]
    dx = look * 13
    behind, over, blush = [], [], []
    face = smooth(
        [(-43, -22), (-41, 14), (-27, 46), (0, 60), (27, 46), (41, 14), (43, -22), (32, -58), (0, -70), (-32, -58)]
    )
    ears = "".join(
        fill(oval(side * 43 - dx * 0.7, 8, 9, 13), tone) + fill(oval(side * 43 - dx * 0.7, 9, 4, 7), shade, 0.6)
        for side in (-1, 1)
        if side * look <= 0.75
    )
    if style in ("scarf", "long", "bob"):
        ears = ""
    parts = [
        ears,
        solid(face, tone, fill(smooth([(14, 70), (34, 36), (44, 0), (44, -70), (70, -70), (70, 80)]), shade, 0.3)),
    ]
    # what a pen would draw
    for side in (-1, 1):
        ex = side * 16.5 + dx
        narrow = 1 - 0.12 * max(0, side * look)
        if eyes == "down":
            parts.append(line(arc(ex - 8 * narrow, 2, ex + 8 * narrow, 2, 4), INK, 3.4))
        elif eyes == "smile":
            parts.append(line(arc(ex - 7.5 * narrow, 4, ex + 7.5 * narrow, 4, -5), INK, 3.6))
        else:
            parts.append(fill(oval(ex, 1, 4.1, 5), INK))
        lift = -14 if eyes != "down" else -11
        brow = dark if style not in ("scarf", "bald") or hair != "grey" else gloss
        parts.append(
            line(
                arc(ex - 9, lift + (1.5 if side < 0 else -1), ex + 9, lift + (1.5 if side > 0 else -1), -3),
                brow,
                4,
                0.8,
            )
        )
        blush.append(fill(oval(side * 26 + dx * 0.8, 22, 10, 8), CLAY, 0.22))
    parts.append(inside(face, *blush))
    nose = 1 if look >= 0 else -1
    parts.append(line(curve((dx * 1.25, 2), (dx * 1.35 + nose * 7, 17), (dx * 1.25, 20)), shade, 3.6))
    lip = CLAY_DEEP if skin in ("light", "tan") else "#5a2a22"
    if beard:
        chin = smooth(
            [
                (-42, 8, 0),
                (-36, 44),
                (-18, 64),
                (0, 69),
                (18, 64),
                (36, 44),
                (42, 8, 0),
                (30, 22),
                (14 + dx * 0.5, 23),
                (dx, 25),
                (-14 + dx * 0.5, 23),
                (-30, 22),
            ]
        )
        parts.append(fill(chin, dark))
        lip = "#f7d9c6" if hair != "grey" else CLAY_DEEP
    if mouth == "smile":
        parts.append(line(arc(dx - 12, 34, dx + 12, 33.5, 5.5), lip, 3.8))
    elif mouth == "talk":
        parts.append(
            fill(smooth([(dx - 9, 33), (dx, 31), (dx + 9, 33), (dx + 6, 42), (dx - 5, 42)]), lip)
            + fill(oval(dx, 40, 5, 2.4), CLAY_SOFT)
        )
    else:
        parts.append(line(f"M{num(dx - 8)} 36q8 2 17 -1", lip, 3.8))
    if glasses:
        for side in (-1, 1):
            parts.append(line(oval(side * 17 + dx, 2, 14.5, 13), TEAL_INK, 3.2))
        parts.append(line(f"M{num(dx - 3)} 0q3 -3 6 0", TEAL_INK, 3.2))
        if style not in ("bob", "long", "scarf"):
            parts.append(
                line(
                    f"M{num(dx + 31)} 0L{num(43 - dx * 0.5)} -3M{num(dx - 31)} 0L{num(-43 - dx * 0.5)} -3", TEAL_INK, 3
                )
            )
    # hair
    if style == "short":
        over.append(
            fill(
                smooth(
                    [
                        (-45, -4, 0),
                        (-50, -34),
                        (-38, -68),
                        (-4, -84),
                        (34, -74),
                        (50, -40),
                        (45, -4, 0),
                        (40, -22),
                        (34 + dx * 0.4, -38),
                        (6 + dx, -34),
                        (-18 + dx, -44),
                        (-34 + dx * 0.3, -34),
                        (-41, -20),
                    ]
                ),
                dark,
            )
        )
        over.append(line(curve((-20, -66), (6, -72), (28, -62)), gloss, 5, 0.7))
    elif style == "crop":
        over.append(
            fill(
                smooth(
                    [
                        (-45, -6, 0),
                        (-48, -40),
                        (-30, -70),
                        (0, -78),
                        (30, -70),
                        (48, -40),
                        (45, -6, 0),
                        (38, -30),
                        (20 + dx, -46),
                        (-20 + dx, -46),
                        (-38, -30),
                    ]
                ),
                dark,
            )
        )
    elif style == "curls":
        for cx, cy, r in (
            (-44, -30, 22),
            (-36, -58, 24),
            (-10, -76, 26),
            (20, -74, 26),
            (40, -54, 24),
            (47, -26, 20),
            (-50, -4, 17),
            (50, 0, 16),
        ):
            over.append(fill(oval(cx, cy, r), dark))
        over.append(
            fill(
                smooth(
                    [
                        (-44, -10, 0),
                        (-46, -50),
                        (0, -72),
                        (46, -50),
                        (44, -10, 0),
                        (30 + dx * 0.5, -34),
                        (4 + dx, -42),
                        (-26 + dx * 0.5, -34),
                    ]
                ),
                dark,
            )
        )
        over += [
            line(curve((cx - 9, cy - 4), (cx, cy - 11), (cx + 9, cy - 5)), gloss, 4, 0.6)
            for cx, cy in ((-34, -60), (-8, -80), (22, -78), (42, -50))
        ]
    elif style == "afro":
        behind.append(
            fill(
                smooth([(-58, 34), (-84, -10), (-74, -66), (-36, -106), (16, -110), (62, -84), (84, -30), (64, 30)]),
                dark,
            )
        )
        over.append(
            fill(
                smooth(
                    [
                        (-46, -2, 0),
                        (-52, -46),
                        (-24, -76),
                        (20, -78),
                        (50, -48),
                        (46, -2, 0),
                        (32 + dx * 0.5, -36),
                        (0 + dx, -44),
                        (-30 + dx * 0.5, -36),
                    ]
                ),
                dark,
            )
        )
        over.append(line(curve((-48, -78), (-10, -98), (34, -92)), gloss, 6, 0.5))
    elif style == "bob":
        behind.append(
            fill(
                smooth(
                    [
                        (-54, 62),
                        (-60, 0),
                        (-52, -56),
                        (0, -88),
                        (52, -56),
                        (60, 0),
                        (54, 62),
                        (30, 66),
                        (0, 40),
                        (-30, 66),
                    ]
                ),
                dark,
            )
        )
        over.append(
            fill(
                smooth(
                    [
                        (-44, 30, 0),
                        (-58, 28),
                        (-58, -30),
                        (-36, -74),
                        (4, -86),
                        (42, -72),
                        (58, -30),
                        (58, 28),
                        (44, 30, 0),
                        (42, -8),
                        (26 + dx, -38),
                        (-6 + dx, -50),
                        (-30 + dx * 0.6, -36),
                        (-42, -8),
                    ]
                ),
                dark,
            )
        )
        over.append(line(curve((-34, -60), (-4, -74), (28, -64)), gloss, 5, 0.7))
    elif style == "long":
        behind.append(
            fill(
                smooth(
                    [
                        (-52, 130),
                        (-66, 60),
                        (-58, -40),
                        (0, -90),
                        (58, -40),
                        (66, 60),
                        (54, 134),
                        (20, 110),
                        (0, 120),
                        (-22, 112),
                    ]
                ),
                dark,
            )
        )
        over.append(
            fill(
                smooth(
                    [
                        (-46, 34, 0),
                        (-58, 0),
                        (-52, -48),
                        (-20, -82),
                        (20, -82),
                        (52, -48),
                        (58, 0),
                        (46, 34, 0),
                        (42, -10),
                        (20 + dx, -48),
                        (2 + dx, -58),
                        (-26 + dx, -42),
                        (-42, -10),
                    ]
                ),
                dark,
            )
        )
        over.append(line(curve((-36, -54), (-10, -72), (22, -70)), gloss, 5, 0.7))
    elif style == "bun":
        behind.append(
            fill(oval(-dx * 1.6, -88, 30, 27), dark)
            + line(curve((-14 - dx * 1.6, -98), (-dx * 1.6, -106), (14 - dx * 1.6, -98)), gloss, 4, 0.6)
        )
        over.append(
            fill(
                smooth(
                    [
                        (-45, 2, 0),
                        (-52, -34),
                        (-36, -70),
                        (0, -82),
                        (36, -70),
                        (52, -34),
                        (45, 2, 0),
                        (40, -24),
                        (16 + dx, -52),
                        (-2 + dx, -56),
                        (-26 + dx, -44),
                        (-41, -18),
                    ]
                ),
                dark,
            )
        )
        over.append(line(curve((-30, -60), (-6, -72), (24, -66)), gloss, 5, 0.7))
    elif style == "bald":
        over.append(
            fill(smooth([(-44, 4, 0), (-50, -14), (-45, -34), (-39, -30), (-40, -6)]), dark)
            + fill(smooth([(44, 4, 0), (50, -14), (45, -34), (39, -30), (40, -6)]), dark)
        )
        over.append(line(curve((-18, -58), (-6, -62), (6, -61)), WHITE, 5, 0.35))
    elif style == "scarf":
        deep = {TEAL: TEAL_DEEP, OCHRE: OCHRE_DEEP, CLAY: CLAY_DEEP}.get(scarf, TEAL_INK)
        behind.append(
            fill(smooth([(-58, 40), (-58, -40), (0, -92), (58, -40), (58, 40), (74, 120), (0, 140), (-74, 120)]), scarf)
        )
        ring = smooth(
            [
                (-56, 10),
                (-54, -48),
                (-22, -84),
                (22, -84),
                (54, -48),
                (56, 10),
                (44, 62),
                (20, 84),
                (-20, 84),
                (-44, 62),
            ]
        )
        hole = smooth(
            [
                (-37 + dx * 0.4, -16),
                (-35 + dx * 0.4, 16),
                (-22 + dx * 0.4, 43),
                (dx * 0.4, 54),
                (22 + dx * 0.4, 43),
                (35 + dx * 0.4, 16),
                (37 + dx * 0.4, -16),
                (22 + dx * 0.4, -48),
                (dx * 0.4, -54),
                (-22 + dx * 0.4, -48),
            ]
        )
        over.append(f'<path d="{ring}{hole}" fill="{scarf}" fill-rule="evenodd"/>')
        drape = smooth(
            [
                (-46, 48),
                (-72, 96),
                (-82, 138),
                (-30, 158),
                (40, 154),
                (84, 132),
                (70, 92),
                (46, 48),
                (20, 66),
                (-20, 66),
            ]
        )
        over.insert(
            0, solid(drape, scarf, fill(smooth([(30, 160), (60, 110), (40, 40), (120, 40), (120, 170)]), deep, 0.35))
        )
        over.append(line(curve((-58, 104), (-6, 126), (50, 96)), deep, 5, 0.5))
        over.append(
            line(curve((-30, 66), (0, 80), (34, 58)), deep, 5, 0.6)
            + line(curve((36, -60), (50, -20), (47, 20)), deep, 5, 0.5)
        )
    return (
        group(*behind, at=(x, y), turn=tilt, size=size),
        group(*parts, *over, at=(x, y), turn=tilt, size=size),
    )


def torso(x, y, colour, deep, skin="light", width=1.0, height=300, neckline="round", size=1.0, lean=0.0) -> str:
    """Neck and upper body; (0, 0) is the pit of the throat, shoulders 118 to each side."""
    tone, shade = SKIN[skin]
    s = 110 * width
    body = smooth(
        [
            (-26, -14, 0),
            (-64, 2),
            (-s + 8, 26),
            (-s - 8, 78),
            (-s - 2, 170),
            (-s + 4, height, 0),
            (s - 4, height, 0),
            (s + 2, 170),
            (s + 8, 78),
            (s - 8, 26),
            (64, 2),
            (26, -14, 0),
        ]
    )
    neck = smooth(
        [(-24, -70, 0), (-23, -26), (-33, -8, 0), (-25, 12), (0, 22), (25, 12), (33, -8, 0), (23, -26), (24, -70, 0)]
    )
    parts = [
        solid(
            body,
            colour,
            fill(smooth([(40, height + 10), (66, 130), (60, 20), (160, 0), (180, height + 10)]), deep, 0.4),
            fill(smooth([(-s - 20, height), (-s + 20, 120), (-s + 2, 20), (-s - 30, 20)]), WHITE, 0.1),
        ),
        solid(neck, tone, fill(smooth([(-30, -62), (0, -22), (34, -40), (34, -80), (-30, -80)]), shade, 0.8)),
    ]
    if neckline == "round":
        parts.append(line(curve((-33, -8), (-25, 12), (0, 22), (25, 12), (33, -8)), deep, 9))
    elif neckline == "collar":
        parts += [
            fill(smooth([(-28, -26, 0), (-1, 24, 0), (-22, 40, 0), (-46, 2, 0), (-40, -14)]), colour),
            line("M-1 24L-22 40L-46 2", deep, 4, 0.7),
            fill(smooth([(28, -26, 0), (1, 24, 0), (22, 40, 0), (46, 2, 0), (40, -14)]), colour),
            line("M1 24L22 40L46 2", deep, 4, 0.7),
            line(f"M0 26V{height}", deep, 4, 0.6),
        ]
    elif neckline == "roll":
        parts += [
            fill(smooth([(-31, -36), (0, -30), (31, -36), (36, 0), (20, 22), (-20, 22), (-36, 0)]), colour),
            line(curve((-31, -4), (0, 8), (31, -4)), deep, 5, 0.5),
        ]
    return group(*parts, at=(x, y), turn=lean, size=size)


def mix(first, second, share) -> str:
    """The colour that is `share` of the way from first to second."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def sleeve(points, colour, deep, width=52, pull=1.0) -> str:
    """An arm along the points (shoulder, elbow, wrist) with shade along its lower side."""
    path = smooth(points, closed=False, pull=pull)
    key = f"m{next(_ids)}"
    return (
        limb(points, width, mix(colour, deep, 0.5), pull)
        + f'<mask id="{key}" maskUnits="userSpaceOnUse" x="-50" y="-50" width="1400" height="1000">{line(path, "#fff", width)}</mask>'
        + f'<g mask="url(#{key})">{group(limb(points, width, colour, pull), at=(-5, -9))}</g>'
    )
