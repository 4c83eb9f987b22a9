"""What single files were found to hold serves the next run, of all rules or of some."""

from pathlib import Path

from planctl.workspace.file_cache import FileCache
from planctl.workspace.files import Files

PATH, HELD = "sections/a.yaml", ["甲", 1]


def files(content):
    return Files(Path("plan"), {PATH: content}, ())


def held(content, *, off=()):
    return dict(FileCache(files(content), "figures", "", off).known())


def test_what_a_run_of_all_rules_found_serves_one_of_some(tmp_path, monkeypatch):
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path))
    FileCache(files(b"1"), "figures", "").keep([(PATH, HELD)])
    assert held(b"1") == held(b"1", off=["F601"]) == {PATH: HELD}
    assert held(b"2", off=["F601"]) == {}


def test_what_a_run_of_some_rules_found_serves_none_of_all(tmp_path, monkeypatch):
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path))
    FileCache(files(b"1"), "figures", "", ["F601"]).keep([(PATH, HELD)])
    assert held(b"1", off=["F601"]) == {PATH: HELD}
    assert held(b"1") == held(b"1", off=["F602"]) == {}
