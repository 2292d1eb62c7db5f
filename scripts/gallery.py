"""Lists all pictures of the screens by screen and state: docs/gallery.md.

Usage: scripts/gallery.py FOLDER, where the journeys have left their screenshots; writes to standard output.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

NAME = re.compile(
    r"(?P<screen>[a-z]+)-(?P<state>.+)-(?P<size>upright|wide|desktop|phone)-(?P<language>[a-z]+)\.png"
)
SCREENS = ("kiosk", "checklist", "ticket", "display", "clerk", "supervisor", "start")
WIDTHS = {"upright": 180, "wide": 320, "desktop": 320, "phone": 120}  # pixels, in the overview

Pictures = Mapping[str, Mapping[str, list[re.Match[str]]]]  # screen → state → its pictures


def main(folder: Path) -> None:
    """Writes the list."""
    print("# Every state of every screen")
    print()
    print(
        "Taken by the tests with `make pictures`, at the size of the real screens; each opens in full size."
    )
    print("A display shows both languages at once.")
    pictures = pictures_in(folder)
    for screen in SCREENS:
        print("\n".join(section(screen, pictures[screen])))


def pictures_in(folder: Path) -> Pictures:
    """All pictures, by screen and state."""
    found: defaultdict[str, defaultdict[str, list[re.Match[str]]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted(folder.glob("*.png")):
        if match := NAME.fullmatch(path.name):
            found[match["screen"]][match["state"]].append(match)
    return found


def section(screen: str, states: Mapping[str, list[re.Match[str]]]) -> Iterator[str]:
    """One screen with its states."""
    yield f"\n## {screen.capitalize()}"
    for state, pictures in sorted(states.items()):
        yield f"\n{state.replace('-', ' ').capitalize()}\n"
        yield " ".join(linked(picture) for picture in pictures)


def linked(picture: re.Match[str]) -> str:
    """A small picture that opens the large one."""
    name, width = picture.string, WIDTHS[picture["size"]]
    alt = (
        f"{picture['screen']}: {picture['state'].replace('-', ' ')}, {picture['size']}, {picture['language']}"
    )
    return f'<a href="pictures/{name}"><img src="pictures/{name}" alt="{alt}" width="{width}"></a>'


if __name__ == "__main__":
    main(Path(sys.argv[1]))
