"""Work done in a second process while this one goes on.

What comes back must be of the kinds that `marshal` moves between two processes of one interpreter:
dicts, tuples, lists, sets, scalars. Where there is no fork and no core to spare, or the other
process fails, the work is done here, when its result is asked for.
"""

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from planctl.workspace.channel import Channel, wide_pipe

_T = TypeVar("_T")
_Item = TypeVar("_Item")


class Aside:
    """Works that a second process does in turn, from when it is begun.

    Until then, and where they are not worth a process, each is done here when somebody asks for it.
    """

    def __init__(self, *, worth_it: bool) -> None:
        """Begin with no work."""
        self._worth_it = worth_it
        self._works: list[Callable[[], Any]] = []
        self._results: Callable[[], list[Any]] | None = None
        self._channel: Channel | None = None

    def add(self, work: Callable[[], _T]) -> Callable[[], _T]:
        """Return what gives the result of `work`; no more can be added to what has begun."""
        at = len(self._works)
        self._works.append(work)
        return lambda: self._results()[at] if self._results else work()

    def add_fed(self, work: Callable[[Iterable[_Item]], _T]) -> Callable[[Iterable[_Item]], _T]:
        """Return what hands items over to `work` while they are made, and gives its result.

        Only one of the works can be fed, and what is fed a second time is done here.
        """
        channel = self._channel = Channel()
        result = self.add(lambda: work(channel.items()))

        def feed(items: Iterable[_Item]) -> _T:
            if not channel.is_open:
                return work(items)
            channel.send(items)
            return result()

        return feed

    def begin(self) -> None:
        """Begin with the works that there are."""
        if self._worth_it and _has_a_core_to_spare():
            works = tuple(self._works)
            results = aside(
                lambda: [work() for work in works], worth_it=True, channel=self._channel
            )
            self._results = cache(results)


def aside(
    work: Callable[[], _T], *, worth_it: bool, channel: Channel | None = None
) -> Callable[[], _T]:
    """Begin `work`; what comes back waits for its end and gives its result.

    What is sent through the `channel` afterwards arrives there.
    """
    if not worth_it or not _has_a_core_to_spare():
        return work
    reading, writing = wide_pipe()
    if channel:
        channel.open()
    child = os.fork()
    if child == 0:
        os.close(reading)
        if channel:
            channel.take_receiving_end()
        _work_and_leave(work, writing)
    os.close(writing)
    if channel:
        channel.take_sending_end()
    return lambda: _collected(work, child, reading, channel)


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


def _collected(work: Callable[[], _T], child: int, reading: int, channel: Channel | None) -> _T:
    if channel:
        channel.close()
    with os.fdopen(reading, "rb") as stream:
        handed_over = stream.read()
    try:
        result: _T = marshal.loads(handed_over)  # noqa: S302 - from our own child
    except (EOFError, ValueError, TypeError):
        return work()
    finally:
        os.waitpid(child, 0)  # last: to give its memory back takes it as long as to look at this
    return result
