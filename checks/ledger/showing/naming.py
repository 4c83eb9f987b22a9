"""What a figure counts, as a table names it: its own words, and whose they are where those do not say."""

import re
from collections.abc import Iterator

from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import (
    ends_measured,
    is_grounded,
    is_measured,
    says_nothing,
    subject_of,
    thing_of,
)
from planctl.text.masks import masked
from planctl.text.mention import CHANGES, MONEY
from planctl.text.mention_subjects import is_fulfilment, is_plan

_SAYS = "(?:统计|监测|测算|数据|调查)(?![局总署部厅司处队])"
_LEADS = re.compile(
    "(?:但是?|而|例如|尤其(?:是)?|尽管|虽然?|不过|并且?|另外?|其中|同时|此外|同比|前(?![海沿])|到|仅|还|则?已经?|也|又|共(?![建同享识和])|累计|以及"
    "|另有|还有|已有|拥有|建有|设有|涉及|力争|争取|预计|完成(?![率量额])|[达为是约了的和与及将至让]|其(?![他它余])|使(?!用)|有(?![色机效限线源关序])"
    f"|[^，。]{{0,14}}发布的?(?:数据)?(?:显示)?|根?据.{{2,14}}?{_SAYS}(?:显示)?|(?:.{{2,10}}{_SAYS}|数据|统计)显示)+"
)
"""What leads a clause on, or says whence it is known."""
_TRAILS = re.compile(
    "(?:[从由自]的?[压缩增减降升提扩发展跃攀激回落下上高低短小大长加少至到成为的]*+"
    "|达到?|实现|完成|突破|超过|合计|[总共]计|高达|接近|(?:发展|增[长加]|提[高升]|上升|扩大|下降|减少|降低|回落)[到至]|[增升降减扩]至|拥有|建有|设有|涉及?|预计|分别"
    "|[已共仅只约需以占有为不的了和与及将近超]|(?<!均)等|虽)++\\Z"
)
"""What leads to the figure: 从2022年的86小时压缩至."""
_OF = re.compile("占(.+)的(?:比[重例])?[^的]?$")
"""占全国耕地的三分之一强."""
_OF_PLAN = re.compile(r"\A[为占达到的]+|的\Z")
_COMPARES = re.compile("比|较|[高低快慢多少大小]于")
_COMPOUNDS = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ \-–][A-Za-z0-9]+)+")
_GROWN = re.compile("元[（(，](?:同比)?(?:增长?|下?降)?[+−-]?\\Z")
"""What stands between a sum and its own growth."""
_PAYS = re.compile("[资付款价购贷]|赔偿|奖|补|合作|授予|达成")
_MEASURED = re.compile(
    "(?:进出口|出口|进口|增加值|销售|营业收入|产值|收入|利润)(?:总?[额值]|交货值)?"
)
_PAID = re.compile("[^，。；：、（）0-9]{2,16}")
_WITHIN = re.compile("(?<=国)已有共?|完成(?![率量额情])|共有|[总共]计|预计|分别|其中")
"""What says nothing amid the words."""
_DATE = re.compile(
    r"(?:截[至止]到?|到)?[0-9]{4}(?:[—–-][0-9]+)?年(?:[0-9]+(?:[—–-][0-9]+)?月)?(?:[0-9]+日)?[底末初]?"
)
_TELLS = re.compile(rf"[^，。]{{0,14}}?{_SAYS}|[^，。]{{0,14}}(?:公报|报告|皮书)")
_SHORT, _LONG = 10, 24
"""Characters of a name that stands before another, at most, and of one in a clause before."""
_CLEAR, _PLAIN = 3, 4
"""Characters of a thing that names itself, 集装箱 of 集装箱吞吐量, and of one with its measure: 鲜菜价格."""


def indicator_of(entry: Entry) -> str:
    """Return what a figure counts, as a table names it; "" where the text does not say."""
    around = entry.words_before() + entry.prose.text[entry.start : entry.end + _LONG]
    name = _with_compounds(_named(entry) + _bought(entry), around)
    mention = entry.mention
    if not name:
        return ""
    if mention.kind == "share":
        return name if re.search("占|比[重例]|份额", name) else f"{name}占比"
    if mention.kind not in CHANGES:
        return name
    yearly = "年均" if mention.kind == "annual" else ""
    up, down = ("增速", "降幅") if mention.quantity.unit in ("%", "倍") else ("增量", "减量")
    return f"{name}{yearly}{down if mention.direction < 0 else up}"


def _named(entry: Entry) -> str:
    """Return a figure's own words, behind whose it is where they do not say."""
    mention, own = entry.mention, _bare(entry.mention.indicator)
    if entry.prose.kind == "cell":
        return own
    if is_fulfilment(mention):
        return f"{_fulfilled(entry)}完成{_OF_PLAN.sub('', own)}比例"
    compared = mention.kind == "gap" and _COMPARES.search(own) is not None
    if compared or (mention.kind == "share" and says_nothing(own)):
        whose = next(_spoken_of(entry), _bare(mention.subject or ""))
    elif _stands_alone(own, mention.subject or ""):
        whose = ""
    else:
        whose = _whose(entry)
    if share := _OF.match(own):
        return f"{whose}占{share[1]}比重"
    name = own if own.startswith(whose) else f"{whose}{own}"
    return name + _measure(entry, name)


def _fulfilled(entry: Entry) -> str:
    """Return what a plan is fulfilled in, as the clause before says."""
    clauses = re.split("[，；：（）]", _DATE.sub("", entry.words_before()))[-2:-1]
    said = "".join(_bare(re.split("[0-9]", clause, maxsplit=1)[0]) for clause in clauses)
    return said.removeprefix("全年") if len(said) <= _LONG else ""


def _measure(entry: Entry, name: str) -> str:
    """Return how worth is measured whose name does not say: 出口额 of 汽车出口额5亿元，其中客车2亿元."""
    before = entry.words_before()
    worth = entry.mention.quantity.unit in MONEY or _GROWN.search(before)
    if not worth or not name or is_measured(name) or _PAYS.search(name):
        return ""
    return next(reversed(_MEASURED.findall(_DATE.sub("", before))), "")


def _bought(entry: Entry) -> str:
    """Return what a sum is paid for, where the text goes on to say: 以12亿美元收购某公司."""
    by = entry.prose.text.endswith("以", 0, entry.start)
    goes_on = _PAID.match(entry.prose.text, entry.end) if by else None
    return goes_on[0] if goes_on else ""


def _stands_alone(own: str, subject: str) -> bool:
    """Tell whether words say what is counted, though the sentence says more before them."""
    if own.startswith("占") or says_nothing(own):
        return False
    if is_grounded(own):
        plain = len(own) >= _PLAIN and len(thing_of(own)) > 1
        return (
            not is_measured(own) or plain or len(subject) > _SHORT or len(thing_of(own)) >= _CLEAR
        )
    return ends_measured(own) and len(own) > _CLEAR and len(subject) > _SHORT


def _whose(entry: Entry) -> str:
    """Return whose a figure is; nothing that only says who tells it: 国家统计局数据显示."""
    mention = entry.mention
    whose = _bare(mention.subject or "") or _bare(mention.topic)
    if not whose or len(whose) > _SHORT:
        return next(_spoken_of(entry), "")
    before = entry.words_before()
    at = before.find(whose)
    return "" if at >= 0 and _TELLS.match(before, at + len(whose)) else whose


def _spoken_of(entry: Entry) -> Iterator[str]:
    """Yield what the clauses of a figure's sentence speak of, the nearest first."""
    text = _DATE.sub("", masked(entry.words_before()))
    for clause in reversed(re.split("[，；：（）]", text)[:-1]):
        words = re.split("[0-9]", clause, maxsplit=1)[0]
        said = "" if is_plan(words) else _bare(subject_of(_unled(words)))
        if is_grounded(said) and len(said) <= _LONG and not _TELLS.search(clause):
            yield said


def _bare(words: str) -> str:
    """Return words without what leads on to them, and from them to the figure."""
    return _WITHIN.sub("", _TRAILS.sub("", _unled(words)))


def _unled(words: str) -> str:
    led = _LEADS.match(words)
    return words[led.end() :] if led else words


def _with_compounds(name: str, text: str) -> str:
    """Return a name with the blanks and hyphens of its Latin words: License-out."""
    if not re.search("[A-Za-z]", name):
        return name
    for written in set(_COMPOUNDS.findall(text)):
        name = name.replace(re.sub(r"[ \-–]", "", written), written)
    return name
