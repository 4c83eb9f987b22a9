"""A comparison as one self-contained page of HTML: side by side, filtered, walked through by keys.

The page reads whole without its script. Its policy (CSP 3) lets no other style and script act than
its own, known by their hashes: what a text holds stays text.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.exports.comparison.comparison import Comparison, groups
from planctl.exports.comparison.no_templates import NoTemplates
from planctl.exports.comparison.rows import Row, rows
from planctl.exports.comparison.said import label, line, total
from planctl.messages.change_words import tell
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS
from planctl.schemas.change import CHANGE_KINDS, Change

if TYPE_CHECKING:
    from jinja2 import Template

_HERE = Path(__file__).parent
_LANGUAGES = {"zh": "zh-CN", "en": "en"}
_WORDS = ("old", "new", "next", "previous", "shown", "filter", "all", "keys")
Choice = tuple[str, str, int]
"""A value to filter by, what it is called, and how many changes have it."""


class ShownChange(NamedTuple):
    """A change as the page shows it; `area` and `aspect` are "" for what is of none."""

    anchor: str
    area: str
    aspect: str
    kind: str
    label: str
    line: str
    rows: tuple[Row, ...]


class ShownGroup(NamedTuple):
    """The changes under one heading."""

    anchor: str
    under: str
    title: str
    name: str
    changes: tuple[ShownChange, ...]


def write_page(comparison: Comparison) -> bytes:
    """Return the page; equal comparisons give equal bytes. Raises NoTemplates without Jinja2."""
    language = comparison.language
    style, script = _read("page.css"), _read("page.js")
    heading = tell(
        language, "title", title=comparison.title, old=comparison.old, new=comparison.new
    )
    shown_groups = list(_groups(comparison))
    shown: str = _template().render(
        lang=_LANGUAGES[language],
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}",
        style=_trusted(style),
        script=_trusted(script),
        heading=heading,
        total=total(comparison),
        changes=len(comparison.changes),
        words={name: tell(language, f"page.{name}") for name in _WORDS},
        filters=list(_filters(comparison)),
        groups=shown_groups,
        anchors={group.name: group.anchor for group in shown_groups},
    )
    return shown.encode("utf-8", "replace")


def _template() -> "Template":
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as absent:
        raise NoTemplates from absent
    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return made.from_string(_read("page.html"))


def _trusted(own: str) -> str:
    """Return a file of ours as what needs no escape."""
    from markupsafe import Markup

    return Markup(own)  # noqa: S704 - our own style and script, not a word of a text


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(own: str) -> str:
    return f"'sha256-{b64encode(sha256(own.encode()).digest()).decode()}'"


def _groups(comparison: Comparison) -> Iterator[ShownGroup]:
    number = 0
    for at, group in enumerate(groups(comparison), 1):
        changes: list[ShownChange] = []
        for change in group.changes:
            number += 1
            changes.append(_change(change, f"change-{number}", comparison))
        yield ShownGroup(f"group-{at}", group.under, group.title, group.name, tuple(changes))


def _change(change: Change, anchor: str, comparison: Comparison) -> ShownChange:
    return ShownChange(
        anchor,
        change.area or "",
        change.aspect or "",
        change.kind,
        label(change, comparison),
        line(change, comparison),
        tuple(rows(change, comparison)),
    )


def _filters(comparison: Comparison) -> Iterator[tuple[str, str, list[Choice]]]:
    """Yield what to filter by: its name in the page's data, its title, its values."""
    language, changes = comparison.language, comparison.changes
    other = tell(language, "page.other")
    areas = {**comparison.areas, "": other}
    aspects: dict[str, str] = {name: word(language, f"@aspect.{name}") for name in ASPECTS}
    kinds: dict[str, str] = {kind: tell(language, f"kind.{kind}") for kind in CHANGE_KINDS}
    for name, title, known in (
        ("area", "page.areas", areas),
        ("aspect", "page.aspects", aspects | {"": other}),
        ("kind", "page.kinds", kinds),
    ):
        counted = Counter(str(getattr(change, name) or "") for change in changes)
        yield name, tell(language, title), _choices(counted, known)


def _choices(counted: Counter[str], known: dict[str, str]) -> list[Choice]:
    return [(value, shown, counted[value]) for value, shown in known.items() if counted[value]]
