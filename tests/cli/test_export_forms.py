"""The forms of export: pages, pictures, dresses, a team's own layout, and what each lacks to work."""

import builtins
import struct
import sys
import zlib
from zipfile import ZipFile

import pytest

OWN = """\
name: own
description: 自己的
dress: plain
cover: [title, date]
front:
  - {title: 目录, show: contents}
parts:
  - {title: 现状, aspect: status, parts: [{each: section, title: "{section}", show: text}]}
  - {title: 做法, passage: comparison}
annexes:
  - {title: 政策, show: policies}
"""
TO_DOCX = ("export", "--docx", "--layout")


def png(width=2, height=1):
    def chunk(name, body):
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\0" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def soffice(judges):
    return judges.command("soffice")


@pytest.fixture
def own(plan, layouts):
    """A team's own layout and its own dress, beside the plan."""
    (plan / "layouts/dress").mkdir(parents=True)
    (plan / "layouts/own.yaml").write_text(OWN, encoding="utf-8")
    formal = (layouts / "dress/formal.yaml").read_text(encoding="utf-8")
    plain = formal.replace("name: formal", "name: plain").replace("lines: 22", "lines: 20")
    (plan / "layouts/dress/plain.yaml").write_text(plain, encoding="utf-8")
    return plan


@pytest.fixture
def without(monkeypatch):
    """Return what makes a library fail to import."""

    def block(name):
        whole = builtins.__import__

        def refusing(wanted, *rest, **more):
            if wanted == name or wanted.startswith(f"{name}."):
                raise ImportError(wanted)
            return whole(wanted, *rest, **more)

        for held in [held for held in sys.modules if held == name or held.startswith(f"{name}.")]:
            monkeypatch.delitem(sys.modules, held)
        monkeypatch.setattr(builtins, "__import__", refusing)

    return block


def text_of(path, part="word/document.xml"):
    return ZipFile(path).read(part).decode()


def say_in_both(planctl, *arguments):
    """Return what a command says in Chinese and in English; the code is the same."""
    chinese, english = (planctl(*arguments, "--lang", lang) for lang in ("zh", "en"))
    assert chinese.code == english.code
    assert chinese.err != english.err
    return chinese, english


# Layouts and dresses


def test_a_layout_of_ones_own_wears_a_dress_of_ones_own(own, planctl):
    ran = planctl(*TO_DOCX, "own")
    assert ran.code == 0
    assert 'w:line="637"' in text_of(own / "out/own.docx", "word/styles.xml")
    assert planctl("validate").code == 0


def test_a_dress_can_be_changed_for_one_paper(own, planctl):
    assert planctl(*TO_DOCX, "own", "--dress", "report").code == 0
    assert 'w:line="483"' in text_of(own / "out/own.docx", "word/styles.xml")
    assert planctl("export", "--docx", "--dress", "plain").code == 0
    assert 'w:line="637"' in text_of(own / "out/ministry-material.docx", "word/styles.xml")


def test_an_unknown_dress_lists_the_known_ones_those_beside_the_plan_too(own, planctl):
    for ran in say_in_both(planctl, "export", "--docx", "--dress", "fromal"):
        assert ran.code == 2
        assert "fromal" in ran.err
        assert "formal, material, plain, report" in ran.err
    assert not (own / "out").exists()


@pytest.mark.parametrize("path", ["layouts/own.yaml", "layouts/dress/plain.yaml"])
def test_a_form_with_faults_is_not_said_to_be_missing(own, planctl, path):
    (own / path).write_text("name: own\n", encoding="utf-8")
    for ran in say_in_both(planctl, *TO_DOCX, "own"):
        assert ran.code == 2
        assert path in ran.err


def test_a_layout_that_names_an_unknown_dress_is_said_so(own, planctl):
    layout = own / "layouts/own.yaml"
    layout.write_text(OWN.replace("plain", "plane"), encoding="utf-8")
    assert "L228" in planctl("validate").out
    ran = planctl(*TO_DOCX, "own")
    assert ran.code == 2
    assert "plane" in ran.err


@pytest.mark.parametrize("option", [("--dress", "formal"), ("--reference", "a.docx"), ("--pages",)])
@pytest.mark.parametrize("form", ["--md", "--txt", "--svg"])
def test_what_is_for_word_alone_is_not_passed_over(plan, planctl, option, form):
    for ran in say_in_both(planctl, "export", form, *option):
        assert ran.code == 2
        assert "--docx" in ran.err
    assert not (plan / "out").exists()


# The letter


def test_the_letter_stands_beside_the_result_and_changes_no_code(plan, planctl):
    ran = planctl(*TO_DOCX, "progress-report")
    assert ran.code == 0
    assert ran.out.strip().endswith("progress-report.docx")
    assert "E405" in ran.err
    assert "progress-report.docx:" in ran.err


def test_a_reference_to_what_the_paper_does_not_hold_is_told_in_both_languages(plan, planctl):
    chinese, english = say_in_both(planctl, *TO_DOCX, "progress-report")
    assert "正文提到“policies”" in chinese.err
    assert 'the text refers to "policies"' in english.err


def test_passages_that_another_layout_lacks_are_told(plan, planctl):
    (plan / "passages/outlook.yaml").unlink()
    assert planctl("validate").code == 0
    ran = planctl(*TO_DOCX, "research-report")
    assert ran.code == 0
    assert "L224" in ran.err
    assert "planctl new passage outlook" in ran.err
    assert "展望" not in text_of(plan / "out/research-report.docx").replace("展望与结论", "")


def provoke_wide_table(plan):
    row = "| " + " | ".join("一段不短的话" for _ in range(16)) + " |"
    rule = "|" + " --- |" * 16
    write_comparison(plan, f"{row}\n{rule}\n{row}")
    return ("--docx", "--layout", "policy-advice")


def provoke_left_out_reference(_):
    return ("--docx", "--layout", "progress-report")


def provoke_later_pages(_):
    return ("--docx", "--layout", "research-report")


def provoke_left_out_picture(plan):
    (plan / "figures").mkdir()
    (plan / "figures/a.png").write_bytes(b"<html>")
    write_comparison(plan, "![甲](figures/a.png)")
    return ("--docx", "--layout", "policy-advice")


def provoke_lacking_style(plan):
    from planctl.ooxml.archive import write_archive

    bare = plan / "bare.docx"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    bare.write_bytes(
        write_archive(
            [
                (
                    "[Content_Types].xml",
                    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                    f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'.encode(),
                ),
                (
                    "_rels/.rels",
                    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                    b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                    b'officeDocument" Target="word/document.xml"/></Relationships>',
                ),
                (
                    "word/document.xml",
                    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                    b"<w:body><w:p/></w:body></w:document>",
                ),
            ]
        )
    )
    return ("--docx", "--reference", bare)


def write_comparison(plan, text):
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    record = f"id: comparison\ntitle: 做法比较\nprogress: done\ntext: |-\n{lines}"
    (plan / "passages/comparison.yaml").write_text(record, encoding="utf-8")


DECISIONS = {
    "E402": (provoke_wide_table, "16 栏", "16 columns"),
    "E404": (
        provoke_lacking_style,
        "参考文件里没有这些样式",
        "the reference file lacks these styles",
    ),
    "E405": (provoke_left_out_reference, "没有它", "does not hold"),
    "E406": (provoke_later_pages, "由 Word 填上", "when Word opens the file"),
    "E407": (provoke_left_out_picture, "既不是 PNG", "neither PNG nor JPEG"),
}


@pytest.mark.parametrize("code", DECISIONS)
def test_each_decision_is_told_once_where_it_is_provoked_and_not_elsewhere(plan, planctl, code):
    quiet = planctl("export", "--docx")
    assert (quiet.code, quiet.err) == (0, "")
    provoke, zh, en = DECISIONS[code]
    chinese, english = say_in_both(planctl, "export", *provoke(plan))
    assert english.code == 0
    assert code in chinese.err
    assert code in english.err
    assert zh in chinese.err
    assert en in english.err


def test_fonts_that_are_not_installed_are_told(plan, planctl, soffice, monkeypatch):
    from planctl.exports import pages

    monkeypatch.setattr(pages, "installed_fonts", lambda: frozenset({"宋体"}))
    chinese, english = say_in_both(planctl, "export", "--pdf")
    assert (chinese.code, english.code) == (0, 0)
    assert "E401" in english.err
    assert "仿宋_GB2312" in english.err
    assert "not installed here" in english.err
    assert "替代字体" in chinese.err


def test_a_heading_that_ends_a_page_is_told(plan, planctl, soffice, monkeypatch):
    from planctl.exports import pages
    from planctl.exports.pages.reading import HeadingOnPage

    lonely = HeadingOnPage(1, "突出问题", 2, 700.0)
    monkeypatch.setattr(pages, "lonely_headings", lambda _: (lonely,))
    chinese, english = say_in_both(planctl, "export", "--pdf")
    assert (chinese.code, english.code) == (0, 0)
    assert "E403" in english.err
    assert 'the heading "突出问题" ends page 3' in english.err
    assert "标题“突出问题”落在第 3 页末尾" in chinese.err


# Pictures


def test_a_picture_beside_the_plan_reaches_the_paper(plan, planctl):
    (plan / "figures").mkdir()
    (plan / "figures/a.png").write_bytes(png(96, 48))
    write_comparison(plan, "![园区](figures/a.png)")
    ran = planctl(*TO_DOCX, "policy-advice")
    assert ran.code == 0
    assert "E407" not in ran.err
    assert ZipFile(plan / "out/policy-advice.docx").read("word/media/image1.png") == png(96, 48)


def test_svg_gives_a_folder_with_progress_and_every_series(plan, planctl):
    ran = planctl("export", "--svg")
    assert ran.code == 0
    folder = plan / "out/ministry-material-svg"
    assert {path.name for path in folder.iterdir()} == {"progress.svg", "declarations.svg"}
    assert str(folder.relative_to(plan)) in ran.out
    assert "files: 2" in ran.out
    assert "电子报关单数量" in (folder / "declarations.svg").read_text(encoding="utf-8")


def test_without_a_rasterizer_a_paper_with_charts_says_what_to_install(plan, planctl, without):
    without("resvg_py")
    for ran in say_in_both(planctl, *TO_DOCX, "policy-advice"):
        assert ran.code == 2
        assert "pip install 'planctl[pictures]'" in ran.err
        assert "Traceback" not in ran.err
    assert planctl("export", "--docx").code == 0
    assert planctl("export", "--svg").code == 0


# Pages


@pytest.mark.parametrize(
    "asked", [("--pdf",), ("--preview",), ("--docx", "--pages", "--layout", "research-report")]
)
@pytest.mark.parametrize("how", ["named", "absent"])
def test_without_libreoffice_it_is_said_what_to_install(plan, planctl, monkeypatch, asked, how):
    if how == "named":
        monkeypatch.setenv("PLANCTL_SOFFICE", str(plan / "nowhere/soffice"))
    else:
        monkeypatch.delenv("PLANCTL_SOFFICE", raising=False)
        monkeypatch.setenv("PATH", "")
    for ran in say_in_both(planctl, "export", *asked):
        assert ran.code == 2
        assert "LibreOffice" in ran.err
        assert "PLANCTL_SOFFICE" in ran.err
        assert "Traceback" not in ran.err
    assert not (plan / "out").exists()


def test_a_paper_without_contents_needs_no_libreoffice_for_its_pages(plan, planctl, monkeypatch):
    monkeypatch.setenv("PLANCTL_SOFFICE", str(plan / "nowhere"))
    assert planctl("export", "--docx", "--pages").code == 0


def test_a_final_paper_can_be_had_without_libreoffice(plan, planctl, monkeypatch):
    monkeypatch.setenv("PLANCTL_SOFFICE", str(plan / "nowhere"))
    ran = planctl(*TO_DOCX, "research-report", "--final")
    assert ran.code == 0
    assert "E406" in ran.err


@pytest.mark.parametrize(
    "asked", [("--preview",), ("--docx", "--pages", "--layout", "research-report")]
)
def test_without_a_pdf_reader_it_is_said_what_to_install(plan, planctl, without, soffice, asked):
    without("pypdfium2")
    for ran in say_in_both(planctl, "export", *asked):
        assert ran.code == 2
        assert "pip install 'planctl[pdf]'" in ran.err
        assert "Traceback" not in ran.err


def test_a_pdf_and_pictures_of_its_pages_are_made(plan, planctl, soffice, tmp_path):
    ran = planctl("export", "--pdf", "--preview", "--docx", "--layout", "research-report")
    assert ran.code == 0
    out = plan / "out"
    assert (out / "research-report.pdf").read_bytes().startswith(b"%PDF")
    pictures = sorted(path.name for path in (out / "research-report-preview").iterdir())
    assert pictures[0] == "page-01.png"
    assert len(pictures) >= 6
    assert "E406" not in ran.err
    again = planctl("export", "--pdf", "--layout", "research-report", "-o", tmp_path / "again.pdf")
    assert again.code == 0
    assert (tmp_path / "again.pdf").read_bytes() == (out / "research-report.pdf").read_bytes()


def test_with_pages_the_numbers_are_written_and_nothing_is_left_to_word(
    plan, planctl, soffice, judges
):
    ran = planctl(*TO_DOCX, "research-report", "--pages")
    assert (ran.code, "E406" in ran.err) == (0, False)
    file = (plan / "out/research-report.docx").read_bytes()
    numbers = [number for _, number in judges.contents_entries(file)]
    assert numbers == sorted(numbers, key=int)
    assert numbers[0] == "1"
    assert b"w:dirty" not in judges.parts(file)["word/document.xml"]


def test_a_plan_that_says_nothing_yet_can_have_its_pages_counted(
    planctl, soffice, tmp_path, monkeypatch
):
    (tmp_path / "plan.yaml").write_text(
        "title: 稿\nlayout: research-report\nareas: [{id: a, title: 甲}]\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert planctl("export", "--docx", "--pages").code == 0


# A ministry's own file


def test_a_reference_file_that_is_not_there_is_said_so(plan, planctl):
    for ran in say_in_both(planctl, "export", "--docx", "--reference", plan / "no.docx"):
        assert ran.code == 2
        assert "no.docx" in ran.err
        assert "Traceback" not in ran.err
    assert not (plan / "out").exists()


@pytest.mark.parametrize("content", [b"", b"words", b"%PDF-1.7", b"PK\x03\x04"])
def test_a_reference_file_that_is_no_word_file_is_said_so(plan, planctl, content):
    (plan / "ref.docx").write_bytes(content)
    for ran in say_in_both(planctl, "export", "--docx", "--reference", plan / "ref.docx"):
        assert ran.code == 2
        assert ran.err.strip()
        assert "Traceback" not in ran.err
    assert not (plan / "out").exists()


def test_a_folder_for_a_reference_file_is_said_so(plan, planctl):
    ran = planctl("export", "--docx", "--reference", plan / "sections")
    assert ran.code == 2
    assert "sections" in ran.err


# Where files go


@pytest.mark.parametrize("form", ["svg", "preview"])
def test_a_format_of_many_files_goes_to_the_folder_that_is_named(
    plan, planctl, tmp_path, form, judges
):
    if form == "preview":
        judges.command("soffice")
    ran = planctl("export", f"--{form}", "-o", tmp_path / "there")
    assert ran.code == 0
    assert {path.suffix for path in (tmp_path / "there").iterdir()} == {
        ".svg" if form == "svg" else ".png"
    }


def test_several_formats_go_to_one_folder_each_under_its_name(plan, planctl, tmp_path):
    there = tmp_path / "there"
    assert planctl("export", "--docx", "--md", "--svg", "-o", there).code == 0
    assert {path.name for path in there.iterdir()} == {
        "ministry-material.docx",
        "ministry-material.md",
        "ministry-material-svg",
    }


@pytest.mark.parametrize(
    "target",
    ["series.yaml", "passages/abstract.yaml", "layouts/own.yaml", "layouts/dress/plain.yaml"],
)
def test_what_stands_beside_the_plan_is_never_written_over(own, planctl, target):
    before = (own / target).read_bytes()
    ran = planctl("export", "--docx", "-o", own / target)
    assert ran.code == 2
    assert (own / target).read_bytes() == before


def test_pictures_are_not_put_among_the_plans_own(own, planctl):
    (own / "figures").mkdir()
    assert planctl("export", "--svg", "-o", own / "figures").code == 2
    assert list((own / "figures").iterdir()) == []
