"""Words of a writing assistant that were left in what it wrote."""

import re
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip

_MENDED = "(?:(?:修改|润色|增删|删减|完善)|(?:调整|补充)(?=[和与或、。]))[^，。]{0,8}(?=[。！])"
_TEXT = "(?:讲话稿?|发言稿?|文章|报告|方案|通知|内容|文稿|稿件?|文)"
_WELL = "[^，。]{0,4}(?:结构|逻辑|语言|层次|条理)(?:清晰|完整|严谨|规范|流畅|分明|清楚)"
_MADE = "[由为](?:AI|人工智能)(?:助手)?(?:自动)?(?:生成|撰写|辅助)"
_THEN = "(?=这[是里份篇]|以下|下[面列]|我[来将可已会先为给帮]|[为给][您你]|根据(?:[您你]|要求|上述|提供))"
"""What an assistant goes on with; 当然，以汉字为基础的…… grants a thing."""
_TALK = re.compile(
    r"作为一?[个款名]?(?:AI|人工智能|大型?语言|语言)(?:语言)?(?:模型|助手)"
    r"|希望(?:(?:以上|这些|这份|上述).{0,12}(?:帮助|参考|满足)|能?(?:满足|符合)您的(?:要求|需求))"
    r"|有(?:任何|其他|更多)(?:问题|需求|需要).{0,12}(?:随时(?:告诉我|提出|问)|告诉我)"
    r"|以下(?:是|为)(?:为[您你]|按?根?据?[您你]|修改后|润色后|优化后|我[为根])|下面是为您|为您(?:生成|撰写|起草|润色)的"
    rf"|好的(?<![^\n]..)[，,！]{_THEN}|当然(?<![^\n]..)(?:可以)?[，,！]{_THEN}"
    rf"|没问题(?<![^\n]...)[，,！]{_THEN}"
    r"|As an AI(?: language)? model|as an AI(?: language)? model"
    r"|如需(?:进一步|更多|调整|修改).{0,16}(?:告诉我|随时(?:告诉|提出|说))"
    rf"|您可?以?(?:根据|结合)[^，。]{{0,12}}(?:适当|进一步|进行|自行|酌情)*{_MENDED}"
    r"|您(?:还|是否)?(?:需要|想要?)(?:我(?!们)|补充哪些|修改哪些)"
    rf"|这[篇份]{_TEXT}{_WELL}|本{_TEXT}{_WELL}|以上{_TEXT}{_WELL}|上述{_TEXT}{_WELL}"
    r"|根据(?<![^，。；：\n]..)(?:您的?|网络|联网|我的)?搜索(?:结果|到的)|截[至止]到?我的?(?:知识|训练|数据)"
    r"|我(?:无法|不能)(?:实时)?(?:获取实时|联网|访问(?:互联网|网络|外部))|请您?自行(?:核实|查证|验证)(?=[。！）]|\n|\Z)"
    rf"|以[上下](?:内容)?{_MADE}|本文(?:内容)?{_MADE}|上述(?:内容)?{_MADE}"
)
"""Each begins with a character of its own: what a text is looked through for."""


def no_assistant_speaks(sheet: Sheet) -> Iterator[Slip]:
    """T336: words of a writing assistant to the one who asked it."""
    for match in _TALK.finditer(sheet.masked):
        yield Slip("T336", *match.span(), {"found": match[0]})
