"""A dress's styles as paragraph and run properties (ECMA-376 part 1, 17.3.1 and 17.3.2)."""

from planctl.exports.docx.page import character_pitch, line_pitch
from planctl.ooxml.measures import half_points, hundredths, twips
from planctl.ooxml.text import attribute
from planctl.schemas.dress import Alignment, Dress, TextStyle, Typeface, WordStyle

_ALIGNMENTS: dict[Alignment, str] = {
    "justify": "both",
    "left": "left",
    "center": "center",
    "right": "right",
}


def spacing(style: TextStyle, dress: Dress) -> str:
    """Return the line pitch and the space around a paragraph.

    A paragraph with lines of its own steps off the grid, which would cut or stretch them.
    """
    around = ""
    if style.before_pt:
        around += f' w:before="{twips(style.before_pt)}"'
    if style.after_pt:
        around += f' w:after="{twips(style.after_pt)}"'
    if style.line == "single":
        return f'<w:snapToGrid w:val="0"/><w:spacing{around} w:line="240" w:lineRule="auto"/>'
    if style.line == "grid":
        return f'<w:spacing{around} w:line="{line_pitch(dress.page)}" w:lineRule="exact"/>'
    pitch = twips(style.line)
    return f'<w:snapToGrid w:val="0"/><w:spacing{around} w:line="{pitch}" w:lineRule="exact"/>'


def indent(style: TextStyle, dress: Dress, further: float = 0) -> str:
    """Return `w:ind`, in characters and in twips for those who only read these."""
    width = twips(style.size_pt) + tracking(style, dress)
    sides = {
        "left": style.left_chars + further,
        "right": style.right_chars,
        "firstLine": style.first_line_chars,
    }
    attributes = "".join(
        f' w:{side}Chars="{hundredths(chars)}" w:{side}="{round(width * chars)}"'
        for side, chars in sides.items()
        if chars
    )
    return f"<w:ind{attributes}/>" if attributes else ""


def hanging(style: TextStyle, dress: Dress, chars: float) -> str:
    """Return the `w:ind` of a paragraph whose later lines begin `chars` behind the first."""
    width = twips(style.size_pt) + tracking(style, dress)
    left = style.first_line_chars + chars
    return (
        f'<w:ind w:leftChars="{hundredths(left)}" w:left="{round(width * left)}"'
        f' w:hangingChars="{hundredths(chars)}" w:hanging="{round(width * chars)}"/>'
    )


def list_indent(dress: Dress, depth: int) -> str:
    """Return the `w:ind` of a list `depth` deep, from 1."""
    return indent(dress.lists.text, dress, dress.lists.step_chars * (depth - 1))


def alignment(style: TextStyle) -> str:
    """Return `w:jc`."""
    return f'<w:jc w:val="{_ALIGNMENTS[style.align]}"/>'


def tracking(style: TextStyle, dress: Dress) -> int:
    """Return the space added between characters, in twips."""
    if style.tracking == "grid":
        return character_pitch(dress.page) - twips(style.size_pt)
    return twips(style.tracking)


def run_properties(style: TextStyle, dress: Dress) -> str:
    """Return the `w:rPr` of a paragraph style."""
    bold = "<w:b/>" if style.bold else ""
    added = tracking(style, dress)
    space = f'<w:spacing w:val="{added}"/>' if added else ""
    size = half_points(style.size_pt)
    return (
        f"<w:rPr>{fonts(dress.fonts[style.font])}{bold}{space}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


def word_properties(style: WordStyle, dress: Dress) -> str:
    """Return the `w:rPr` of a character style, which leaves unsaid what the paragraph says."""
    font = fonts(dress.fonts[style.font]) if style.font else ""
    bold = "<w:b/>" if style.bold else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    return f"<w:rPr>{font}{bold}{colour}</w:rPr>"


def fonts(face: Typeface) -> str:
    """Return `w:rFonts`."""
    latin, chinese = attribute(face.latin), attribute(face.east_asia)
    return f"<w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={chinese} w:cs={latin}/>"
