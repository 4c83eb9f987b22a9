"""What is kept is read back in the state that it was kept for, and otherwise not at all."""

import os

import pytest
from platformdirs import user_cache_path

from planctl.workspace import cache_file
from planctl.workspace.cache_file import CacheFile, cache_folder, code_stamp, digest_of

STATE, OTHER = digest_of(b"now"), digest_of(b"then")
HELD = {"a.yaml": (b"x", ["甲", 1, None])}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The user's cache folder."""
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def kept(folder, tmp_path):
    """A file in which something is kept, and its bytes on disk."""
    file = CacheFile(tmp_path, "values", STATE)
    file.write(HELD)
    (path,) = folder.iterdir()
    return file, path


@pytest.mark.parametrize("stated", [None, "", " ", "/somewhere/else"])
def test_the_cache_stands_where_platformdirs_says(stated, monkeypatch):
    monkeypatch.delenv("PLANCTL_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if stated is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", stated)
    assert cache_folder() == user_cache_path("planctl", appauthor=False)


def test_what_was_kept_is_read_back(kept):
    assert kept[0].read() == HELD


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(("kind", "state"), [("values", OTHER), ("findings", STATE)])
def test_nothing_is_read_for_another_state_or_kind(tmp_path, kind, state):
    assert CacheFile(tmp_path, kind, state).read() is None


@pytest.mark.parametrize("at", [0, 15, 16, 20, 25, -1])
def test_a_damaged_file_is_as_if_there_were_none(kept, at):
    file, path = kept
    damaged = bytearray(path.read_bytes())
    damaged[at] ^= 1
    path.write_bytes(damaged)
    assert file.read() is None


@pytest.mark.parametrize("length", [0, 3, 16, 20, 30])
def test_a_file_that_was_cut_off_is_as_if_there_were_none(kept, length):
    file, path = kept
    path.write_bytes(path.read_bytes()[:length])
    assert file.read() is None


@pytest.mark.skipif(os.name != "posix", reason="files have no owner to ask for on this system")
def test_the_file_of_another_user_is_as_if_there_were_none(kept, monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: -2)
    assert kept[0].read() is None


def test_a_folder_that_cannot_be_made_is_no_fault(folder, tmp_path):
    folder.write_text("a file stands here")
    file = CacheFile(tmp_path, "values", STATE)
    file.write(HELD)
    assert file.read() is None


def test_what_is_too_large_is_not_kept(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(cache_file, "_LARGEST", 10)
    CacheFile(tmp_path, "values", STATE).write(HELD)
    assert not folder.exists()


def test_the_oldest_files_go_where_all_grow_too_large(folder, tmp_path, monkeypatch):
    plans = [tmp_path / str(number) for number in range(4)]
    for age, plan in enumerate(plans):
        CacheFile(plan, "values", STATE).write(HELD)
        for path in folder.iterdir():
            os.utime(path, (age, age) if path.stat().st_mtime > 10 else None)
    size = next(folder.iterdir()).stat().st_size
    monkeypatch.setattr(cache_file, "_MOST", 2 * size)
    CacheFile(tmp_path, "newest", STATE).write(HELD)
    assert len([*folder.iterdir()]) == 2
    assert CacheFile(tmp_path, "newest", STATE).read() == HELD


@pytest.mark.parametrize("module", ["checks/run.py", "checks/ledger/sums/parts.py"])
def test_code_is_stamped_however_deep_it_stands(tmp_path, monkeypatch, module):
    monkeypatch.setattr(cache_file, "__file__", str(tmp_path / "workspace/cache_file.py"))
    path = tmp_path / module
    path.parent.mkdir(parents=True)
    path.write_text("")
    stamp = code_stamp.__wrapped__("checks")
    path.write_text("pass\n")
    assert code_stamp.__wrapped__("checks") != stamp


@pytest.mark.parametrize(
    ("one", "other"), [((b"ab", b"c"), (b"a", b"bc")), ((b"a", b"b"), (b"b", b"a")), ((), (b"",))]
)
def test_pieces_and_their_order_tell_digests_apart(one, other):
    assert digest_of(*one) != digest_of(*other)
