"""Work done in a second process while this one goes on.

What comes back must be of the kinds that `marshal` moves between two processes of one interpreter:
dicts, tuples, lists, sets, scalars. Where there is no fork and no core to spare, or the other
process fails, the work is done here, when its result is asked for.
"""

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

from planctl.workspace.channel import Channel, wide_pipe

_T = TypeVar("_T")
_Item = TypeVar("_Item")
_LENGTH = 8
"""Bytes that say how long a result is."""
_WHOLE, _MARSHALLED = b"w", b"m"
"""Bytes, a whole file perhaps, are handed over as they are: to marshal them would hold them twice."""


class Aside:
    """Works that a second process does in turn, from when it is begun.

    Until then, and where they are not worth a process, each is done here when somebody asks for it.
    """

    def __init__(self, *, worth_it: bool) -> None:
        """Begin with no work."""
        self._worth_it = worth_it
        self._works: list[Callable[[], Any]] = []
        self._results: _Results | None = None
        self._channel: Channel | None = None

    def add(self, work: Callable[[], _T], *, first: bool = False) -> Callable[[], _T]:
        """Return what gives the result of `work`; no more can be added to what has begun."""
        held = partial(work)  # one of its own, though the same function be added twice
        self._works.insert(0 if first else len(self._works), held)
        return lambda: self._results.of(held) if self._results else work()

    def add_fed(self, work: Callable[[Iterable[_Item]], _T]) -> Callable[[Iterable[_Item]], _T]:
        """Return what hands items over to `work` while they are made, and gives its result.

        Only the last of the works can be fed, and what is fed a second time is done here.
        """
        channel = self._channel = Channel()
        result = self.add(lambda: work(channel.items()))

        def feed(items: Iterable[_Item]) -> _T:
            if self._results is None or not channel.is_open:
                return work(items)
            # What is before it comes first, or each process might wait for the other to receive.
            self._results.receive(len(self._works) - 1)
            channel.send(items)
            return result()

        return feed

    def begin(self) -> None:
        """Begin with the works that there are."""
        if self._worth_it and _has_a_core_to_spare():
            self._results = _Results(self._works, self._channel)


def aside(work: Callable[[], _T], *, worth_it: bool) -> Callable[[], _T]:
    """Begin `work`; what comes back waits for its end and gives its result."""
    if not worth_it or not _has_a_core_to_spare():
        return work
    results = _Results([work])
    return lambda: results.of(work)


class _Results:
    """What a second process hands over of some works, one after the other as they are done."""

    def __init__(self, works: Sequence[Callable[[], Any]], channel: Channel | None = None) -> None:
        """Begin the process; what is sent through the `channel` afterwards arrives there."""
        self._works, self._channel = works, channel
        self._found: list[Any] = []
        reading, writing = wide_pipe()
        if channel:
            channel.open()
        self._child = os.fork()
        if self._child == 0:
            os.close(reading)
            if channel:
                channel.take_receiving_end()
            _work_and_leave(works, writing)
        os.close(writing)
        if channel:
            channel.take_sending_end()
        self._stream = os.fdopen(reading, "rb")

    def of(self, work: Callable[[], _T]) -> _T:
        """Wait for the end of a work, and return its result."""
        at = self._works.index(work)
        self.receive(at + 1)
        result: _T = self._found[at]
        return result

    def receive(self, count: int) -> None:
        """Wait for the results of the first works."""
        while len(self._found) < count:
            self._found.append(self._next())

    def _next(self) -> Any:
        work = self._works[len(self._found)]
        is_last = work is self._works[-1]
        if is_last and self._channel:
            self._channel.close()
        is_whole = self._stream.read(1) == _WHOLE
        length = int.from_bytes(self._stream.read(_LENGTH))
        handed_over = self._stream.read(length)
        try:
            if is_whole and len(handed_over) == length:
                return handed_over
            return marshal.loads(handed_over)  # noqa: S302 - from our own child
        except (EOFError, ValueError, TypeError):
            return work()
        finally:
            if is_last:  # to give its memory back takes it as long as to look at this
                self._stream.close()
                os.waitpid(self._child, 0)


def _has_a_core_to_spare() -> bool:
    # macOS has fork too, but its frameworks do not bear it.
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _work_and_leave(works: Iterable[Callable[[], Any]], writing: int) -> None:
    """Work, hand over each result, and end without a word, whatever happens."""
    try:
        with os.fdopen(writing, "wb") as stream:
            for work in works:
                result = work()
                is_whole = isinstance(result, bytes)
                handed_over = result if is_whole else marshal.dumps(result)
                stream.write(_WHOLE if is_whole else _MARSHALLED)
                stream.write(len(handed_over).to_bytes(_LENGTH))
                stream.write(handed_over)
                stream.flush()
    finally:
        os._exit(0)
