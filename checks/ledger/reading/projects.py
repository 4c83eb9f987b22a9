"""What a paper about one project says of it, whoever it names: 项目总投资, 总投资, 估算总投资."""

import re
from collections.abc import Sequence

from planctl.text.mention import Mention

_OF_ONE = re.compile(
    "(?:项目|工程|[线馆桥路场站园厂])[^，。；]{0,12}(?:可行性研究|初步设计|建议书|实施方案|概算|申报书|概况)"
)
_TOTAL = re.compile(
    "(?:本|该)?(?:项目|工程)?(?:建设)?(?:估算|概算|计划|预计)?(?P<what>总投资|投资总额|总建筑面积|总用地面积|线路全长|总装机容量)(?:为|约|达到?)*"
)


def is_of_one_project(heads: Sequence[str]) -> bool:
    """Tell whether the title of a paper, its first head, is that of a paper about one project."""
    return _OF_ONE.search(heads[0]) is not None


def of_project(mention: Mention) -> str:
    """Return what of its one project a paper's figure counts; "" for parts."""
    named = not mention.part and mention.kind == "level" and _TOTAL.fullmatch(mention.indicator)
    return f"本项目{named['what']}" if named else ""
