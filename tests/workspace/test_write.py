import errno
import os
import signal
import stat
import subprocess
import sys
import textwrap
import time

import pytest

from planctl.workspace.changes import ChangedMeanwhile, FileChange, FileInTheWay, apply_changes
from planctl.workspace.scaffold import new_section
from planctl.workspace.write import Busy, CannotWrite, LeadsOutside, write_file, writing

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def python(code, *arguments):
    """Start a process of its own that runs `code`."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)], env=ENVIRONMENT
    )


def leftovers(folder):
    return [path.name for path in folder.rglob("*") if path.name.endswith(".tmp")]


def test_a_file_is_written_as_it_is(tmp_path):
    write_file(tmp_path / "新/文件.yaml", "甲\r\n".encode())
    assert (tmp_path / "新/文件.yaml").read_bytes() == "甲\r\n".encode()
    assert leftovers(tmp_path) == []


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_a_file_keeps_its_mode(tmp_path, mode):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_file(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path):
    old = os.umask(0o027)
    try:
        write_file(tmp_path / "a", b"new")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


@pytest.mark.parametrize("step", ["replace", "fsync"])
def test_a_failure_between_writing_and_replacing_leaves_the_old_file(tmp_path, monkeypatch, step):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(CannotWrite) as refused:
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert leftovers(tmp_path) == []
    assert "磁盘已满" in refused.value.say("zh")
    assert "the disk is full" in str(refused.value)


@posix
def test_a_process_killed_before_it_replaces_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    killed = python(
        """
        import os, signal, sys
        from pathlib import Path
        from planctl.workspace.write import write_file
        os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        write_file(Path(sys.argv[1]), b"new")
        """,
        path,
    )
    assert killed.wait() == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    write_file(path, b"newer")
    assert path.read_bytes() == b"newer"


@posix
def test_a_folder_that_may_not_be_written_is_said(tmp_path):
    (tmp_path / "a").write_bytes(b"a file")
    with pytest.raises(CannotWrite, match="should be its folder is a file"):
        write_file(tmp_path / "a/b", b"new")


@posix
def test_a_link_is_followed_within_the_plan_and_never_out_of_it(tmp_path):
    root, outside = tmp_path / "plan", tmp_path / "outside"
    root.mkdir()
    outside.write_bytes(b"old")
    (root / "kept").write_bytes(b"old")
    (root / "in").symlink_to("kept")
    (root / "out").symlink_to(outside)
    (root / "far").symlink_to(tmp_path)
    write_file(root / "in", b"new", inside=root)
    assert (root / "kept").read_bytes() == b"new"
    assert (root / "in").is_symlink()
    for path in (root / "out", root / "far/new", root / "../other"):
        with pytest.raises(LeadsOutside):
            write_file(path, b"new", inside=root)
    assert outside.read_bytes() == b"old"
    assert not (tmp_path / "new").exists()


@posix
def test_a_lock_that_leads_out_is_refused(tmp_path):
    root = tmp_path / "plan"
    root.mkdir()
    (root / ".planctl").symlink_to(tmp_path)
    with pytest.raises(LeadsOutside), writing(root):
        pass


def test_a_writer_who_has_to_wait_too_long_is_told(tmp_path):
    holder = python(
        """
        import sys, time
        from pathlib import Path
        from planctl.workspace.write import writing
        with writing(Path(sys.argv[1])):
            Path(sys.argv[1], "held").touch()
            time.sleep(30)
        """,
        tmp_path,
    )
    try:
        while not (tmp_path / "held").exists():
            assert holder.poll() is None
            time.sleep(0.01)
        with pytest.raises(Busy, match=r"after 0\.2 seconds"), writing(tmp_path, timeout=0.2):
            pass
    finally:
        holder.kill()
        holder.wait()
    with writing(tmp_path, timeout=5):
        pass  # the lock of a killed process holds nobody up


def test_two_processes_writing_at_once_lose_nothing(tmp_path, small_plan):
    code = """
        import sys
        from pathlib import Path
        from planctl.workspace.scaffold import new_section
        for number in range(12):
            new_section(Path(sys.argv[1]), f"子题{sys.argv[2]}{number}", "trade")
    """
    writers = [python(code, small_plan, name) for name in ("甲", "乙", "丙")]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    plan = (small_plan / "plan.yaml").read_text(encoding="utf-8")
    written = list((small_plan / "sections/trade").glob("*.yaml"))
    assert len(written) == 36
    assert all(f"- {path.stem}\n" in plan for path in written)


def test_a_failure_in_the_middle_of_several_leaves_each_old_or_new_and_none_lost(
    tmp_path, monkeypatch
):
    (tmp_path / "a").write_bytes(b"old a")
    (tmp_path / "b").write_bytes(b"old b")
    changes = [
        FileChange("c", None, b"new c"),
        FileChange("a", b"old a", b"new a"),
        FileChange("b", b"old b", None),
    ]
    replace, done = os.replace, []

    def fail_at_second(source, target):
        done.append(target)
        if len(done) == 2:
            raise OSError(errno.EIO, "Input/output error")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail_at_second)
    with pytest.raises(CannotWrite):
        apply_changes(tmp_path, changes)
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == {"a": b"old a", "b": b"old b", "c": b"new c"}


@pytest.mark.parametrize("count", [2, 40])
def test_all_new_files_are_on_the_disk_before_the_first_takes_its_place(
    tmp_path, monkeypatch, count
):
    changes = [FileChange(f"{at % 3}/{at}", None, b"new %d" % at) for at in range(count)]
    sync, replace, done = os.fsync, os.replace, []
    monkeypatch.setattr(os, "fsync", lambda handle: (sync(handle), done.append("disk")))
    monkeypatch.setattr(os, "replace", lambda *names: (replace(*names), done.append("place")))
    apply_changes(tmp_path, changes)
    assert done[:count] == ["disk"] * count
    assert done[count : 2 * count] == ["place"] * count
    assert all((tmp_path / one.path).read_bytes() == one.new for one in changes)


def test_one_of_many_files_that_cannot_reach_the_disk_leaves_all_as_they_were(
    tmp_path, monkeypatch
):
    changes = [FileChange(f"{at}", None, b"new") for at in range(40)]
    sync, done = os.fsync, []

    def fail_once(handle):
        done.append(handle)
        if len(done) == 20:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    monkeypatch.setattr(os, "fsync", fail_once)
    with pytest.raises(CannotWrite):
        apply_changes(tmp_path, changes)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_changed_meanwhile_stops_all_changes(tmp_path):
    (tmp_path / "a").write_bytes(b"someone else's")
    with pytest.raises(ChangedMeanwhile):
        apply_changes(tmp_path, [FileChange("b", None, b"new"), FileChange("a", b"old", b"new")])
    with pytest.raises(FileInTheWay):
        apply_changes(tmp_path, [FileChange("a", None, b"new")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"someone else's"}


@posix
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs limits")
def test_a_full_disk_leaves_the_plan_as_it_was(small_plan):
    before = (small_plan / "plan.yaml").read_bytes()
    code = """
        import resource, signal, sys
        from pathlib import Path
        from planctl.workspace.scaffold import new_section
        from planctl.workspace.write import CannotWrite
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        import planctl.workspace.edit_removal, planctl.workspace.round_trip, pypinyin
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
        try:
            new_section(Path(sys.argv[1]), "装不下", "trade", section_id="too-big")
        except CannotWrite:
            sys.exit(7)
    """
    assert python(code, small_plan).wait() == 7
    assert (small_plan / "plan.yaml").read_bytes() == before
    assert leftovers(small_plan) == []
    assert new_section(small_plan, "装得下", "trade").created
