"""Lines, dots and words on paper, written as SVG by hand and as PNG with Pillow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape

from PIL import Image, ImageDraw, ImageFont

SCALE = 2  # PNG: so many pixels for each unit, so that letters stay sharp
PILLOW_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """From point to point."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: int


@dataclass(frozen=True, kw_only=True)
class Circle:
    """A dot with a white rim, so that dots on each other stay apart."""

    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True, kw_only=True)
class Text:
    """A line of words."""

    x: float
    y: float  # of the line that letters stand on
    text: str
    size: int
    colour: str
    anchor: str = "start"  # what stands at x: start, middle or end
    upwards: bool = False  # to be read with the head to the left


Mark = Line | Circle | Text


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What is drawn, in this order."""

    width: int
    height: int
    marks: tuple[Mark, ...]


def draw_svg(paper: Paper) -> str:
    """The text of an SVG file."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {paper.width} {paper.height}"'
        f' width="{paper.width}" height="{paper.height}" font-family="system-ui, sans-serif">'
    )
    ground = '<rect width="100%" height="100%" fill="#ffffff"/>'
    return "\n".join([head, ground, *_svg_marks(paper), "</svg>\n"])


def _svg_marks(paper: Paper) -> Iterator[str]:
    for mark in paper.marks:
        match mark:
            case Line():
                points = " ".join(f"{x:.1f},{y:.1f}" for x, y in mark.points)
                yield (
                    f'<polyline points="{points}" fill="none" stroke="{mark.colour}"'
                    f' stroke-width="{mark.width}"/>'
                )
            case Circle():
                yield (
                    f'<circle cx="{mark.x:.1f}" cy="{mark.y:.1f}" r="{mark.radius:g}"'
                    f' fill="{mark.colour}" stroke="#ffffff" stroke-width="1.5"/>'
                )
            case Text():
                turned = f' transform="rotate(-90 {mark.x:.1f} {mark.y:.1f})"' if mark.upwards else ""
                yield (
                    f'<text x="{mark.x:.1f}" y="{mark.y:.1f}" font-size="{mark.size}"'
                    f' fill="{mark.colour}" text-anchor="{mark.anchor}"{turned}>{escape(mark.text)}</text>'
                )


def draw_png(paper: Paper) -> Image.Image:
    """The picture as pixels."""
    image = Image.new("RGB", (paper.width * SCALE, paper.height * SCALE), "#ffffff")
    pen = ImageDraw.Draw(image)
    for mark in paper.marks:
        match mark:
            case Line():
                points = [(x * SCALE, y * SCALE) for x, y in mark.points]
                pen.line(points, fill=mark.colour, width=mark.width * SCALE, joint="curve")
            case Circle():
                reach = mark.radius * SCALE
                x, y = mark.x * SCALE, mark.y * SCALE
                box = (x - reach, y - reach, x + reach, y + reach)
                pen.ellipse(box, fill=mark.colour, outline="#ffffff", width=SCALE)
            case Text():
                _write(image, pen, mark)
    return image


def _write(image: Image.Image, pen: ImageDraw.ImageDraw, mark: Text) -> None:
    font = _font(mark.size * SCALE)
    place = (mark.x * SCALE, mark.y * SCALE)
    if not mark.upwards:
        pen.text(place, mark.text, fill=mark.colour, font=font, anchor=PILLOW_ANCHORS[mark.anchor])
        return
    left, top, right, bottom = font.getbbox(mark.text)
    words = Image.new("RGB", (int(right - left) + SCALE, int(bottom - top) + SCALE), "#ffffff")
    ImageDraw.Draw(words).text((-left, -top), mark.text, fill=mark.colour, font=font)
    turned = words.rotate(90, expand=True)
    image.paste(turned, (int(place[0] - turned.width), int(place[1] - turned.height / 2)))


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
