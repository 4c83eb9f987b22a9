"""A paper through LibreOffice, and what may go wrong."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from socketserver import BaseRequestHandler, TCPServer
from zipfile import ZipFile

import pytest

from planctl.exports.pages import NoRenderer, RenderFailed, page_texts, render_pdf
from planctl.exports.pages.failures import NotAWordFile, RenderTimedOut

posix = pytest.mark.skipif(os.name != "posix", reason="a script stands in for soffice")
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="p"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData'
    ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1"'
    ' name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="far"/></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>'
    '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)


def changed(docx, lost, instead):
    """Return a package with a member replaced, or left out."""
    file = BytesIO()
    with ZipFile(BytesIO(docx)) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            if name != lost:
                new.writestr(name, old.read(name))
            elif instead is not None:
                new.writestr(name, instead)
    return file.getvalue()


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Return where temporary files go."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def stand_in(tmp_path):
    """Return what makes a program to run in LibreOffice's place."""

    def program(script):
        path = tmp_path / "soffice"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return program


@pytest.fixture
def endless(tmp_path, stand_in):
    """A program whose child never ends, and the file that shows that the child lives."""
    beat = tmp_path / "beat"
    return stand_in(f"(while :; do echo . >>'{beat}'; sleep 0.05; done) &\nwait"), beat


def lives(beat):
    before = beat.stat().st_size
    time.sleep(0.4)
    return beat.stat().st_size > before


def test_equal_papers_give_equal_bytes(rendered):
    lines = ("# 现状", "正文引用一处。^", "| 表格")
    assert rendered(*lines) == rendered(*lines)


def test_the_pdf_is_dated_as_the_paper_is(rendered):
    assert b"/CreationDate(D:20240506000000" in rendered("甲", created="2024-05-06T00:00:00Z")


def test_two_papers_at_once_do_not_disturb_each_other(rendered):
    words = ["甲组", "乙组", "丙组"]
    with ThreadPoolExecutor() as pool:
        assert [page_texts(pdf)[0].split("\n")[0] for pdf in pool.map(rendered, words)] == words


def test_nothing_is_left_behind(rendered, temporary):
    rendered("甲")
    assert not list(temporary.iterdir())


def test_nothing_is_fetched_that_a_paper_links_to(word, soffice):
    asked = []

    class Far(BaseRequestHandler):
        def handle(self):
            asked.append(self.client_address)

    with TCPServer(("127.0.0.1", 0), Far) as far:
        threading.Thread(target=far.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{far.server_address[1]}/picture.png"
        render_pdf(word(PICTURE, related=[("far", "image", url)]), {})
        far.shutdown()
    assert not asked


@pytest.mark.parametrize("blob", [b"", b"PK\x03\x04", "只是文字".encode(), b"<html></html>"])
def test_what_is_no_package_is_refused(blob):
    with pytest.raises(NotAWordFile):
        render_pdf(blob, {})


@pytest.mark.parametrize("instead", [None, b"<w:document"])
def test_a_package_without_a_sound_document_is_refused(word, soffice, instead, temporary):
    with pytest.raises(RenderFailed, match="could not be loaded"):
        render_pdf(changed(word("甲"), "word/document.xml", instead), {})
    assert not list(temporary.iterdir())


def test_half_a_file_is_refused(word):
    docx = word("甲")
    with pytest.raises(NotAWordFile):
        render_pdf(docx[: len(docx) // 2], {})


def test_without_libreoffice_it_says_what_to_install(word, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("PLANCTL_SOFFICE", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(NoRenderer) as caught:
        render_pdf(word("甲"), {})
    assert "LibreOffice" in caught.value.say("zh")
    assert "PLANCTL_SOFFICE" in caught.value.hint("en")


def test_a_program_named_in_the_environment_must_be_there(word, monkeypatch, tmp_path):
    monkeypatch.setenv("PLANCTL_SOFFICE", str(tmp_path / "nowhere"))
    with pytest.raises(NoRenderer, match="nowhere"):
        render_pdf(word("甲"), {})


def test_a_program_that_was_given_must_be_there(word, tmp_path):
    with pytest.raises(NoRenderer, match="nowhere"):
        render_pdf(word("甲"), {}, soffice=tmp_path / "nowhere")


@posix
def test_a_program_named_in_the_environment_is_taken(word, monkeypatch, stand_in):
    monkeypatch.setenv("PLANCTL_SOFFICE", str(stand_in("echo 从这里来")))
    with pytest.raises(RenderFailed, match="从这里来"):
        render_pdf(word("甲"), {})


@posix
def test_a_failure_says_the_last_thing_that_libreoffice_said(word, stand_in):
    program = stand_in("echo 警告; echo 读不出来 >&2; exit 1")
    with pytest.raises(RenderFailed, match="读不出来"):
        render_pdf(word("甲"), {}, soffice=program)


@posix
def test_what_is_no_program_is_a_failure(word, tmp_path):
    path = tmp_path / "soffice"
    path.write_text("no program", encoding="utf-8")
    with pytest.raises(RenderFailed):
        render_pdf(word("甲"), {}, soffice=path)


@posix
def test_after_the_time_is_out_nothing_runs_and_nothing_is_left(word, endless, temporary):
    program, beat = endless
    with pytest.raises(RenderTimedOut, match=r"0\.5"):
        render_pdf(word("甲"), {}, soffice=program, timeout=0.5)
    assert not lives(beat)
    assert not list(temporary.iterdir())


@posix
def test_after_ctrl_c_nothing_runs_and_nothing_is_left(word, endless, temporary):
    program, beat = endless
    paper = temporary.parent / "paper.docx"
    paper.write_bytes(word("甲"))
    code = (  # a shell has what runs in its background ignore Ctrl-C, and this may be run there
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from pathlib import Path; from planctl.exports.pages import render_pdf;"
        f"render_pdf(Path({str(paper)!r}).read_bytes(), {{}}, soffice=Path({str(program)!r}))"
    )
    environment = {**os.environ, "TMPDIR": str(temporary)}
    run = [sys.executable, "-c", code]
    with subprocess.Popen(run, env=environment, stderr=subprocess.PIPE) as process:
        while not beat.exists():
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert b"KeyboardInterrupt" in process.communicate(timeout=30)[1]
    assert not lives(beat)
    assert not list(temporary.iterdir())


def deserted_sockets():
    """Return LibreOffice's sockets that nobody listens to; others may be at work meanwhile."""
    return {path for path in Path("/tmp").glob("OSL_PIPE_*") if not is_answered(path)}


def is_answered(path):
    with socket.socket(socket.AF_UNIX) as caller:
        return caller.connect_ex(str(path)) == 0


def test_a_stopped_libreoffice_leaves_no_socket(word, soffice, temporary):
    before = deserted_sockets()
    long = ["长文。" * 400] * 3000
    with pytest.raises(RenderTimedOut):
        render_pdf(word(*long), {}, timeout=2)
    assert deserted_sockets() <= before
    assert not list(temporary.iterdir())
