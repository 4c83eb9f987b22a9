from hypothesis import given
from hypothesis import strategies as st

from planctl.exports.docx.reference.counting import LEVELS, PaperCount, WordCount
from planctl.exports.docx.reference.lists import Number

LEVEL, COUNT = st.integers(0, LEVELS - 1), st.integers(1, 30)


class Instances:
    """The instances of a numbering, each begun where it says."""

    def __init__(self):
        self.starts = {"1": {}}

    def restart(self, _base, starts):
        key = str(len(self.starts) + 1)
        self.starts[key] = dict(starts)
        return key


@given(st.lists(st.tuples(LEVEL, COUNT)))
def test_whatever_the_paper_counts_is_what_word_counts(headings):
    instances = Instances()
    word = WordCount("1", instances.restart)
    shown = PaperCount(lambda key: instances.starts[key])
    for level, count in headings:
        wanted = (1,) * level + (count,)
        instance = word.instance(level, wanted) or "1"
        assert shown.count(Number(instance, level))[-1] == count


def test_counting_on_needs_no_instance_of_its_own():
    instances = Instances()
    word = WordCount("1", instances.restart)
    wanted = [(1,), (1, 1), (1, 2), (2,), (2, 1)]
    assert [word.instance(len(held) - 1, held) for held in wanted] == [None] * 5


def test_a_level_that_nobody_counts_shows_what_the_paper_has_there():
    instances = Instances()
    WordCount("1", instances.restart).instance(1, (4, 2))
    assert instances.starts["2"] == {0: 4, 1: 2}


def test_levels_of_two_files_are_matched_from_the_last():
    instances = Instances()
    WordCount("1", instances.restart).instance(0, (4, 2))
    assert instances.starts["2"] == {0: 2}
