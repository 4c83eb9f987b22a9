"""Plans of four files, one of which is edited after the other: what is known of the rest must stand."""

from functools import partial

from hypothesis import strategies as st

from planctl.schemas.finding import Place
from planctl.schemas.prose import Prose

FILES = tuple(f"sections/a/{name}.yaml" for name in "abcd")


def plans_and_edits(sentences):
    """Return strategies for a plan, each file with its paragraphs, and for what its files become."""
    paragraph = st.lists(st.sampled_from(sentences), min_size=1, max_size=4).map("".join)
    contents = st.lists(paragraph, max_size=4)
    edits = st.lists(st.tuples(st.sampled_from(FILES), contents), min_size=1, max_size=4)
    return st.fixed_dictionaries(dict.fromkeys(FILES, contents)), edits


def dealt(sentences):
    """Return the plan that holds each sentence once."""
    return {path: list(sentences[at :: len(FILES)]) for at, path in enumerate(FILES)}


def proses_of(path, blocks):
    """Return blocks, each its kind and text, as the file of a section holds them: a title heads it."""
    return [
        Prose(
            path,
            text,
            partial(_located, path, line),
            kind,
            part=f"{path}#{'title' if kind == 'title' else 'status'}",
            section=path,
            aspect="status",
        )
        for line, (kind, text) in enumerate((("title", "题目"), *blocks), 1)
    ]


def _located(path, line, start, end):
    return Place(path, line, start + 1, line, end + 1)


def told(findings):
    """Return findings so that two lists of them can be held against each other."""
    return sorted(map(repr, findings))
