"""Files of other programs, and what others read in ours."""

import json
import re
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.cli.word import word_writer
from planctl.exports.compose import compose
from planctl.exports.document import Heading
from planctl.imports.word import read_word
from planctl.workspace.builtin import builtin_layout, builtin_layouts
from planctl.workspace.read import read_plan

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def exported():
    """The repository's plan in every built-in layout: the document and its file."""
    plan = read_plan(ROOT).plan
    documents = {name: compose(plan, builtin_layout(name)) for name in builtin_layouts()}
    write = word_writer()
    return {name: (document, write(document)) for name, document in documents.items()}


def comparable(draft):
    """Return what should not depend on who saved the file."""
    return [
        (
            block.kind,
            block.level,
            block.number,
            block.depth,
            block.ordered,
            block.words.value,
            block.bold,
            [[cell.value for cell in row] for row in block.rows],
            [(note.kind, note.at, note.words.value) for note in block.attached],
        )
        for block in draft.blocks
    ]


def said(heading):
    return "".join(run.value for run in heading.runs if hasattr(run, "value"))


@pytest.mark.parametrize("layout", builtin_layouts())
def test_headings_of_our_own_files_read_as_they_were_written(exported, layout):
    document, file = exported[layout]
    blocks = read_word("draft.docx", file).blocks
    headings = [block for block in blocks if block.kind == "heading" and block.level > 1]
    wanted = [
        (held.level + 1, held.number.strip(), said(held))
        for held in document.blocks
        if isinstance(held, Heading) and held.kind == "heading"
    ]
    assert len(wanted) > 10
    found = [(held.level, held.number, held.words.value) for held in headings]
    assert [held for held in found if held in wanted] == wanted


@pytest.mark.parametrize("layout", builtin_layouts())
def test_citations_of_our_own_files_are_notes(exported, layout, judges, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(exported[layout][1])
    blocks = read_word("draft.docx", path.read_bytes()).blocks
    notes = [note for block in blocks for note in block.attached]
    assert len(notes) == judges.pandoc_notes(path)


@pytest.fixture(scope="module")
def saved_again(exported, judges, tmp_path_factory):
    """The same files, opened and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("again")
    for name, (_, file) in exported.items():
        (folder / f"{name}.docx").write_bytes(file)
    profile = (folder / "profile").as_uri()
    call = [judges.command("soffice"), f"-env:UserInstallation={profile}", "--headless"]
    call += ["--convert-to", "docx:Office Open XML Text", "--outdir", folder / "again"]
    subprocess.run([*call, *folder.glob("*.docx")], check=True, capture_output=True, timeout=300)
    return {name: (folder / "again" / f"{name}.docx").read_bytes() for name in exported}


@pytest.mark.parametrize("layout", builtin_layouts())
def test_it_makes_no_difference_that_libreoffice_saved_them(exported, saved_again, layout):
    before = read_word("draft.docx", exported[layout][1])
    after = read_word("draft.docx", saved_again[layout])
    assert comparable(after) == comparable(before)


@pytest.fixture(scope="module")
def wps():
    """A document of python-docx whose styles have numbers for ids, as WPS writes them."""
    document = docx.Document()
    document.add_heading("节水规划", 0)
    document.add_heading("供水", 1)
    document.add_paragraph("水源以地表水为主。")
    document.add_heading("管网", 2)
    document.add_paragraph("先查漏损", "List Bullet")
    document.add_paragraph("再换管道", "List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip(
        [held for row in table.rows for held in row.cells], "甲乙丙丁", strict=True
    ):
        cell.text = text
    ids = {style.style_id: str(at) for at, style in enumerate(document.styles, 1)}
    for style in document.styles:
        style.element.set(qn("w:styleId"), ids[style.style_id])
    for root in (document.element, document.styles.element, document.part.numbering_part.element):
        for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            for user in root.iter(qn(f"w:{name}")):
                user.set(qn("w:val"), ids[user.get(qn("w:val"))])
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_file_with_numbers_for_style_ids_is_read_by_their_names(wps):
    blocks = read_word("draft.docx", wps).blocks
    assert [(block.kind, block.level, block.depth, block.words.value) for block in blocks] == [
        ("heading", 1, 0, "节水规划"),
        ("heading", 2, 0, "供水"),
        ("paragraph", 0, 0, "水源以地表水为主。"),
        ("heading", 3, 0, "管网"),
        ("item", 0, 1, "先查漏损"),
        ("item", 0, 1, "再换管道"),
        ("table", 0, 0, ""),
    ]


@pytest.fixture(scope="module")
def pandoc(judges):
    """Return a caller of pandoc: arguments and input to output."""

    def call(*arguments, given=b""):
        command = [judges.command("pandoc"), *arguments]
        return subprocess.run(command, input=given, capture_output=True, check=True).stdout

    return call


MARKDOWN = """
# 供水 {#supply}

水源以**地表水**为主。[^1]

- 先查漏损

  另行通知

    1. 甲县
    2. 乙县
- 再换管道

## 管网

| 地区 | 措施 |
|------|------|
| 甲县 | 定额 |

[^1]: 示例年报
"""


def test_a_file_of_pandoc_is_read(pandoc):
    file = pandoc("--from=markdown", "--to=docx", "--output=-", given=MARKDOWN.encode())
    blocks = read_word("draft.docx", file).blocks
    assert [(block.kind, block.level, block.depth, block.words.value) for block in blocks] == [
        ("heading", 1, 0, "供水"),
        ("paragraph", 0, 0, "水源以地表水为主。"),
        ("item", 0, 1, "先查漏损"),
        ("paragraph", 0, 1, "另行通知"),
        ("item", 0, 2, "甲县"),
        ("item", 0, 2, "乙县"),
        ("item", 0, 1, "再换管道"),
        ("heading", 2, 0, "管网"),
        ("table", 0, 0, ""),
    ]
    assert [(block.number, block.ordered) for block in blocks[4:6]] == [("1.", True), ("2.", True)]
    assert blocks[1].bold == ((3, 6),)
    assert [note.words.value for note in blocks[1].attached] == ["示例年报"]


WORDS = st.text("水源管网用量年月日，。、：abc 123—“”", min_size=1, max_size=12)


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def change(kind, author):
    return f'<w:{kind} w:id="7" w:author="{author}" w:date="2025-01-01T00:00:00Z">'


RUNS = st.one_of(
    WORDS.map(run),
    WORDS.map(lambda text: f"{change('ins', '甲')}{run(text)}</w:ins>"),
    WORDS.map(lambda text: f"{change('moveTo', '甲')}{run(text)}</w:moveTo>"),
    WORDS.map(
        lambda text: change("del", "乙") + run(text).replace("w:t", "w:delText") + "</w:del>"
    ),
    WORDS.map(lambda text: f"{change('moveFrom', '乙')}{run(text)}</w:moveFrom>"),
    WORDS.map(lambda text: f"<w:sdt><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"),
    WORDS.map(lambda text: f"<w:smartTag>{run(text)}</w:smartTag>"),
    st.just("<w:r><w:tab/></w:r>"),
    st.just("<w:r><w:br/></w:r>"),
)


def paragraph(runs, style, mark=""):
    named = f'<w:pStyle w:val="{style}"/>'
    return f"<w:p><w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


NAMES = st.sampled_from(("1", "2", "9"))
PARAGRAPHS = st.builds(paragraph, st.lists(RUNS, max_size=6), NAMES)
GONE = f"{change('del', '乙')}</w:del>"
# pandoc loses a paragraph whose end was deleted before a heading, or if no words come after it.
JOINED = st.tuples(
    st.lists(RUNS, max_size=3).map(lambda runs: paragraph(runs, "9", GONE)),
    st.lists(RUNS, max_size=3).map(lambda runs: paragraph([run("后"), *runs], "9")),
).map("".join)
COLUMN = '<w:gridCol w:w="4000"/>'
TABLES = st.lists(
    st.tuples(PARAGRAPHS, PARAGRAPHS).map(
        lambda cells: "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"
    ),
    min_size=1,
    max_size=3,
).map(lambda rows: f"<w:tbl><w:tblGrid>{COLUMN}{COLUMN}</w:tblGrid>{''.join(rows)}</w:tbl>")
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in (("1", "heading 1"), ("2", "heading 2"), ("9", "正文样式"))
)


def strings(node):
    """Yield the words of pandoc's tree."""
    if isinstance(node, list):
        for held in node:
            yield from strings(held)
    elif isinstance(node, dict):
        if node.get("t") == "Str":
            yield node["c"]
        else:
            yield from strings(node.get("c", [*node.values()]))


def bare(text):
    return re.sub(r"\s", "", text)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=st.lists(st.one_of(PARAGRAPHS, JOINED, TABLES), max_size=6).map("".join))
def test_pandoc_reads_the_same_words(make, pandoc, body):
    file = make(body, styles=STYLES)
    tree = json.loads(pandoc("--from=docx", "--to=json", "--track-changes=accept", given=file))
    ours = "".join(
        "".join(cell.value for row in block.rows for cell in row) or block.words.value
        for block in read_word("draft.docx", file).blocks
    )
    assert bare(ours) == bare("".join(strings(tree["blocks"])))
