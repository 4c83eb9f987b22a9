"""Native numbering (ECMA-376 part 1, 17.9): of headings, of bullet lists and of numbered lists.

Three abstract numberings, one of each; `w:num` 1 to 3 are theirs, and every restart is one more.
"""

from collections.abc import Mapping
from typing import Literal

from planctl.exports.docx.dressing import indent, list_indent
from planctl.ooxml.names import part_xml
from planctl.ooxml.text import attribute
from planctl.schemas.dress import Dress
from planctl.text.numerals import NumberStyle, number_style

HEADINGS, BULLETS, NUMBERS = 1, 2, 3
HEADING_LEVELS = 9
"""Word has nine levels of headings and of numbers."""
LIST_DEPTHS = 5
"""Word has five built-in styles of each kind of list: List Bullet, List Bullet 2 …"""

ListStyle = Literal["ListBullet", "ListNumber", "ListContinue"]
_FORMATS = {"chinese": "chineseCountingThousand", "decimal": "decimal", "legal": "decimal"}


class Numbering:
    """The `w:num` instances of a document; each restart of a list or of headings asks for one."""

    def __init__(self) -> None:
        self._instances: list[tuple[int, Mapping[int, int]]] = [
            (kind, {}) for kind in (HEADINGS, BULLETS, NUMBERS)
        ]

    def restart(self, kind: int, starts: Mapping[int, int]) -> int:
        """Return a new `w:numId` of `kind` that begins at `starts`, a number by level from 1."""
        self._instances.append((kind, starts))
        return len(self._instances)

    @property
    def instances(self) -> list[tuple[int, Mapping[int, int]]]:
        """Of each `w:numId`, from 1: of which kind it is, and where it begins."""
        return self._instances

    def part(self, levels: tuple[str, ...], dress: Dress) -> bytes:
        """Return numbering.xml; `levels` are the patterns of the headings."""
        depths = range(1, LIST_DEPTHS + 1)
        abstract = [
            _abstract(HEADINGS, [_heading(n, levels, dress) for n in range(1, HEADING_LEVELS + 1)]),
            _abstract(BULLETS, [_bullet(depth, dress) for depth in depths]),
            _abstract(NUMBERS, [_number(depth, dress) for depth in depths]),
        ]
        instances = [_instance(number, *held) for number, held in enumerate(self._instances, 1)]
        return part_xml("w:numbering", "".join(abstract + instances))


def list_style(kind: ListStyle, depth: int) -> str:
    """Return the id of a list style, `depth` from 1 to 5: ListBullet, ListBullet2."""
    return kind if depth == 1 else f"{kind}{depth}"


def number_properties(number: int, level: int) -> str:
    """Return the `w:numPr` of `level`, from 1; number 0 takes a paragraph out of numbering."""
    return f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number}"/></w:numPr>'


def _abstract(number: int, levels: list[str]) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
    )


def _instance(number: int, kind: int, starts: Mapping[int, int]) -> str:
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{level - 1}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for level, start in sorted(starts.items())
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{overrides}</w:num>'


def _heading(level: int, levels: tuple[str, ...], dress: Dress) -> str:
    style = number_style(levels[level - 1]) if level <= len(levels) else None
    if style is None:
        return _level(level, '<w:numFmt w:val="none"/><w:suff w:val="nothing"/>', "", "")
    return _numbered(level, style, f"Heading{level}", indent(dress.heading(level), dress))


def _number(depth: int, dress: Dress) -> str:
    pattern = dress.lists.numbers[(depth - 1) % len(dress.lists.numbers)]
    style = number_style(pattern) or NumberStyle("decimal", "", ".")
    return _numbered(depth, style, list_style("ListNumber", depth), list_indent(dress, depth))


def _bullet(depth: int, dress: Dress) -> str:
    mark = dress.lists.bullets[(depth - 1) % len(dress.lists.bullets)]
    style = list_style("ListBullet", depth)
    form = f'<w:numFmt w:val="bullet"/><w:pStyle w:val="{style}"/><w:suff w:val="space"/>'
    return _level(depth, form, mark, list_indent(dress, depth))


def _numbered(level: int, style: NumberStyle, linked: str, ind: str) -> str:
    legal = "<w:isLgl/>" if style.kind == "legal" else ""
    form = (
        f'<w:numFmt w:val="{_FORMATS[style.kind]}"/><w:pStyle w:val="{linked}"/>{legal}'
        '<w:suff w:val="nothing"/>'
    )
    # The Chinese font for brackets that both scripts use.
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    return _level(level, form, _text(style, level), ind, hint)


def _text(style: NumberStyle, level: int) -> str:
    first = 1 if style.kind == "legal" else level
    number = ".".join(f"%{above}" for above in range(first, level + 1))
    return f"{style.prefix}{number}{style.suffix}"


def _level(level: int, form: str, text: str, ind: str, hint: str = "") -> str:
    # The style says the indent too; LibreOffice reads only what the level says.
    properties = f"<w:pPr>{ind}</w:pPr>" if ind else ""
    return (
        f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/>{form}'
        f'<w:lvlText w:val={attribute(text)}/><w:lvlJc w:val="left"/>{properties}{hint}</w:lvl>'
    )
