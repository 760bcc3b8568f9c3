"""Make the film "De tas met post": `python demo/media/source/make_film.py [seconds …]`.

Draws every frame as SVG with the same kit as the pictures, lets Chromium turn it into pixels (for the typeface of the
site) and ffmpeg into de-tas-met-post.mp4 (H.264), .webm (VP9) and the poster. The film has no sound. With seconds
given, only those frames are written to build/film/, to look at. CHROMIUM names the browser, as in the browser tests.

The words on screen are in LINES; captions and transcript in demo/ tell the same story.
"""

# A drawing has one line per shape, however long.
# ruff: noqa: E501, S603

import base64
import math
import os
import subprocess
import sys
from pathlib import Path

import kit as k
from draw_pictures import bag_parts, hills, person
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
MEDIA = HERE.parent
ROOT = MEDIA.parent.parent
FONT = ROOT / "static/vendor/atkinson/atkinson-next-latin-wght-normal.woff2"

NAME = "de-tas-met-post"
SECONDS, RATE = 50, 20
WIDTH, HEIGHT = 1200, 675
PIXELS = (854, 480)
TABLE = 462

LINES = (  # from, until, words
    (0.5, 4.2, "De tas met post"),
    (4.8, 8.0, "Eén brief blijft liggen."),
    (8.2, 11.4, "Dan nog een. En nog een."),
    (12.0, 15.6, "Hoe voller de tas, hoe lastiger het begin."),
    (16.0, 19.2, "Alles in één keer? Dat hoeft niet."),
    (19.5, 23.0, "Zet een wekker op vijftien minuten."),
    (23.4, 27.0, "Pak tien brieven en maak ze open."),
    (27.3, 30.6, "De envelop mag weg."),
    (30.9, 34.4, "Alles lezen komt later."),
    (35.2, 39.0, "De wekker gaat. Klaar voor vandaag."),
    (39.5, 44.6, "De tas is niet leeg. Maar je bent begonnen."),
)

BAG_AT, BAG_SIZE = (400, 630), 0.84
LETTERS = (  # in the bag, back to front: x, y, turn, w, h, colour, kind, accent
    (-96, -352, -17, 230, 150, k.TEAL_PALE, "back", k.TEAL),
    (40, -384, 5, 236, 156, k.PAPER, "window", k.TEAL),
    (112, -350, 17, 200, 140, k.OCHRE_PALE, "front", k.TEAL),
    (-112, -348, -28, 190, 128, k.PAPER, "front", k.CLAY),
    (-22, -330, -5, 240, 150, k.CLAY_PALE, "window", k.CLAY),
    (92, -300, 14, 210, 136, k.WHITE, "front", k.OCHRE),
    (-76, -292, -12, 210, 136, k.PAPER, "window", k.OCHRE),
)
ARRIVE = (5.0, 6.6, 8.2, 9.0, 9.8, 10.4, 11.0)
TAKE_FROM, TAKE_EACH, TAKEN = 23.6, 1.06, 10
RING = 35.0


def part(t, start, end):
    """How far t is between start and end, softly: 0 before, 1 after."""
    u = min(1.0, max(0.0, (t - start) / (end - start)))
    return u * u * (3 - 2 * u)


def between(a, b, u):
    return tuple(p + (q - p) * u for p, q in zip(a, b, strict=True))


def arch(a, b, u, lift):
    """A throw from a to b, `lift` above the straight line in the middle."""
    x, y = between(a, b, u)
    return x, y - lift * 4 * u * (1 - u)


def words(t):
    out = k.fill(k.box(0, 0, WIDTH, 104), k.CREAM) + k.fill(k.box(0, 104, WIDTH, 6), k.OCHRE_SOFT)
    for start, end, text in LINES:
        shown = part(t, start, start + 0.4) * (1 - part(t, end - 0.3, end))
        if shown > 0:
            y = 70 + 14 * (1 - part(t, start, start + 0.4))
            out += f'<text x="600" y="{y:.1f}" text-anchor="middle" font-size="46" font-weight="700" fill="{k.TEAL_INK}" opacity="{shown:.2f}">{text}</text>'
    if t < 4.2:
        shown = part(t, 1.4, 1.9) * (1 - part(t, 3.9, 4.2))
        out += k.fill(k.box(476, 122, 248, 44, 22), k.CREAM, shown) + (
            f'<text x="600" y="152" text-anchor="middle" font-size="26" font-weight="500" fill="{k.TEAL_DEEP}" opacity="{shown:.2f}">film zonder geluid</text>'
        )
    return out


def daylight(t):
    """0 at night, 1 by day. Four short days while the post piles up, then it stays light."""
    if not 4.5 < t < 12.5:
        return 1.0
    return 0.5 + 0.5 * math.cos((t - 4.5) / 8 * 4 * 2 * math.pi)


def sky(t):
    light = daylight(t)
    turn = ((t - 4.5) / 8 * 4) % 1 if 4.5 < t < 12.5 else 0.0
    sun_x = 76 + 216 * ((turn + 0.5) % 1)
    out = k.fill(k.box(60, 130, 280, 300), k.mix("#30505f", "#dcecea", light))
    if light > 0.45:
        out += k.fill(k.oval(sun_x, 208 + 60 * (1 - light), 24), k.OCHRE_SOFT, min(1, (light - 0.45) * 4))
    else:
        out += k.fill(k.oval(sun_x - 100, 190, 17), k.CREAM, 0.9) + "".join(
            k.fill(k.oval(x, y, 2.4), k.CREAM) for x, y in ((110, 170), (232, 182), (168, 220), (262, 232))
        )
    return out + hills(70, 344, 230) + k.fill(k.box(60, 130, 280, 300), k.TEAL_INK, 0.45 * (1 - light))


def room(t):
    light = daylight(t)
    return (
        k.wall(k.TEAL_PALE, height=HEIGHT)
        + k.window(84, 150, 200, 220, sky(t))
        + k.plant(126, 384, 0.5, k.CLAY)
        + k.group(
            k.fill(k.box(946, 236, 210, 16, 5), k.WOOD),
            k.group(k.binder(40, 84, k.TEAL, k.TEAL_DEEP, label=False), at=(968, 236)),
            k.group(k.binder(36, 74, k.OCHRE, k.OCHRE_DEEP, label=False), at=(1012, 236)),
            k.plant(1108, 236, 0.46, k.CLAY),
        )
        + k.fill(k.box(0, 0, WIDTH, HEIGHT), k.TEAL_INK, 0.28 * (1 - light))
    )


def in_bag(index):
    x, y = LETTERS[index][:2]
    return BAG_AT[0] + x * BAG_SIZE, BAG_AT[1] + y * BAG_SIZE


def post(t):
    """The letters in and on their way into the bag, behind its front."""
    gone = 0
    if t > TAKE_FROM:
        gone = min(4, int(min(TAKEN, (t - TAKE_FROM) / TAKE_EACH + 0.9) * 0.42))
    out = ""
    for i, (_, _, turn, w, h, colour, kind, accent) in enumerate(LETTERS[: len(LETTERS) - gone]):
        start = ARRIVE[i]
        if t < start:
            continue
        u = part(t, start, start + 1.0)
        x, y = arch((-160, 300), in_bag(i), u, 190)
        settle = 4 * math.sin((t - start - 1) * 14) * math.exp(-(t - start - 1) * 5) if t > start + 1 else 0
        out += k.group(
            k.envelope(w, h, colour, kind, accent), at=(x, y + settle), turn=turn - 200 * (1 - u), size=BAG_SIZE
        )
    return out


def clock(t):
    """An alarm clock; the slice is the time that is left."""
    if t < 19.4:
        return ""
    rise = part(t, 19.4, 20.1)
    shake = 5 * math.sin(t * 60) if RING < t < RING + 1.8 else 0
    left = max(0.0, 1 - part(t, 22.0, RING)) if t > 22 else 1.0
    angle = math.radians(90 * left)
    slice_ = f"M0 0L0 -50A50 50 0 0 1 {50 * math.sin(angle):.1f} {-50 * math.cos(angle):.1f}Z" if left > 0.01 else ""
    rings = (
        "".join(k.line(k.arc(s * 86, -78, s * 104, -20, -4 * s), k.CLAY, 7) for s in (-1, 1))
        if RING < t < RING + 1.8 and int(t * 5) % 2
        else ""
    )
    hand = math.radians(90 * left)
    return k.group(
        k.line("M-40 56l-18 24M40 56l18 24", k.TEAL_INK, 12),
        k.fill(k.oval(-42, -62, 26), k.CLAY_DEEP) + k.fill(k.oval(42, -62, 26), k.CLAY_DEEP) + k.fill(k.box(-6, -92, 12, 24, 4), k.TEAL_INK),
        k.fill(k.oval(0, 0, 74), k.CLAY) + k.fill(k.oval(0, 0, 60), k.WHITE),
        k.fill(slice_, k.OCHRE_SOFT) if slice_ else "",
        "".join(k.line(f"M{50 * math.sin(math.radians(a)):.1f} {-50 * math.cos(math.radians(a)):.1f}L{56 * math.sin(math.radians(a)):.1f} {-56 * math.cos(math.radians(a)):.1f}", k.INK, 4) for a in range(0, 360, 30)),
        k.line(f"M0 0L{42 * math.sin(hand):.1f} {-42 * math.cos(hand):.1f}", k.TEAL_INK, 6) + k.line("M0 0L0 -30", k.TEAL_INK, 6) + k.fill(k.oval(0, 0, 6), k.CLAY_DEEP),
        rings,
        at=(146 + shake, 590 - 60 * (1 - rise)), turn=shake, size=0.86, opacity=rise,
    )  # fmt: skip


HANDS = (742, 560)
STACK = (706, 616)
BIN = (1040, 640)


def lying(piece, x, y, height):
    """The piece around (x, y), seen more from the side the smaller `height` is."""
    return f'<g transform="translate({x:.1f} {y:.1f})scale(0.84 {0.84 * height:.3f})">{piece}</g>'


def working(t):
    """Letters on their way: out of the bag, out of the envelope, onto the stack; the envelope to the bin."""
    out, landed = "", 0
    for i in range(TAKEN):
        s = TAKE_FROM + i * TAKE_EACH
        if t < s:
            break
        colour, kind, accent = LETTERS[(6 - i) % 7][5:8]
        a, b, c = part(t, s, s + 0.5), part(t, s + 0.5, s + 0.8), part(t, s + 0.8, s + 1.35)
        if c >= 1:
            landed += 1
            continue
        source = in_bag(max(2, 6 - i // 2))
        x, y = arch(source, (HANDS[0] + 6, HANDS[1] - 20), a, 60)
        if c > 0:
            x, y = arch((HANDS[0] + 6, HANDS[1] - 20), (BIN[0], BIN[1] - 160), c, 90)
        lx, ly = arch((HANDS[0], HANDS[1] - 20 - 70 * b), STACK, c, 20)
        if b > 0:
            out += lying(k.letter(150, 190, 5, k.WHITE, accent), lx, ly - 3 * landed * c, 1 - 0.5 * c)
        if c < 0.98:
            out += k.group(
                k.envelope(210, 136, colour, "back" if a > 0.6 else kind, accent),
                at=(x, y),
                turn=-12 * (1 - a) + 60 * c,
                size=0.8 - 0.3 * c,
            )
    pile = "".join(
        lying(
            k.letter(150, 190, 5, k.WHITE if i % 2 else k.PAPER, (k.TEAL, k.CLAY, k.OCHRE)[i % 3], fold=False),
            STACK[0] + (i * 5) % 9 - 4,
            STACK[1] - i * 3,
            0.5,
        )
        for i in range(landed)
    )
    return pile, out, landed


def bin_(landed):
    basket = k.smooth([(-104, -150, 0), (-92, -70), (-78, 0, 0), (78, 0, 0), (92, -70), (104, -150, 0)])
    weave = "".join(k.line(k.curve((-110, y), (0, y + 7), (110, y)), k.WOOD_DEEP, 5, 0.4) for y in range(-128, 0, 24))
    spots = ((-40, -158, -12), (34, -162, 10), (0, -176, -4), (-56, -180, 16), (50, -184, -14))
    waste = "".join(
        k.group(
            k.envelope(130, 84, (k.PAPER, k.CLAY_PALE, k.OCHRE_PALE, k.TEAL_PALE, k.WHITE)[i], "back"),
            at=(x, y),
            turn=turn,
        )
        for i, (x, y, turn) in enumerate(spots[: (landed + 1) // 2])
    )
    return k.group(
        k.shadow(8, 0, 110, 14), k.fill(k.oval(0, -150, 104, 13), k.WOOD_DEEP), waste,
        k.solid(basket, k.WOOD_PALE, weave, k.fill(k.box(36, -170, 90, 180), k.WOOD_DEEP, 0.22)), k.fill(k.box(-110, -160, 220, 18, 9), k.WOOD),
        at=BIN,
    )  # fmt: skip


def somebody(t):
    """(body, arms): the woman behind the table."""
    come = part(t, 11.6, 12.8)
    if come <= 0:
        return "", ""
    x, y = 780 + 520 * (1 - come), 334
    look, mouth, eyes = -0.8, "calm", "open"
    if t > 16.2:
        mouth, look = "smile" if t > 17.6 else "calm", -0.35
    if 19.5 < t < 23.2:
        look = -0.9
    if TAKE_FROM - 0.2 < t < RING - 0.4:
        look, eyes, mouth = -0.3, "down", "calm"
    if t > RING + 0.3:
        look, mouth, eyes = -0.4, "smile", "open"
    if t > 39:
        eyes, look = "smile", 0.0
    if int(t * RATE) % 74 in (0, 1, 2) and eyes == "open":
        eyes = "down"
    breath = 2 * math.sin(t * 2.2)
    body = person(
        x,
        y + breath,
        "tan",
        "black",
        "bun",
        k.CLAY,
        k.CLAY_DEEP,
        "round",
        look=look,
        mouth=mouth,
        eyes=eyes,
        height=260,
    )
    left, right = (x - 112, 548), (x + 96, 560)
    turn_left, turn_right = 20, 160
    if TAKE_FROM < t < TAKE_FROM + TAKEN * TAKE_EACH:
        u = ((t - TAKE_FROM) % TAKE_EACH) / TAKE_EACH
        reach = 1 - part(u, 0, 0.42) if u < 0.5 else part(u, 0.62, 1)
        left = between((x - 96, 566), (x - 216, 470), reach)
        throw = part(u, 0.0, 0.25) * (1 - part(u, 0.25, 0.6)) if t > TAKE_FROM + TAKE_EACH else 0
        right = between((x + 66, 566), (x + 176, 500), throw)
        turn_left, turn_right = 10 + 160 * (reach > 0.5), 170 - 120 * (throw > 0.3)
    if t > 40:
        u = part(t, 40.2, 41.0)
        right = between(right, (x + 88, 566), u)
    arms = (
        k.sleeve([(x - 94, y + 88), (x - 150, y + 190), left], k.CLAY, k.CLAY_DEEP, 52)
        + k.hand(*left, turn_left, "tan", 0.95, flip=turn_left > 90)
        + k.sleeve([(x + 94, y + 88), (x + 156, y + 190), right], k.CLAY, k.CLAY_DEEP, 52)
        + k.hand(*right, turn_right, "tan", 0.95, flip=turn_right > 90)
    )
    return body, arms


def frame(t):
    k.restart_ids()
    drop = part(t, 0, 0.7)
    bounce = 10 * math.sin((t - 0.7) * 12) * math.exp(-(t - 0.7) * 5) if t > 0.7 else 0
    wobble = 2.2 * math.sin(t * 9) * part(t, 12.6, 13.2) * (1 - part(t, 15.0, 15.8))
    back, front = bag_parts()
    pile, moving, landed = working(t)
    body, arms = somebody(t)
    place = {"at": (BAG_AT[0], BAG_AT[1] - 240 * (1 - drop) - abs(bounce)), "turn": wobble, "size": BAG_SIZE}
    light = daylight(t)
    show_bin = part(t, 22.6, 23.4)
    scene = (
        room(t)
        + body
        + k.table(TABLE, WIDTH, HEIGHT)
        + k.fill(k.box(0, TABLE, WIDTH, HEIGHT), k.TEAL_INK, 0.22 * (1 - light))
        + k.shadow(BAG_AT[0] + 14, BAG_AT[1], 214, 22, opacity=0.28 * drop)
        + k.group(back, **place) + post(t) + k.group(front, **place)
        + clock(t)
        + (k.group(bin_(landed), at=(260 * (1 - show_bin), 0)) if show_bin else "")
        + arms + pile
        + (k.group(k.line("M-34 2l24 24l50 -56", k.WHITE, 20), k.line("M-34 2l24 24l50 -56", k.LEAF, 13), at=(STACK[0], STACK[1] - 34), size=part(t, 36.6, 37.1)) if t > 36.7 else "")
        + moving
    )  # fmt: skip
    if t > 39.6:
        cup = part(t, 39.6, 40.4)
        scene += k.group(k.shadow(10, 0, 50, 9), k.mug(0, 0, k.TEAL, 0.82), at=(896, 622 - 60 * (1 - cup)), opacity=cup)
    return scene + words(t) + end_card(t)


def end_card(t):
    shown = part(t, 44.8, 45.6)
    if shown <= 0:
        return ""
    back, front = bag_parts()
    letters = "".join(
        k.group(k.envelope(w, h, c, kind, accent), at=(x, y), turn=turn)
        for x, y, turn, w, h, c, kind, accent in LETTERS[:3]
    )
    rise = 24 * (1 - part(t, 45.2, 46.0))
    return k.group(
        k.fill(k.box(0, 0, WIDTH, HEIGHT), k.CREAM),
        k.fill(k.smooth([(120, 360), (210, 140), (560, 90), (960, 120), (1090, 330), (960, 560), (560, 610), (220, 570)]), k.MIST),
        k.shadow(360, 528, 170, 18, k.TEAL_INK, 0.12),
        k.group(back, letters, front, at=(350, 526), size=0.66),
        f'<g font-weight="700" fill="{k.TEAL_INK}" transform="translate(0 {rise:.1f})"><text x="560" y="300" font-size="60">Nu jij</text>'
        f'<text x="560" y="372" font-size="42" font-weight="500">Tien brieven,</text><text x="560" y="426" font-size="42" font-weight="500">vijftien minuten.</text></g>',
        opacity=shown,
    )  # fmt: skip


def picture(t):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{PIXELS[0]}" height="{PIXELS[1]}">{frame(t)}</svg>'


def screen(browser):
    face = base64.b64encode(FONT.read_bytes()).decode()
    page = browser.new_page(viewport={"width": PIXELS[0], "height": PIXELS[1]})
    page.set_content(
        f"<style>@font-face{{font-family:A;font-weight:200 800;src:url(data:font/woff2;base64,{face})}}"
        "body{margin:0;font-family:A}svg{display:block}</style><div></div>"
    )
    page.evaluate("document.fonts.load('700 20px A').then(() => document.fonts.load('500 20px A'))")

    def shoot(t):
        page.evaluate("svg => { document.querySelector('div').innerHTML = svg }", picture(t))
        return page.screenshot(type="png")

    return shoot


def main():
    wanted = [float(argument) for argument in sys.argv[1:]]
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        shoot = screen(browser)
        if wanted:
            folder = ROOT / "build/film"
            folder.mkdir(parents=True, exist_ok=True)
            for t in wanted:
                (folder / f"{t:05.2f}.png").write_bytes(shoot(t))
            return
        source = ["ffmpeg", "-y", "-loglevel", "error", "-f", "image2pipe", "-framerate", str(RATE), "-i", "-"]
        whole = MEDIA / f"{NAME}.mp4"
        video = ["-c:v", "libx264", "-preset", "slow", "-crf", "23", "-tune", "animation", "-pix_fmt", "yuv420p"]
        encoder = subprocess.Popen(
            [*source, *video, "-movflags", "+faststart", "-an", str(whole)], stdin=subprocess.PIPE
        )
        for number in range(SECONDS * RATE):
            encoder.stdin.write(shoot(number / RATE))
        encoder.stdin.close()
        if encoder.wait():
            sys.exit("ffmpeg could not make the film")
        (HERE / "poster.png").write_bytes(shoot(15.0))
        browser.close()
    again = ["ffmpeg", "-y", "-loglevel", "error", "-i"]
    vp9 = ["-c:v", "libvpx-vp9", "-crf", "38", "-b:v", "0", "-row-mt", "1", "-an"]
    subprocess.run([*again, str(whole), *vp9, str(MEDIA / f"{NAME}.webm")], check=True)
    poster = ["-q:v", "4", str(MEDIA / f"{NAME}.jpg")]
    subprocess.run([*again, str(HERE / "poster.png"), *poster], check=True)
    (HERE / "poster.png").unlink()


if __name__ == "__main__":
    main()
