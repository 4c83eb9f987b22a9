"""Titles of laws: each is silent as it is, and found with a slip."""

import pytest

from planctl.text.law_titles import LAW_TITLES
from planctl.text.published import published

TITLES = LAW_TITLES.replace("\n", "/").strip("/").split("/")


def test_every_title_is_right_as_it_is_published():
    assert [
        title for title in TITLES if published(title) or published(f"中华人民共和国{title}")
    ] == []


def test_a_title_is_known_with_any_of_its_longer_halves():
    """Of titles long enough to be told by themselves, a dropped character leads back to the title."""
    long = [title for title in TITLES if len(title) >= 10 and title.isalpha()]
    meant = [published(f"中华人民共和国{title[:3]}{title[4:]}") for title in long]
    right = [wanted == f"中华人民共和国{title}" for wanted, title in zip(meant, long, strict=True)]
    assert sum(right) > 0.9 * len(long)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("中华人民共和国防汛法", "中华人民共和国防洪法"),
        ("公平竞争审核条例", "公平竞争审查条例"),
        ("招标投标法实施条列", "招标投标法实施条例"),
        ("中华人民共和国安全生产发（修正案）", "中华人民共和国安全生产法（修正案）"),
        ("城市排水条例", None),
        ("江海市公平竞争审查办法", None),
    ],
)
def test_a_slip_leads_to_the_title_and_what_is_not_known_to_none(title, wanted):
    assert published(title) == wanted
