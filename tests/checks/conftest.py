"""A plan written from the test's own words, and what is found in it."""

import textwrap

import pytest

from planctl.checks.run import run_checks, with_severity
from planctl.workspace.read import read_plan

PLAN = """\
title: 试写稿
areas:
  - id: trade
    title: 贸易合作
    sections: [a]
people:
  - name: 贸易组
rules:
  L211: "off"
"""
SECTION = """\
id: a
title: 甲题
area: trade
owner: 贸易组
status: {progress: drafting, text: "出口增长[@s]。"}
"""
SOURCES = """\
s: {type: report, title: 报告}
"""


@pytest.fixture
def found(tmp_path):
    """Write files over a sound plan of one section; return `CODE path:line:column` of each finding."""

    def check(files=None, **replaced):
        names = {"plan": "plan.yaml", "sources": "sources.yaml", "a": "sections/trade/a.yaml"}
        written = {"plan.yaml": PLAN, "sources.yaml": SOURCES, "sections/trade/a.yaml": SECTION}
        written |= {names[name]: text for name, text in replaced.items()} | (files or {})
        for path, text in written.items():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(textwrap.dedent(text), encoding="utf-8")
        loaded = read_plan(tmp_path)
        assert loaded.plan is not None, loaded.findings
        linked = map(
            with_severity,
            run_checks(loaded.plan, loaded.places, loaded.layout, opinions=loaded.opinions),
        )
        return sorted(f"{f.rule} {f.place.path}:{f.place.line}:{f.place.column}" for f in linked)

    return check
