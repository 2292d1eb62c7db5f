"""Puts kiosk, display, clerk's page and phone side by side: the picture of the README.

Usage: scripts/readme_picture.py FOLDER, where the journeys have left their screenshots.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

GROUND = "#e4eef1"
FRAME = "#10181d"
SHADOW = (12, 66, 82, 70)
MARGIN, GAP = 40, 44
BEZEL, CORNER = 9, 16
FINE = 4  # corners are drawn so much larger, and made smaller again


def main(folder: Path) -> None:
    """Writes foyer.png beside the screenshots."""
    kiosk = framed(folder / "kiosk-3-ticket-upright-de.png", 480)
    display = framed(folder / "display-2-called-wide-de.png", 690)
    clerk = framed(folder / "clerk-4-called-desktop-de.png", 690)
    phone = framed(folder / "ticket-2-called-phone-de.png", 246)
    middle = display.height + GAP + clerk.height
    height = max(kiosk.height, middle) + 2 * MARGIN
    width = kiosk.width + display.width + phone.width + 2 * GAP + 2 * MARGIN
    picture = Image.new("RGB", (width, height), GROUND)

    left = MARGIN
    put(picture, kiosk, left, (height - kiosk.height) // 2)
    left += kiosk.width + GAP
    put(picture, display, left, (height - middle) // 2)
    put(picture, clerk, left, (height + middle) // 2 - clerk.height)
    left += display.width + GAP
    put(picture, phone, left, (height - phone.height) // 2)
    picture.quantize(256, dither=Image.Dither.NONE).save(folder / "foyer.png", optimize=True)


def framed(path: Path, width: int) -> Image.Image:
    """A screenshot of this width in the frame of a screen."""
    with Image.open(path) as screenshot:
        height = round(screenshot.height * width / screenshot.width)
        shown = screenshot.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    size = (width + 2 * BEZEL, height + 2 * BEZEL)
    screen = Image.new("RGB", size, FRAME)
    screen.paste(shown, (BEZEL, BEZEL), rounded(shown.size, CORNER - BEZEL))
    screen.putalpha(rounded(size, CORNER))
    return screen


def rounded(size: tuple[int, int], corner: int) -> Image.Image:
    """A mask with round corners."""
    width, height = size
    mask = Image.new("L", (width * FINE, height * FINE), 0)
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, width * FINE - 1, height * FINE - 1), corner * FINE, fill=255
    )
    return mask.resize(size, Image.Resampling.LANCZOS)


def put(picture: Image.Image, screen: Image.Image, left: int, top: int) -> None:
    """Puts a screen onto the picture, with a soft shadow below."""
    alpha = screen.getchannel("A")
    shadow = Image.new("RGBA", picture.size, (*SHADOW[:3], 0))
    shadow.paste(SHADOW, (left, top + 10), alpha)
    soft = shadow.filter(ImageFilter.GaussianBlur(14))
    picture.paste(soft.convert("RGB"), (0, 0), soft.getchannel("A"))
    picture.paste(screen.convert("RGB"), (left, top), alpha)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
