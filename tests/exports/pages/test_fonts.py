"""Fonts that a paper names, and what stands in."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from planctl.exports.pages import MissingFont, installed_fonts, missing_fonts, render_pdf
from planctl.exports.pages.fontconfig import fontconfig_xml
from planctl.exports.pages.fonts import families
from planctl.exports.pages.stand_ins import with_other_names

FREE = frozenset({"Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai", "Liberation Serif"})


@pytest.mark.parametrize(
    ("name", "instead", "installed", "stand_in"),
    [
        ("仿宋_GB2312", ("仿宋", "FangSong"), {"FangSong"}, "FangSong"),
        ("仿宋_GB2312", ("仿宋", "FangSong"), {"FangSong", "仿宋"}, "仿宋"),
        ("仿宋_GB2312", ("仿宋",), FREE, "Noto Serif CJK SC"),
        ("方正小标宋简体", (), FREE, "Noto Serif CJK SC"),
        ("宋体", ("SimSun",), {"source han serif sc"}, "Source Han Serif SC"),
        ("楷体_GB2312", ("KaiTi",), FREE, "LXGW WenKai"),
        ("楷体_GB2312", ("KaiTi",), {"Noto Serif CJK SC"}, "Noto Serif CJK SC"),
        ("黑体", ("SimHei",), FREE, "Noto Sans CJK SC"),
        ("Times New Roman", (), FREE, "Liberation Serif"),
        ("示例字体", (), FREE, None),
        ("宋体", ("SimSun",), set(), None),
    ],
)
def test_what_stands_in_for_a_missing_font(name, instead, installed, stand_in):
    assert missing_fonts({name: instead}, frozenset(installed)) == (MissingFont(name, stand_in),)


@pytest.mark.parametrize("name", ["Times New Roman", "times new roman", "TimesNewRoman"])
def test_case_and_blanks_of_a_name_do_not_count(name):
    assert missing_fonts({name: ()}, frozenset({"Times New Roman"})) == ()


@given(st.lists(st.sampled_from(["宋体", "黑体", "楷体", "仿宋", "甲", "乙"]), unique=True))
def test_missing_fonts_come_in_the_order_they_are_named(names):
    found = missing_fonts(dict.fromkeys(names, ()), frozenset({"黑体"}))
    assert [font.name for font in found] == [name for name in names if name != "黑体"]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("SimSun & NSimSun (TrueType)", ["SimSun", "NSimSun"]),
        ("KaiTi (TrueType)", ["KaiTi"]),
        ("Noto Serif CJK SC Regular (OpenType)", ["Noto Serif CJK SC Regular"]),
        ("Modern (Plotter) (All res)", ["Modern (Plotter)"]),
    ],
)
def test_names_in_the_registry_of_windows(value, names):
    assert list(families([value])) == names


def test_a_font_that_windows_lists_in_english_is_known_in_chinese():
    assert {"宋体", "SimSun", "楷体"} <= with_other_names(frozenset({"SimSun", "KaiTi"}))


@given(st.text(min_size=1).filter(str.isprintable))
def test_any_name_makes_sound_xml(name):
    root = etree.fromstring(fontconfig_xml({name: (name, "a")}).encode())
    assert [family.text for family in root.iter("family")] == [name, name, "a"]


def test_a_configuration_of_the_users_own_is_kept(monkeypatch):
    monkeypatch.setenv("FONTCONFIG_FILE", "/etc/fonts/mine.conf")
    assert '<include ignore_missing="yes">/etc/fonts/mine.conf</include>' in fontconfig_xml({})


def test_fonts_are_unknown_where_the_system_cannot_be_asked(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.platform", "darwin")
    assert installed_fonts() is None


def test_installed_fonts_are_those_that_fontconfig_lists(judges):
    listed = subprocess.run(
        [judges.command("fc-list"), ":", "family"], capture_output=True, check=True
    ).stdout.decode().splitlines()  # fmt: skip
    firsts = {line.split(",")[0].replace("\\", "") for line in listed if line}
    assert firsts
    assert firsts <= (installed_fonts() or set())


def test_libreoffice_takes_the_font_that_should_stand_in(word, judges):
    judges.command("soffice")
    installed = installed_fonts() or frozenset()
    mono = next((name for name in ("Liberation Mono", "DejaVu Sans Mono") if name in installed), "")
    if not mono:
        pytest.skip("no typewriter font, which nothing would take by itself, is installed")
    docx = word(
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="示例字体" w:hAnsi="示例字体"/></w:rPr><w:t>Odd</w:t></w:r></w:p>'
    )
    assert mono.replace(" ", "") in fonts_in(
        render_pdf(docx, {"示例字体": ("无此字体", mono)}), judges
    )
    assert mono.replace(" ", "") not in fonts_in(render_pdf(docx, {}), judges)
    assert mono.replace(" ", "") not in fonts_in(render_pdf(docx, {"另一字体": (mono,)}), judges)


def fonts_in(pdf, judges):
    done = subprocess.run(
        [judges.command("pdffonts"), "-"], input=pdf, capture_output=True, check=True
    )
    rows = done.stdout.decode().splitlines()[2:]
    return {row.split()[0].split("+")[-1] for row in rows}
