"""A picture somebody added, made harmless: decoded, turned upright, scaled down and stored as a new JPEG."""

from io import BytesIO

from PIL import Image, ImageOps
from reportlab.platypus.flowables import Flowable

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 1600  # pixels: about 250 per inch at the size of a page


class Unreadable(Exception):
    """The bytes are not a picture, or one too large to open."""


def as_jpeg(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """(JPEG bytes, (width, height) in pixels). Nothing of the original file is kept, such as where it was taken."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Unreadable
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            if picture.has_transparency_data:
                picture = picture.convert("RGBA")
                picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
            out = BytesIO()
            picture.convert("RGB").save(out, "JPEG", quality=85)
            return out.getvalue(), picture.size
    except Unreadable:
        raise
    except Exception as error:  # decoders of broken files raise nearly anything
        raise Unreadable from error


class PictureFlowable(Flowable):
    """The picture at its own proportions, no larger than `width` by `height` points and never enlarged."""

    def __init__(self, data: bytes, pixels: tuple[int, int], width: float, height: float, element, before: float):
        super().__init__()
        self.data, self.pixels, self.element = data, pixels, element
        scale = min(width / pixels[0], height / pixels[1], 0.75)  # 0.75: one pixel of a screen in points
        self.width, self.height = pixels[0] * scale, pixels[1] * scale
        self.spaceBefore, self.spaceAfter = before, 0.0

    def draw(self) -> None:
        with self.canv.marked(self.element):
            self.canv.jpeg(self.data, self.pixels, 0, 0, self.width, self.height)
