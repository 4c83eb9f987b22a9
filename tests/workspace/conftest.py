import pytest

PLAN = """\
# 本规划由起草组维护
title: 两个领域的小稿件
layout: ministry-material

people:
  - name: 技术组
areas:
  - id: trade
    title: 贸易合作
    sections: []
  - id: technology
    title: 技术合作
    sections: []   # 待补
"""


@pytest.fixture
def small_plan(tmp_path):
    """A plan of two areas and no sections."""
    root = tmp_path / "plan"
    root.mkdir()
    (root / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return root
