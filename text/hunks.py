"""The changed sentences of a comparison, each with what is kept of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from planctl.text.sentences import inner_ends


class _Stretch(Protocol):
    """A stretch of two texts, as `compare.Edit` is one."""

    @property
    def op(self) -> str: ...
    @property
    def old(self) -> str: ...
    @property
    def new(self) -> str: ...


_T = TypeVar("_T", bound=_Stretch)
_BOLD = "**"
_MAY_END = re.compile(r"[。！？!?.\n]")


def changed_sentences(edits: Iterable[_T], keep: Callable[[str], _T]) -> Iterator[tuple[_T, ...]]:
    """Yield the stretches of each sentence, or run of sentences, that something changed in.

    What is kept is cut where sentences end; `keep` makes a kept stretch of a piece of it.
    """
    said: list[_T] = []
    changed = bold = False
    for edit in edits:
        if edit.op != "keep":
            said.append(edit)
            changed = True
        elif (cut := _cut(edit.new, bold=bold)) is None:
            said.append(edit)
        else:
            if changed:
                ends = cut[0] and not _is_whole(said[-1])
                yield (*said, keep(cut[0])) if ends else tuple(said)
            said, changed = [keep(cut[1])] * bool(cut[1]), False
        bold ^= edit.new.count(_BOLD) % 2 == 1
    if changed:
        yield tuple(said)


def _is_whole(edit: _Stretch) -> bool:
    """Tell whether a change ends where a sentence does, on every side that it has."""
    cuts = [_cut(side, bold=False) for side in (edit.old, edit.new) if side]
    return all(cut is not None and not cut[1] for cut in cuts)


def _cut(text: str, *, bold: bool) -> tuple[str, str] | None:
    """Return what ends the sentence before, and what begins the one behind; None: none ends here.

    `bold` is open before the text.
    """
    if not _MAY_END.search(text):
        return None
    before = _BOLD if bold else ""
    said = f"{before}{text}|"  # a sentence that ends with the text is told by what would follow it
    ends = inner_ends(said)
    return ends and (said[len(before) : ends[0]].rstrip("\n"), said[ends[1] : -1])
