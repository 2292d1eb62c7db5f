"""Measures letters as they stand on the glass of a screen, in millimetres."""

from __future__ import annotations

import math
from io import BytesIO
from math import ceil, floor

from PIL import Image, ImageChops
from playwright.sync_api import Locator

from tests.journeys.screen import Screen

MM_PER_INCH = 25.4
FIRST_LETTER = """element => {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 1);
  const { left, top, right, bottom } = range.getBoundingClientRect();
  return [left, top, right, bottom];
}"""


def capital_mm(screen: Screen, text: Locator, inches: float) -> float:
    """How high the ink of its first letter is, if the window fills a screen of this diagonal."""
    pixels_per_mm = math.hypot(screen.size.width, screen.size.height) / (inches * MM_PER_INCH)
    return _ink_height(screen, text) / pixels_per_mm


def degrees(millimetres: float, metres: float) -> float:
    """Under which angle somebody sees it."""
    return math.degrees(2 * math.atan(millimetres / (2 * metres * 1000)))


def brightness(screen: Screen) -> float:
    """How much light the whole screen gives, from 0 to 1."""
    with Image.open(BytesIO(screen.page.screenshot())) as picture:
        grey = picture.convert("L")
        return sum(level * count for level, count in enumerate(grey.histogram())) / (
            255 * grey.width * grey.height
        )


def points_left(screen: Screen, arrow: Locator) -> bool:
    """Is the head of an arrow, where most of its ink is, on its left?"""
    box = arrow.bounding_box()
    assert box
    ink = _ink(screen, (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]))
    halves = [ink.crop((start, 0, start + ink.width // 2, ink.height)) for start in (0, ink.width // 2)]
    left, right = (half.histogram()[255] for half in halves)
    return left > right


def _ink_height(screen: Screen, text: Locator) -> int:
    """Rows of pixels, from the highest to the lowest, of the first letter."""
    box = _ink(screen, text.first.evaluate(FIRST_LETTER)).getbbox()
    assert box, "there is no letter"
    return box[3] - box[1]


def _ink(screen: Screen, part: tuple[float, float, float, float]) -> Image.Image:
    """A part of the screen: 255 where it has at least half of its strongest colour, 0 elsewhere."""
    left, top, right, bottom = part
    with Image.open(BytesIO(screen.page.screenshot(animations="disabled"))) as picture:
        shown = picture.convert("L").crop((floor(left), floor(top), ceil(right), ceil(bottom)))
    ground = shown.getpixel((0, 0))
    strength = ImageChops.difference(shown, Image.new("L", shown.size, int(str(ground))))
    half = int(str(strength.getextrema()[1])) // 2
    return strength.point([255 if level > half else 0 for level in range(256)])
