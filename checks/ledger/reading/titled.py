"""What the title of a paper says of all its figures: the place that it is about, its year, and that it reports on it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planctl.text.period import Dated, Period

_HOME = re.compile(r"(?:关于)?([\u4e00-\u9fff]{2,3}?(?<![城都全各本我])[省市县州])")
"""The place that a paper is about, as its title names it: 江临市2024年统计公报."""
_REPORTS = re.compile("公报|(?<!工作)报告|总结|白皮书|通报|综述")
"""What a paper is called that tells what was, of the year that its title names."""


class Titled(NamedTuple):
    """The place that a paper is about, "" for none, the one year that its title names, and that if it is reported on."""

    home: str = ""
    year: Period | None = None
    reported: Period | None = None


def titled(title: str, named: Sequence[Dated]) -> Titled:
    """Return what a title says, in which some periods are named."""
    home, years = _HOME.match(title), [one.period for one in named]
    year = years[0] if len(years) == 1 and years[0].years == 1 else None
    return Titled(home[1] if home else "", year, year if _REPORTS.search(title) else None)
