"""Reads a QR code off a screen, as the camera of a phone does."""

from __future__ import annotations

from io import BytesIO

import zxingcpp
from PIL import Image


def read_code(screenshot: bytes) -> str:
    """The text of the one QR code in the picture."""
    with Image.open(BytesIO(screenshot)) as picture:
        found = zxingcpp.read_barcodes(picture.convert("L"))
    assert len(found) == 1, f"{len(found)} codes in the picture"
    return found[0].text
