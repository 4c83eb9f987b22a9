"""A plan in memory, and the same with some words changed."""

from pathlib import Path

import pytest

from planctl.revisions.compare import compare
from planctl.revisions.side import Side
from planctl.workspace.files import Files
from planctl.workspace.read import load

PLAN = {
    "plan.yaml": """\
title: 规划稿
stage: 征求意见稿
people: [{name: 贸易组, role: 起草}]
areas:
  - {id: trade, title: 贸易合作, headlines: {status: 贸易增长}, sections: [goods, ports, rules]}
  - {id: tech, title: 技术合作, sections: [data]}
""",
    "sections/trade/goods.yaml": """\
id: goods
title: 货物贸易
area: trade
owner: 贸易组
status:
  progress: drafting
  text: |-
    **出口规模扩大。**全年出口约110亿美元，同比增长3%[@customs]。口岸通关时间在三年里缩短了一半。

    进口来源更加多样，前五位来源地占比逐年下降{>>补数据<<}。
challenge:
  progress: todo
  text: |-
    合规成本上升，中小企业应对能力不足。部分市场的准入要求频繁调整。
countermeasure:
  progress: todo
  text: |-
    建立预警机制，发布分国别指引。支持行业组织开展集体应对。
remarks: 数字待核
""",
    "sections/trade/ports.yaml": """\
id: ports
title: 口岸
area: trade
status:
  progress: done
  text: 口岸设施改善，查验流程简化，单证电子化比例达到九成，企业办理手续的时间明显减少。
""",
    "sections/trade/rules.yaml": """\
id: rules
title: 规则
area: trade
status:
  progress: done
  text: 我国参与多边规则磋商，对接高标准经贸协定，在数字、绿色等新议题上提出方案，影响力提升。
""",
    "sections/tech/data.yaml": """\
id: data
title: 数据
area: tech
status:
  progress: done
  text: 数据流动规则初步形成，试点地区探索负面清单管理，企业出境评估的平均用时有所下降。
""",
    "passages/abstract.yaml": "id: abstract\ntitle: 摘要\nprogress: todo\ntext: 本文梳理现状。\n",
    "sources.yaml": "customs: {type: statistic, title: 海关统计, date: 2024}\n",
    "series.yaml": "exports: {title: 出口, unit: 亿元, labels: [2023, 2024], lines: {总额: [1, 2]}}\n",
    "terms.yaml": "terms: [{term: 数据跨境, variants: [数据出境]}]\n",
}


def side(files):
    raw = {path: text.encode() for path, text in sorted(files.items())}
    loaded = load(Files(Path("稿"), raw, ()))
    return Side(loaded.plan, loaded.places)


def altered(*edits):
    """Return the plan with words replaced: (path, old, new); a path alone with None is left out."""
    files = dict(PLAN)
    for path, old, new in edits:
        if old is None:
            files[path] = new
        elif new is None and old == "":
            del files[path]
        else:
            assert old in files[path], (path, old)
            files[path] = files[path].replace(old, new or "")
    return {path: text for path, text in files.items() if text is not None}


@pytest.fixture
def changes():
    """Return the changes that some edits of the plan make."""
    return lambda *edits: compare(side(PLAN), side(altered(*edits)))


@pytest.fixture
def changes_back():
    """Return the changes from the edited plan back to the plan."""
    return lambda *edits: compare(side(altered(*edits)), side(PLAN))
