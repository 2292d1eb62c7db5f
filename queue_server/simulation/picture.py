"""The trade-off as a picture: how long booked visitors wait, against how long walk-ins wait."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from pathlib import Path

from queue_server.simulation.figures import Figures
from queue_server.simulation.mistakes import SimulationRefused
from queue_server.simulation.paper import Circle, Line, Paper, Text, draw_png, draw_svg
from queue_server.simulation.study import Results

WIDTH, HEIGHT = 960, 600
LEFT, TOP, RIGHT, BOTTOM = 84, 76, 250, 76  # room around the plot
INK, GREY, PALE = "#1a1a1a", "#595959", "#dcdcdc"
# Colours that people who see no red or green can tell apart; each rule has its own, wherever it stands.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#b0479a", "#8a6d00", "#4d4d4d")
SMALLEST_DOT, LEGEND_DOT = 4.0, 6.0
MARGIN = 1.08  # the axes end a little beyond the largest figure
STEPS = (1, 2, 5, 10)
MOST_TICKS = 8


@dataclass(frozen=True, kw_only=True)
class _Axes:
    """From minutes to places on the paper."""

    across: float  # the largest figure of booked visitors
    up: float  # and of walk-ins

    def x(self, minutes: float) -> float:
        return LEFT + minutes / self.across * (WIDTH - LEFT - RIGHT)

    def y(self, minutes: float) -> float:
        return HEIGHT - BOTTOM - minutes / self.up * (HEIGHT - TOP - BOTTOM)


def draw(results: Results, path: Path) -> None:
    """Writes the picture; the ending of the name says how."""
    paper = Paper(width=WIDTH, height=HEIGHT, marks=tuple(_marks(results)))
    try:
        if path.suffix.lower() == ".svg":
            path.write_text(draw_svg(paper), encoding="utf-8")
        else:
            draw_png(paper).save(path, format="PNG")
    except OSError as error:
        raise SimulationRefused(f"{path}: cannot be written ({error}).") from None


def _marks(results: Results) -> Iterator[Line | Circle | Text]:
    every = [figures for rules in results.values() for figures in rules.values()]
    axes = _Axes(
        across=max(max(figures.appointment_p95 for figures in every) * MARGIN, 1.0),
        up=max(max(figures.walkin_p99 for figures in every) * MARGIN, 1.0),
    )
    yield from _frame(axes)
    names = list(next(iter(results.values())))
    for index, name in enumerate(names):
        colour = COLOURS[index % len(COLOURS)]
        yield from _course(axes, [rules[name] for rules in results.values()], colour)
        yield from _legend(index, name, colour, LEGEND_DOT)
    for index, load in enumerate(results):
        yield from _legend(len(names) + 0.6 + index, f"load {load}", GREY, _radius(index))


def _radius(index: int) -> float:
    """The more load, the larger the dot."""
    return SMALLEST_DOT + 2 * index


def _frame(axes: _Axes) -> Iterator[Line | Text]:
    left, right, top, bottom = LEFT, WIDTH - RIGHT, TOP, HEIGHT - BOTTOM
    yield Text(x=left, y=34, text="What each calling rule costs whom", size=20, colour=INK)
    yield Text(x=left, y=58, text="Lower left is better for everybody.", size=14, colour=GREY)
    for minutes in _ticks(axes.across):
        x = axes.x(minutes)
        yield Line(points=((x, top), (x, bottom)), colour=PALE, width=1)
        yield Text(x=x, y=bottom + 20, text=f"{minutes:g}", size=13, colour=GREY, anchor="middle")
    for minutes in _ticks(axes.up):
        y = axes.y(minutes)
        yield Line(points=((left, y), (right, y)), colour=PALE, width=1)
        yield Text(x=left - 10, y=y + 5, text=f"{minutes:g}", size=13, colour=GREY, anchor="end")
    yield Line(points=((left, top), (left, bottom), (right, bottom)), colour=GREY, width=1)
    across = "Appointments: 95 of 100 wait at most so many minutes"
    yield Text(x=(left + right) / 2, y=bottom + 48, text=across, size=14, colour=INK, anchor="middle")
    up = "Walk-ins: 99 of 100 wait at most so many minutes"
    yield Text(x=28, y=(top + bottom) / 2, text=up, size=14, colour=INK, anchor="middle", upwards=True)


def _ticks(end: float) -> Iterator[float]:
    """Round numbers from 0 to the end of an axis."""
    power = 10 ** floor(log10(end / MOST_TICKS))
    step = next(power * times for times in STEPS if end / (power * times) <= MOST_TICKS)
    return (number * step for number in range(ceil(end / step)))


def _course(axes: _Axes, by_load: Sequence[Figures], colour: str) -> Iterator[Line | Circle]:
    """One rule: a dot for each load, joined to show where more load leads."""
    points = [(axes.x(one.appointment_p95), axes.y(one.walkin_p99)) for one in by_load]
    if len(points) > 1:
        yield Line(points=tuple(points), colour=colour, width=2)
    for index, (x, y) in enumerate(points):
        yield Circle(x=x, y=y, radius=_radius(index), colour=colour)


def _legend(line: float, name: str, colour: str, radius: float) -> Iterator[Circle | Text]:
    y = TOP + 20 + 28 * line
    yield Circle(x=WIDTH - RIGHT + 34, y=y, radius=radius, colour=colour)
    yield Text(x=WIDTH - RIGHT + 48, y=y + 5, text=name, size=15, colour=INK)
