"""Work done in a second process while this one goes on.

What comes back must be of the kinds that `marshal` moves between two processes of one interpreter:
dicts, tuples, lists, sets, scalars. Where there is no fork and no core to spare, or the other
process fails, the work is done here, when its result is asked for.
"""

import marshal
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

_T = TypeVar("_T")


class Aside:
    """Works that a second process does in turn, from when it is begun.

    Until then, and where they are not worth a process, each is done here when somebody asks for it.
    """

    def __init__(self, *, worth_it: bool) -> None:
        """Begin with no work."""
        self._worth_it = worth_it
        self._works: list[Callable[[], Any]] = []
        self._results: Callable[[], list[Any]] | None = None

    def add(self, work: Callable[[], _T]) -> Callable[[], _T]:
        """Return what gives the result of `work`; no more can be added to what has begun."""
        at = len(self._works)
        self._works.append(work)
        return lambda: self._results()[at] if self._results else work()

    def begin(self) -> None:
        """Begin with the works that there are."""
        if self._worth_it:
            works = tuple(self._works)
            self._results = cache(aside(lambda: [work() for work in works], worth_it=True))


def aside(work: Callable[[], _T], *, worth_it: bool) -> Callable[[], _T]:
    """Begin `work`; what comes back waits for its end and gives its result."""
    if not worth_it or not _has_a_core_to_spare():
        return work
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work_and_leave(work, writing)
    os.close(writing)
    return lambda: _collected(work, child, reading)


def _has_a_core_to_spare() -> bool:
    # macOS has fork too, but its frameworks do not bear it.
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _work_and_leave(work: Callable[[], Any], writing: int) -> None:
    """Work, hand over the result, and end without a word, whatever happens."""
    try:
        with os.fdopen(writing, "wb") as stream:
            marshal.dump(work(), stream)
    finally:
        os._exit(0)


def _collected(work: Callable[[], _T], child: int, reading: int) -> _T:
    with os.fdopen(reading, "rb") as stream:
        handed_over = stream.read()
    os.waitpid(child, 0)
    try:
        result: _T = marshal.loads(handed_over)  # noqa: S302 - from our own child
    except (EOFError, ValueError, TypeError):
        return work()
    return result
