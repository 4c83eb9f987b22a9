"""YAML read ahead in another process is the YAML that is read here."""

import os

import pytest

from planctl.workspace import aside as module
from planctl.workspace.read_ahead import read_ahead
from planctl.workspace.yaml_file import read_yaml

FILES = {
    "sound.yaml": "id: a\ntitle: 甲\nneeds: [status]\nmin: 012\n",
    "twice.yaml": "id: a\nid: b\n",
    "broken.yaml": 'id: "a\ntitle: 甲\n',
    "tabs.yaml": "a:\n\tb: c\n",
    "empty.yaml": "",
    "gbk.yaml": "标题".encode("gbk"),
}


@pytest.fixture
def many():
    """More files than a process is worth."""
    return {
        f"{number}-{name}": text if isinstance(text, bytes) else text.encode()
        for number in range(60)
        for name, text in FILES.items()
    }


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_every_file_is_what_it_is_when_read_here(many, share):
    parsed = read_ahead(many, share)()
    assert all(parsed(path) == read_yaml(raw) for path, raw in many.items())


def test_a_few_files_are_read_here(monkeypatch):
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked for one file"), raising=False)
    assert read_ahead({"a": b"id: a\n"})()("a").value == {"id": "a"}


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="no fork on this system: everything is read here"
)
def test_what_a_child_does_not_hand_over_is_read_here(many, monkeypatch):
    def die(_work, _writing):
        os._exit(3)

    monkeypatch.setattr(module, "_work_and_leave", die)
    parsed = read_ahead(many)()
    assert parsed("0-sound.yaml").value == {
        "id": "a",
        "title": "甲",
        "needs": ("status",),
        "min": 12,
    }
