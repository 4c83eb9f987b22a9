"""The short way through a text without links, notes and escapes says what the long way says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.text.runs import Cite, Text, runs

PIECES = st.sampled_from(
    ["甲", "乙丙", " ", "\u3000", "a", "*", "**", "***", "[@a]", "[@b-2]", "[@a, p1]", "[@a; @b]", "[@", "[@]",
     "[", "]", "[@a b]", "[@a**b]", "@", "[[", "[[a]]", "[[#t]]", "{>>", "<<}", "{>>丁<<}", "\\", "\\*", "［@a］", ""]
)  # fmt: skip


def test_bold_and_citations_are_told_apart():
    assert runs("**甲。**乙[@a]丙。") == (
        Text("甲。", bold=True),
        Text("乙"),
        Cite("a"),
        Text("丙。"),
    )


@settings(max_examples=2000, deadline=None)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_an_escape_at_the_end_changes_nothing_before_it(text):
    # An escaped mark sends any text the long way.
    *before, last = runs(text + "甲\\#")
    assert isinstance(last, Text)
    assert last.value.endswith("甲#")
    *plainly, end = runs(text + "甲")
    assert (before, last) == (plainly, end._replace(value=f"{end.value}#"))
