"""Rates and shares that rose or fell by so many per cent, where percentage points are meant: 城镇化率比上年提高0.84%."""

import re

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry

_RATE = (
    "占比|比重|比率|份额|[镇业市动息字]化率|覆盖率|普及率|参保率|入学率|升学率|就业率|失业率|毛利率|净利率|利润率|渗透率|达标率|合格率"
    "|优良率|完成率|自给率|负债率|不良(?:贷款)?率|满意率|入住率|出租率|空置率|利用率|上座率|使用率|开工率|增速|增长率|增幅|涨幅|降幅"
)
"""What is told in per cent and by how much it changed in points; of 死亡率 and 转化率 both are usual."""
_MOVED = re.compile(
    rf"(?P<rate>{_RATE})(?:（[^（）]{{1,16}}）)?(?:[^，。；：]{{0,4}}[0-9.]+[%％][，,]?)?"
    r"(?:[比较](?![大多高快])[^，。；：、%％]{1,18}|同比|环比)"
    r"(?:提高|提升|上升|下降|降低|回落|减少|增加|扩大|收窄|高出?|低|快|慢)了?\Z"
)
_NEAR = 48
"""Characters before a figure in which its rate stands."""


def told_in_per_cent(entry: Entry) -> list[Matter]:
    """Return F613 for a rate that is said to have changed, or to be another, by so many per cent."""
    moved = _MOVED.search(entry.words_before(_NEAR).replace("*", ""))
    if moved is None:
        return []
    return [Matter("F613", entry, (), {"rate": moved["rate"], "points": points_of(entry)})]


def points_of(entry: Entry) -> str:
    """Return how many points so many per cent are, as one writes them: 2.30% are 2.3."""
    return f"{entry.mention.quantity.value.normalize():f}"
