"""The dress, read strictly, and what of it reaches the styles."""

from dataclasses import asdict, replace

import pytest

from planctl.exports.docx.page import character_pitch, line_pitch, text_width
from planctl.exports.docx.styles import styles_xml
from planctl.schemas.dress import Dress
from planctl.schemas.form import Unfit, build


def changed(dress, **changes):
    return build(Dress, {**asdict(dress), **changes})


def test_the_grid_is_that_of_the_standard(dress):
    assert line_pitch(dress.page) == 579
    assert character_pitch(dress.page) == 315
    assert text_width(dress.page) == pytest.approx(156 * 1440 / 25.4, abs=2)


def test_a_font_that_is_not_among_the_fonts_is_named(dress):
    body = {**asdict(dress.body), "font": "lishu"}
    with pytest.raises(ValueError, match=r"body\.font: lishu"):
        changed(dress, body=body)


def test_margins_leave_room_for_the_text(dress):
    page = {**asdict(dress.page), "left_mm": 150, "right_mm": 60}
    with pytest.raises(ValueError, match="left_mm"):
        changed(dress, page=page)


def test_a_size_is_not_bent_from_a_word(dress):
    with pytest.raises(Unfit):
        changed(dress, body={**asdict(dress.body), "size_pt": "16"})


def test_the_page_decides_the_line_pitch_of_the_styles(dress, plain):
    page = {**asdict(dress.page), "lines": 20}
    assert b'w:line="637" w:lineRule="exact"' in styles_xml(changed(dress, page=page), plain(), 1)


def test_there_is_a_style_for_the_deepest_heading_in_use(dress, plain):
    assert b'w:styleId="Heading7"' in styles_xml(dress, plain(), 7)
    assert b'w:styleId="Heading7"' not in styles_xml(dress, plain(), 2)


@pytest.mark.parametrize(("sources", "edge"), [("bracket", "left"), ("footnote", "both")])
def test_long_addresses_within_the_text_tear_no_line_apart(dress, plain, sources, edge):
    styles = styles_xml(dress, replace(plain(), sources=sources), 1).decode()
    body = styles[styles.index('w:styleId="Normal"') :]
    assert f'<w:jc w:val="{edge}"/>' in body[: body.index("</w:style>")]
