"""Each built-in layout has a golden text; a layout of one's own needs no code."""

import pytest

from planctl.exports.compose import compose
from planctl.exports.document import Citation, Heading, Remark, Table, Words
from planctl.exports.markdown import write_markdown
from planctl.exports.plain_text import write_text
from planctl.schemas.form import build
from planctl.schemas.layout import Layout
from planctl.workspace.builtin import builtin_layouts
from planctl.workspace.yaml_file import read_yaml

OWN_LAYOUT = """\
name: by-problem
description: 先说问题，逐题给出对策
levels: [第一章, "1.1"]
sources: endnote
parts:
  - each: section
    title: "{section}（{area}）"
    parts:
      - {title: 问题, aspect: challenge, parts: [{each: section, show: text}]}
  - {title: 来源, numbered: false, show: sources}
"""


@pytest.mark.parametrize("layout", builtin_layouts())
def test_a_built_in_layout_writes_its_golden_markdown(layout, composed, golden):
    golden(f"{layout}.md", write_markdown(composed(layout)).decode())


@pytest.mark.parametrize("layout", builtin_layouts())
def test_a_built_in_layout_writes_its_golden_text(layout, composed, golden):
    golden(f"{layout}.txt", write_text(composed(layout)).decode())


def headings(document):
    return [
        (block.level, block.number + "".join(run.value for run in block.runs))
        for block in document.blocks
        if isinstance(block, Heading)
    ]


def every_run(document):
    def runs(blocks):
        for block in blocks:
            if isinstance(block, Table):
                yield from (run for row in block.rows for cell in row for run in cell)
            elif hasattr(block, "items"):
                for item in block.items:
                    yield from runs(item)
            else:
                yield from block.runs

    return list(runs(document.blocks))


def test_the_ministrys_order_is_parts_first_then_areas(composed):
    assert headings(composed("ministry-material")) == [
        (1, "1.本主题当前国内外发展现状"),
        (2, "（一）贸易规则：接轨提速"),
        (1, "2.本主题当前存在的突出问题"),
        (2, "（一）贸易规则方面"),
        (2, "（二）人才培养"),
        (1, "3.本主题“十五五”时期关键突破点及对策建议"),
        (2, "（一）贸易规则"),
        (2, "（二）人才培养"),
    ]


def test_a_part_with_nothing_to_say_leaves_no_heading(composed):
    titles = [title for _, title in headings(composed("working-draft"))]
    assert titles.count("现状") == 1
    assert titles.count("挑战") == 2


def test_only_a_working_draft_shows_notes(composed):
    def notes(layout, **options):
        return [
            run.value for run in every_run(composed(layout, **options)) if isinstance(run, Remark)
        ]

    assert notes("working-draft") == ["补机构名单"]
    assert notes("ministry-material") == []
    assert notes("working-draft", final=True) == []


def test_a_final_paper_holds_no_progress_table(composed):
    assert "目前进度" not in [title for _, title in headings(composed("working-draft", final=True))]


def test_sources_are_numbered_in_order_of_first_citation(composed):
    document = composed("ministry-material")
    cited = [run for run in every_run(document) if isinstance(run, Citation)]
    assert [(run.key, run.number, "p12" in run.said or "：12" in run.said) for run in cited] == [
        ("customs-2024", 1, False),
        ("customs-2024", 1, True),
        ("skills-report", 2, False),
        ("skills-report", 2, False),
        ("clearance-rules", 3, False),
        ("cross-border-rules", 4, False),
    ]
    assert [run.key for run in document.cited] == [
        "customs-2024",
        "skills-report",
        "clearance-rules",
        "cross-border-rules",
    ]


def test_a_link_is_printed_as_the_title_of_its_section(composed):
    words = "".join(
        run.value for run in every_run(composed("ministry-material")) if isinstance(run, Words)
    )
    assert "见“技能培训”部分" in words


def test_sub_headings_of_a_section_without_its_title_become_leads(composed):
    words = write_text(composed("ministry-material")).decode()
    assert "　　电子单证：单证电子化基本完成。" in words
    assert "　　口岸协同：\n" in words


def test_a_layout_of_ones_own_needs_no_code(small_plan):
    layout = build(Layout, read_yaml(OWN_LAYOUT.encode()).value)
    document = compose(small_plan, layout)
    assert write_text(document).decode().count("[1] 甲组，乙组. 数字技能调查报告[R]. 2023.") == 1
    assert headings(document)[:2] == [(1, "第一章通关便利（贸易规则）"), (2, "1.1问题")]
