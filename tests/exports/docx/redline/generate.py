"""Random papers as a case writes them, and random edits of them: one seed, one pair."""

from collections.abc import Callable
from random import Random

_WHO = ("灌区", "园区", "县城", "水厂", "农户", "企业", "流域机构", "市水务局")
_DOES = (
    "改造渠系",
    "装表计量",
    "调整作物",
    "治理漏损",
    "回用再生水",
    "复核定额",
    "公开水价",
    "巡查管网",
)
_SAYS = (
    "，{0}个百分点",
    "，比上年增加{0}万方",
    "，投资{0}.{1}亿元",
    "，占{0}.{1}%",
    "，工期{0}个月",
    "",
)
_SOURCES = ("survey", "rules", "census")
_TITLES = (
    "农业节水",
    "工业节水",
    "城镇节水",
    "再生水",
    "水价改革",
    "计量监测",
    "取水许可",
    "节水宣传",
)

Blocks = list[str]


def sentence(random: Random) -> str:
    """Return a sentence, now and then bold, with a citation or a cross reference."""
    said = random.choice(_WHO) + random.choice(_DOES)
    said += random.choice(_SAYS).format(random.randint(1, 99), random.randint(0, 9))
    if random.random() < 0.15:
        said = f"**{said}**"
    if random.random() < 0.25:
        said += f"[@{random.choice(_SOURCES)}]"
    return said + "。"


def block(random: Random) -> str:
    """Return a paragraph, a heading, a list, a table or a figure."""
    kind = random.choices(("text", "heading", "list", "table", "figure"), (10, 3, 2, 2, 1))[0]
    match kind:
        case "heading":
            return (
                "#" * random.choice((3, 3, 4)) + f" {random.choice(_TITLES)}{random.randint(1, 9)}"
            )
        case "list":
            mark = random.choice(("-", "1."))
            items = [f"{mark} {sentence(random)}" for _ in range(random.randint(1, 4))]
            return "\n".join(items)
        case "table":
            return table(random)
        case "figure":
            return f"![{random.choice(_TITLES)}](figures/{random.choice('abc')}.png)"
        case _:
            return "".join(sentence(random) for _ in range(random.randint(1, 5)))


def table(random: Random) -> str:
    """Return a table, with a caption or without."""
    columns = random.choice((2, 2, 3))
    caption = f"表：{random.choice(_TITLES)}情况\n\n" if random.random() < 0.5 else ""
    rows = ["| " + " | ".join(("地区", "用水", "同比")[:columns]) + " |", "| --- " * columns + "|"]
    for _ in range(random.randint(1, 4)):
        cells = [random.choice(_WHO), str(random.randint(1, 200)), f"增长{random.randint(1, 9)}%"]
        rows.append("| " + " | ".join(cells[:columns]) + " |")
    return caption + "\n".join(rows)


def paper(random: Random) -> Blocks:
    """Return the blocks of a paper."""
    return [block(random) for _ in range(random.randint(1, 12))]


def edited(random: Random, blocks: Blocks) -> Blocks:
    """Return the paper after one to five edits."""
    held = [*blocks]
    for _ in range(random.randint(1, 5)):
        random.choices([*_EDITS], [*_EDITS.values()])[0](random, held)
    return held or [sentence(random)]


def _number(random: Random, blocks: Blocks) -> None:
    at = random.randrange(len(blocks)) if blocks else -1
    digits = [i for i, c in enumerate(blocks[at]) if c.isdigit() and c != "0"] if blocks else []
    if digits:
        i = random.choice(digits)
        blocks[at] = blocks[at][:i] + random.choice("123456789") + blocks[at][i + 1 :]


def _words(random: Random, blocks: Blocks) -> None:
    places = [at for at, held in enumerate(blocks) if "。" in held]
    if places:
        at = random.choice(places)
        old, new = random.sample(_DOES, 2)
        blocks[at] = (
            blocks[at].replace(old, new)
            if old in blocks[at]
            else blocks[at].replace("，", "，进一步", 1)
        )


def _sentence(random: Random, blocks: Blocks) -> None:
    places = [at for at, held in enumerate(blocks) if "。" in held and "\n" not in held]
    if not places:
        return
    at = random.choice(places)
    parts = [part + "。" for part in blocks[at].split("。")[:-1]]
    if len(parts) > 1 and random.random() < 0.4:
        parts.pop(random.randrange(len(parts)))
    elif random.random() < 0.3:
        random.shuffle(parts)
    else:
        parts.insert(random.randint(0, len(parts)), sentence(random))
    blocks[at] = "".join(parts)


def _insert(random: Random, blocks: Blocks) -> None:
    blocks.insert(random.randint(0, len(blocks)), block(random))


def _delete(random: Random, blocks: Blocks) -> None:
    if len(blocks) > 1:
        blocks.pop(random.randrange(len(blocks)))


def _move(random: Random, blocks: Blocks) -> None:
    if len(blocks) > 1:
        start = random.randrange(len(blocks))
        held = blocks[start : start + random.randint(1, 3)]
        del blocks[start : start + len(held)]
        place = random.randint(0, len(blocks))
        blocks[place:place] = held


def _split(random: Random, blocks: Blocks) -> None:
    places = [at for at, held in enumerate(blocks) if held.count("。") > 1 and "\n" not in held]
    if places:
        at = random.choice(places)
        end = blocks[at].index("。") + 1
        blocks[at : at + 1] = [blocks[at][:end], blocks[at][end:]]


def _join(random: Random, blocks: Blocks) -> None:
    places = [
        at for at in range(len(blocks) - 1)
        if all("。" in held and "\n" not in held and held[0] not in "-1#" for held in blocks[at : at + 2])
    ]  # fmt: skip
    if places:
        at = random.choice(places)
        blocks[at : at + 2] = [blocks[at] + blocks[at + 1]]


def _row(random: Random, blocks: Blocks) -> None:
    places = [
        at for at, held in enumerate(blocks) if "| --- " in held or held.startswith(("- ", "1. "))
    ]
    if places:
        at = random.choice(places)
        lines = blocks[at].split("\n")
        if len(lines) > 4 and random.random() < 0.5:
            lines.pop(random.randrange(len(lines) - 1, len(lines)))
        else:
            lines.insert(len(lines), random.choice(lines[-1:]))
        blocks[at] = "\n".join(lines)


def _heading(random: Random, blocks: Blocks) -> None:
    places = [at for at, held in enumerate(blocks) if held.startswith("#")]
    if places:
        at = random.choice(places)
        blocks[at] = "#" + blocks[at] if blocks[at].startswith("### ") else blocks[at] + "情况"


_EDITS: dict[Callable[[Random, Blocks], None], int] = {
    _number: 4,
    _words: 5,
    _sentence: 4,
    _insert: 2,
    _delete: 2,
    _move: 2,
    _row: 2,
    _heading: 2,
    _split: 1,
    _join: 1,
}
"""Edits, and how often one is made: drafters change words and figures more than paragraphs."""


def pair(seed: int) -> tuple[str, str]:
    """Return the two sides of a pair."""
    random = Random(seed)
    old = paper(random)
    return "\n\n".join(old), "\n\n".join(edited(random, old))
