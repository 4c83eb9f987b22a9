"""What a reader sees of a text is what the paper is made of, each character with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.text import markup
from planctl.text.seen import seen_lines
from planctl.text.seen_words import Characters

PIECES = st.sampled_from(
    ["甲乙", "丙。", "Latin word", "5.9%", "**", "[@a]", "[@a, p3]", "[@a; @b]", "[@a] [@b]", "[[s]]", "[[#t]]",
     "{>>注<<}", "{>>注\n行<<}", "\\*", "\\[", "\\|", " ", "  ", "\n", "\n ", "“", "”", "{#x}", "[@", "|"]
)  # fmt: skip
WORDS = st.lists(PIECES, max_size=6).map("".join)
LINES = st.one_of(
    WORDS,
    st.builds("{}{}".format, st.sampled_from(["- ", "* ", "1. ", "2) ", "# ", "## ", "  - ", "- - ", "   "]), WORDS),
    st.sampled_from(["| 甲 | 乙 |", "| --- | --- |", "| 1 |", "甲|乙", "-|-", "|  |  |", "表：数目 {#t}", "表：甲\n乙",
                     "![图](figures/a.png)", "![ 图[@a] ](series:x) {#f} {>>注<<}", "![](figures/a.png)", ""]),
)  # fmt: skip
TEXTS = st.lists(st.lists(LINES, min_size=1, max_size=4).map("\n".join), max_size=5).map(
    "\n\n".join
)


def said(runs, characters, notes):
    """Return the words of runs, marks as their characters."""
    found = []
    for run in runs:
        match run:
            case markup.Text(value):
                found.append(value)
            case markup.Cite(key, locator):
                found.append(characters.of(f"[@{key}, {locator}]" if locator else f"[@{key}]"))
            case markup.Link(target):
                found.append(characters.of(f"[[{target}]]"))
            case markup.Reference(anchor):
                found.append(characters.of(f"[[#{anchor}]]"))
            case markup.Note(value) if notes:
                found.append(characters.of(f"{{>>{value}<<}}"))
    return "".join(found)


def paper(blocks, characters, notes):
    """Yield the lines of a parsed text, as a paper shows them."""
    for block in blocks:
        match block:
            case markup.Paragraph(runs) | markup.Heading(_, runs):
                yield said(runs, characters, notes)
            case markup.ListBlock(_, items):
                for item in items:
                    yield from paper(item, characters, notes)
            case markup.Table(rows, caption):
                if caption:
                    yield said(caption.runs, characters, notes)
                for row in rows:
                    yield "\t".join(said(cell, characters, notes) for cell in row).rstrip("\t")
            case markup.Figure(_, caption):
                yield said(caption.runs if caption else (), characters, False)


def lines_of(text, characters, *, notes=False):
    return seen_lines(text, characters, notes=notes)


def written(words):
    """Return what is written for all words, and for what is not seen between them."""
    pieces = [f"{said}{words.hidden.get(at, '')}" for at, said in enumerate(words.written)]
    return words.hidden.get(-1, "") + "".join(pieces)


def compared(line):
    return line.seen.rstrip("\t") if line.kind == "row" else line.seen


@settings(max_examples=1500, deadline=None)
@given(TEXTS)
def test_the_lines_are_those_of_the_paper(text):
    characters = Characters()
    expected = [line for line in paper(markup.parse(text), characters, False) if line]
    assert [held for line in lines_of(text, characters) if (held := compared(line))] == expected


@settings(max_examples=1000, deadline=None)
@given(TEXTS)
def test_every_line_knows_what_is_written_for_it(text):
    end = 0
    for line in lines_of(text, Characters()):
        assert end <= line.start <= line.first <= line.last <= line.end <= len(text)
        if not any(mark in text for mark in ("**", "; @")):
            assert written(line.words) == text[line.first : line.last]
        end = line.end


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲**乙**丙", [("text", "甲乙丙")]),
        ("甲\n乙\n\n丙", [("text", "甲乙"), ("text", "丙")]),
        ("- 甲\n- 乙\n\n丙", [("item", "甲"), ("item", "乙"), ("text", "丙")]),
        ("# 题\n\n甲", [("heading", "题"), ("text", "甲")]),
        ("表：数\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |", [("caption", "数"), ("row", "甲\t乙"), ("row", "1\t2")]),
        ("![图一](figures/a.png) {#f}", [("figure", "图一")]),
        ("甲{>>注<<}乙", [("text", "甲乙")]),
    ],
)  # fmt: skip
def test_lines_have_kinds(text, lines):
    assert [(line.kind, line.seen) for line in lines_of(text, Characters())] == lines


def test_the_same_mark_is_the_same_character():
    characters = Characters()
    (line,) = lines_of("甲[@a]乙[@b]丙[@a]", characters)
    one, other, again = (line.seen[at] for at in (1, 3, 5))
    assert one == again != other
    assert characters.mark(other) == "[@b]"
    assert characters.mark("甲") is None
