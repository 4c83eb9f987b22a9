"""Items on their way from one process to the one that it forks."""

import marshal
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import IO, Any

_ROOM = 1 << 20
"""Bytes that may have been sent and not yet received; Linux gives everybody as many."""


def wide_pipe() -> tuple[int, int]:
    """Return the reading and the writing end of a pipe that takes much before anybody reads."""
    from fcntl import F_SETPIPE_SZ, fcntl  # where there is a fork

    reading, writing = os.pipe()
    with suppress(OSError):  # the system sets bounds of its own
        fcntl(writing, F_SETPIPE_SZ, _ROOM)
    return reading, writing


class Channel:
    """One way, and once. What is sent is kept here too, for the other process may fail."""

    def __init__(self) -> None:
        """Begin closed."""
        self._kept: list[Any] = []
        self._ends = (0, 0)
        self._sending: IO[bytes] | None = None
        self._receiving: IO[bytes] | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is another process that waits for items."""
        return self._sending is not None

    def open(self) -> None:
        """Open both ends, right before the fork; right after it each process takes one."""
        self._ends = wide_pipe()

    def take_receiving_end(self) -> None:
        """Receive what the other process sends."""
        reading, writing = self._ends
        os.close(writing)
        self._receiving = os.fdopen(reading, "rb")

    def take_sending_end(self) -> None:
        """Send what the other process receives."""
        reading, writing = self._ends
        os.close(reading)
        self._sending = os.fdopen(writing, "wb")

    def send(self, items: Iterable[Any]) -> None:
        """Send items, of the kinds that `marshal` takes, one by one as they are made."""
        for item in items:
            self._kept.append(item)
            if self._sending:
                # Who waits for the result finds out that nobody is there any more.
                with suppress(BrokenPipeError):
                    marshal.dump(item, self._sending)
        self.close()

    def close(self) -> None:
        """Let the other side know that nothing will come any more."""
        if self._sending:
            with suppress(BrokenPipeError):
                self._sending.close()
        self._sending = None

    def items(self) -> Iterator[Any]:
        """Yield the items: in the other process those that arrive, here what was sent."""
        if self._receiving is None:
            yield from self._kept
            return
        with suppress(EOFError):
            while True:
                yield marshal.load(self._receiving)  # noqa: S302 - from the process that forked us
