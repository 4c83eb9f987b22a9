"""The page: its size and margins, the grid of lines and characters, the footers."""

from typing import NamedTuple

from planctl.exports.docx.fields import field
from planctl.exports.docx.runs import text_runs
from planctl.ooxml.measures import hundredths, twips, twips_from_mm
from planctl.ooxml.names import part_xml
from planctl.schemas.dress import Dress, Page


def text_width(page: Page) -> int:
    """Return the width of the type area 版心, in twips."""
    return twips_from_mm(page.width_mm) - twips_from_mm(page.left_mm) - twips_from_mm(page.right_mm)


def line_pitch(page: Page) -> int:
    """Return the height of a line that lets the page hold all its lines, in twips.

    GB/T 9704-2012, 5.2.4: 22 lines in 225 mm, which is 579 twips; 580 holds only 21.
    """
    edges = twips_from_mm(page.top_mm) + twips_from_mm(page.bottom_mm)
    return (twips_from_mm(page.height_mm) - edges) // page.lines


def character_pitch(page: Page) -> int:
    """Return the width of a character that lets the line hold all of them, in twips.

    GB/T 9704-2012, 5.2.4: 28 characters in 156 mm, which is 315 twips, 5 less than 三号 has.
    """
    return text_width(page) // page.characters


class Footers(NamedTuple):
    """The footers of odd and even pages, as relationship ids."""

    odd: str
    even: str


def section_properties(
    page: Page, footers: Footers | None, *, start: int | None = None, form: str = ""
) -> str:
    """Return the `w:sectPr` of a section; without footers its pages bear no number.

    `start` counts the pages anew, `form` says how numbers look (ECMA-376 part 1, 17.18.59).
    """
    size = f'w:w="{twips_from_mm(page.width_mm)}" w:h="{twips_from_mm(page.height_mm)}"'
    size += ' w:orient="landscape"' * (page.width_mm > page.height_mm)
    margins = " ".join(f'w:{edge}="{twips_from_mm(mm)}"' for edge, mm in _margins(page))
    return (
        f"<w:sectPr>{_footer_references(footers)}"
        # Word numbers endnotes i, ii, iii unless told otherwise.
        '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
        f"<w:pgSz {size}/><w:pgMar {margins}/>{_numbers(start, form)}"
        f'<w:docGrid w:type="lines" w:linePitch="{line_pitch(page)}"/></w:sectPr>'
    )


def _footer_references(footers: Footers | None) -> str:
    if footers is None:
        return ""
    return (
        f'<w:footerReference w:type="default" r:id="{footers.odd}"/>'
        f'<w:footerReference w:type="even" r:id="{footers.even}"/>'
    )


def _numbers(start: int | None, form: str) -> str:
    form = f' w:fmt="{form}"' if form else ""
    return "" if start is None else f'<w:pgNumType{form} w:start="{start}"/>'


def _margins(page: Page) -> tuple[tuple[str, float], ...]:
    return (
        ("top", page.top_mm),
        ("right", page.right_mm),
        ("bottom", page.bottom_mm),
        ("left", page.left_mm),
        ("header", page.footer_mm),
        ("footer", page.footer_mm),
        ("gutter", 0),
    )


def footer_xml(dress: Dress, style: str) -> bytes:
    """Return a footer part: the page number in a field, in the paragraph style `style`."""
    number = dress.page_number
    runs = text_runs(number.before) + field("PAGE", "1") + text_runs(number.after)
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'
    return part_xml("w:ftr", paragraph)


def inset(dress: Dress, edge: str) -> str:
    """Return the `w:ind` that keeps the page number off the `left` or `right` edge."""
    number = dress.page_number
    width = twips(number.text.size_pt * number.inset_chars)
    return f'<w:ind w:{edge}Chars="{hundredths(number.inset_chars)}" w:{edge}="{width}"/>'
