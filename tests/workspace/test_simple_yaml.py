"""What is read without a YAML parser reads as it does with one."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planctl.workspace.simple_yaml import simple_yaml
from planctl.workspace.yaml_parsed import parsed
from planctl.workspace.yaml_value import YamlFile

from .yaml_strategies import section_texts

SIMPLE = {
    "words": "a: 甲 乙  # 旁注\nb: 012\nc: no\nd:\n国际: https://x.cn/a#b:c\n",
    "quotes": "a: \"甲: '乙'\" # 旁\nb: '# \"甲\"'\nc: ''\n",
    "comments": "# 甲\n\n  # 乙\na:\n# 丙\n  b: 1\n    # 丁\n  c: 2\n# 戊\n",
    "texts": "a: |-\n  甲\n\n    乙\n  # 丙\n\nb: |\n  丁\n\n# 戊\nc: d\n",
    "lists": "a:\n  - 甲\n  - b: 1\n    c:\n      - 2\n  - d: 3\ne: f\n",
    "list of lists in brackets": "- [a, [b, {c: d, e: '#'}], 1.5] # 旁\n- {}\n- []\n",
    "anchors": "a: &x\n  b: c\nd: *x\ne: [*x, *x]\nf:\n  - &y\n    g: h\n  - *y\n",
    "Windows": "a: |-\r\n  甲\r\n  乙\r\nb: c\r\n",
}
"""As planctl writes them, and as most people do."""

LINES = st.sampled_from(
    ["a: 甲", "b: 'c'", 'c: "d"', "d: |-", "e: |", "f:", "g: [a, b]", "h: {a: b}", "i: &x", "j: *x", "- 甲", "- a: 1",
     "- ", "-", "- - 甲", "甲", "# 甲", "a: 甲 # 乙", "a: 甲#乙", "a: b: c", "a:b", "a: - b", "a: >-", "a: |2", "a: |+",
     "a: [a,", "b]", "a: [a b, ,]", "a: {b: [c], d: *x}", "a: {b}", "a: [b: c]", "a: [*x]", "a: 'b''c'", 'a: "\\n"',
     "a: !t b", "a: &y b", "? a", "---", "...", "%YAML 1.2", "a: @b", "a: [1]]", "a: [1] #", "a: [1]#", "a: ~", "  ", "",
     "'a': b", "a : b", "*x : a", "<<: *x", "a: |-  # 甲", "a:  甲  乙  ", "a: 　甲", "　甲: a", "a: 甲\u2028乙", "a: {a: b}c",
     "a: 'b' c", "a: \"b\"#", "&x", "- &x", "- *x", "a: ,b", "a: b, c] d", "- [a]", "- {a: b, a: c}", "甲乙: -1", "é-1_2: 1"]
)  # fmt: skip
INDENTS = st.sampled_from(["", "", " ", "  ", "  ", "    ", "      "])
FILES = st.lists(st.tuples(INDENTS, LINES).map("".join), min_size=1, max_size=9).map(
    lambda lines: "\n".join(lines) + "\n"
)


@pytest.mark.parametrize("text", SIMPLE.values(), ids=SIMPLE)
def test_what_plans_are_written_in_needs_no_parser(text):
    assert YamlFile(simple_yaml(text)) == parsed(text, [])


@pytest.mark.parametrize(
    "text",
    ["", "\n# 甲\n", "a: b", " a: b\n", "a: b\n  c\n", "a: b\na: c\n", "a:\tb\n", "a: |-\n\n  b\n", "a: *x\n", "a: >\n  b\n"],
)  # fmt: skip
def test_anything_else_is_left_to_the_parser(text):
    assert simple_yaml(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "a: &a\n  b: 甲\n" + "".join(f"c{n}: [{', '.join(['*a'] * 50)}]\n" for n in range(200)),
        "a: &a\n  - 甲\n" + "".join(f"k{n}: &k{n}\n  - *a\n  - *a\n" for n in range(9)),
        "a: " + "[" * 5000 + "]" * 5000 + "\n",
        "".join(" " * n + "a:\n" for n in range(3000)),
    ],
    ids=["aliases", "aliases within anchors", "brackets", "indents"],
)
def test_what_explodes_or_digs_deep_is_left_to_the_parser(text):
    assert simple_yaml(text) is None


@settings(max_examples=1500, deadline=None)
@given(FILES)
@example("a:\n  - b\n - c\n")
@example("d: |-\n  甲\n \n  # 乙\n  丙\n")
@example("d: |-\n   甲\n  # 乙\n")
def test_simple_files_read_as_a_parser_reads_them(text):
    _judge(text)


@settings(max_examples=300, deadline=None)
@given(section_texts())
def test_records_read_as_a_parser_reads_them(text):
    _judge(text)


def _judge(text):
    value = simple_yaml(text)
    if value is not None:
        assert YamlFile(value) == parsed(text, [])
