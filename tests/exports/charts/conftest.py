"""Series and states to draw, and their pictures taken apart."""

import os

import pytest
from lxml import etree

from planctl.exports.charts.png import NoPictures, png
from planctl.exports.progress import AreaState, AspectState, PlanState, SectionState
from planctl.schemas.base import ASPECTS
from planctl.schemas.form import build
from planctl.schemas.series import Series

SVG = "{http://www.w3.org/2000/svg}"


class Drawn:
    """A picture taken apart."""

    def __init__(self, svg):
        self.root = etree.fromstring(svg.encode())

    def boxes(self):
        """Return the boxes of the plot and the legend: not the background, not the hatching."""
        return [box for box in self.root.iter(f"{SVG}rect") if box.get("stroke") is not None]

    def texts(self):
        return [text.text or "" for text in self.root.iter(f"{SVG}text")]

    def strokes(self, width):
        return [one for one in self.root.iter(f"{SVG}polyline") if one.get("stroke-width") == width]

    def marks(self):
        """Return the points of lines, those of the legend too."""
        return list(self.root.findall(f"{SVG}path"))


@pytest.fixture(scope="session")
def drawn():
    return Drawn


@pytest.fixture(scope="session")
def series():
    def make(lines, labels=None, **more):
        count = len(next(iter(lines.values())))
        labels = tuple(range(2001, 2001 + count)) if labels is None else labels
        return build(
            Series, {"title": "图", "unit": "亿元", "labels": labels, "lines": lines, **more}
        )

    return make


@pytest.fixture(scope="session")
def state():
    """Make a state of areas: from a title to the progress of its sections, the same in every aspect."""

    def section(place, progress):
        return SectionState(
            f"s-{place}",
            f"子题{place}",
            "贸易组",
            "",
            {aspect: AspectState(progress, 100, None, 0) for aspect in ASPECTS},
        )

    def make(areas):
        return PlanState(
            "稿",
            "主题",
            tuple(
                AreaState(f"a-{at}", title, tuple(map(section, range(99), held)))
                for at, (title, held) in enumerate(areas.items())
            ),
        )

    return make


@pytest.fixture(scope="session")
def rasterizer():
    """Return `png`; where no Chinese font is installed the test is skipped, and fails if CI=true."""
    try:
        png('<svg xmlns="http://www.w3.org/2000/svg" width="1mm" height="1mm"/>')
    except NoPictures as missing:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(missing.say("en"))
    return png
