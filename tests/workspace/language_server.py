"""A small client of yaml-language-server, over standard input and output."""

import json
import os
import shutil
import subprocess
from itertools import count
from pathlib import Path


def find_server():
    """Return the command that starts yaml-language-server, or None."""
    said = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
    return [said, "--stdio"] if said else None


class LanguageServer:
    """Speaks JSON-RPC with the server; answers what it asks, keeps what it publishes."""

    def __init__(self, command, root, settings):
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=root,
        )
        self._ids = count(1)
        self._settings = settings
        self._published = {}
        self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": Path(root).as_uri(),
                "workspaceFolders": [{"uri": Path(root).as_uri(), "name": "plan"}],
                "capabilities": {
                    "textDocument": {"publishDiagnostics": {}},
                    "workspace": {"configuration": True},
                },
            },
        )
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": settings}})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.communicate()

    def diagnostics(self, path, text):
        """Open a document beside `path`, under a name of its own, and return what the server finds."""
        uri = Path(path).with_name(f"{next(self._ids)}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while uri not in self._published:
            self._answer(self._receive())
        return self._published[uri]

    def request(self, method, params):
        """Send a request and return its result."""
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message.get("result")
            self._answer(message)

    def _answer(self, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            result = None
            if message["method"] == "workspace/configuration":
                result = [
                    self._settings.get(item["section"], {}) for item in message["params"]["items"]
                ]
            self._send({"id": message["id"], "result": result})

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self):
        length = 0
        while (line := self._process.stdout.readline()).strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("yaml-language-server ended")
        return json.loads(self._process.stdout.read(length))
