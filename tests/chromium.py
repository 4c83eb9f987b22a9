"""A real Chromium without a window, driven over its debugging pipe: the judge of our pages.

Messages are JSON ended by a zero byte, written to its descriptor 3 and read from 4
(https://chromedevtools.github.io/devtools-protocol/).
"""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class Page:
    """A page that is open; `troubles` are what its console and its policy complained of."""

    def __init__(self, reading: int, writing: int) -> None:
        self._in, self._out = os.fdopen(reading, "rb"), os.fdopen(writing, "wb")
        self._number = 0
        self._session: str | None = None
        self._events: list[dict[str, Any]] = []
        self.troubles: list[str] = []

    def open(self, path: Path) -> None:
        """Open a file and wait until it is loaded."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Page.navigate", url=path.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self._events):
            self._read()

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask for something and return the answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        self._out.flush()
        while (answer := self._read()).get("id") != self._number:
            pass
        assert "error" not in answer, answer
        return dict(answer["result"])

    def value(self, expression: str) -> Any:
        """Return what JavaScript says of the page."""
        said = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in said, said
        return said["result"].get("value")

    def press(self, key: str) -> None:
        """Press a key, as a person at the keyboard."""
        for kind in ("keyDown", "keyUp"):
            text = {"text": key} if kind == "keyDown" and len(key) == 1 else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, **text)

    def requests(self) -> list[str]:
        """Return every address that the page asked for."""
        asked = (e for e in self._events if e["method"] == "Network.requestWillBeSent")
        return [event["params"]["request"]["url"] for event in asked]

    def _read(self) -> dict[str, Any]:
        held = bytearray()
        while (byte := self._in.read(1)) not in (b"\0", b""):
            held += byte
        message: dict[str, Any] = json.loads(bytes(held))
        if "method" in message:
            self._events.append(message)
            if message["method"] in ("Log.entryAdded", "Runtime.exceptionThrown"):
                self.troubles.append(json.dumps(message["params"], ensure_ascii=False))
        return message


@contextmanager
def chromium(program: str, folder: Path) -> Iterator[Page]:
    """Start Chromium with a profile in `folder`, and end it."""
    (theirs_in, our_out), (our_in, theirs_out) = os.pipe(), os.pipe()
    command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
               f"--user-data-dir={folder / 'profile'}", "--window-size=1280,900", "about:blank"]  # fmt: skip

    def wire() -> None:
        # Through spare numbers, for one of ours may be 3 or 4 itself.
        spare_in, spare_out = os.dup(theirs_in), os.dup(theirs_out)
        os.dup2(spare_in, 3)
        os.dup2(spare_out, 4)

    process = subprocess.Popen(
        command,
        preexec_fn=wire,
        close_fds=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        yield Page(our_in, our_out)
    finally:
        process.kill()
        process.wait()
