import pytest

from planctl.ooxml.east_asian import by_font, has_chinese


@pytest.mark.parametrize(
    "text",
    [
        "他说“好”",
        "‘甲’",
        "甲——乙",
        "甲……",
        "列奥·施特劳斯",
        "“Made in China”战略",
        "2020—2024年",
        "①甲",
    ],
)
def test_a_shared_mark_in_chinese_takes_the_chinese_font(text):
    assert by_font(text) == [(text, True)]


@pytest.mark.parametrize("text", ["节约用水", "GDP增长5.5%", "don't", "α粒子", "Müller公司"])
def test_text_without_shared_marks_needs_no_hint(text):
    assert by_font(text) == [(text, False)]


def test_an_apostrophe_between_latin_letters_stays_latin():
    assert by_font("他们don’t说“不”") == [("他们don", False), ("’", False), ("t说“不”", True)]


def test_quotes_between_latin_words_stay_latin():
    assert by_font("法案the “Act” says了……") == [
        ("法案the ", False),
        ("“Act”", False),
        (" says了……", True),
    ]


def test_accented_and_greek_letters_do_not_turn_chinese():
    assert by_font("“é与β”") == [
        ("“", True),
        ("é", False),
        ("与", False),
        ("β", False),
        ("”", True),
    ]


def test_nothing_is_lost_in_the_splitting():
    text = "“A’s β—γ” 与 the “x” y…é·ö“乙”"
    assert "".join(piece for piece, _ in by_font(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"), [("甲", True), ("“a”", False), ("，", True), ("", False)]
)
def test_chinese_is_known_by_characters_that_only_it_has(text, expected):
    assert has_chinese(text) is expected
