"""A draft and its outline → topics in order: which blocks belong to what."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from planctl.imports.draft import Block
from planctl.imports.heads import Head
from planctl.imports.outline import Outline, Placed, Topic
from planctl.schemas.base import Aspect

Leads = Mapping[Aspect, Callable[[int], str]]
"""The words that count the sections of a part, 一是 二是, by its aspect."""

_STRAY = re.compile(r"[\W_]{1,3}")
_ENDED = re.compile(r"[。；！？.;!?…][”’」』）)\"']*$")
_LONGEST_PROMPT = 60
_INTRODUCTION = "introduction"


class Reader:
    """Goes through a draft's blocks; keeps which area, aspect and topic they stand under.

    `strays` are lines without a word in them.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        outline: Outline,
        labels: Mapping[str, str],
        title: str,
        leads: Leads,
    ) -> None:
        self._blocks = blocks
        self._leads = leads
        self._counts: Counter[tuple[str, Aspect | None]] = Counter()
        self._outline = outline
        self._placed = {item.head.at: item for item in outline.placed}
        self._labels = labels
        self._area = self._outside = "" if outline.areas else title
        self._aspect: Aspect | None = None
        self._topic: Topic | None = None
        self._titled = False
        self._part = ""
        self._begun = outline.order == "none"
        self.topics: list[Topic] = []
        self.headings: list[tuple[Head, str, Aspect | None]] = []
        """Headings of no topic: the area and the aspect under which they stand."""
        self.strays: set[int] = set()

    def read(self, taken: frozenset[int]) -> None:
        """Sort every block that is not `taken` into a topic."""
        for at, block in enumerate(self._blocks):
            if at in taken:
                continue
            placed = self._placed.get(at)
            if placed and placed.place not in ("text", "sub"):
                self._open(placed)
            elif placed and placed.place == "sub" and self._topic:
                self._topic.blocks.append(at)
                self._topic.subs.add(at)
            else:
                self._take(at, block)

    def _open(self, placed: Placed) -> None:
        head = placed.head
        self._begun = True
        match placed.place:
            case "area":
                self._area, self._topic, self._titled = head.area, None, False
                if self._outline.order == "areas-first":
                    self._aspect = "status"
                self.headings.append((head, self._area, None))
            case "aspect":
                self._aspect = placed.role.aspect if placed.role else None
                self._part = head.title
                self._topic, self._titled = None, False
                if self._outline.order == "parts-first":
                    self._area = self._outside
                self.headings.append((head, self._area, self._aspect))
            case "passage":
                name = placed.role.passage if placed.role else ""
                self._begin(Topic("", None, head, name or f"@{head.title}"))
            case "topic":
                self._open_topic(head)
            case _:
                self._topic = None
                self.headings.append((head, "", None))

    def _open_topic(self, head: Head) -> None:
        held = self._topic
        empty = held and held.head and not held.blocks and not head.explicit
        if held and empty and self._titled and held.head and held.head.key == head.key:
            held.blocks.append(head.at)
            held.subs.add(head.at)
            return
        self._titled = True
        self._begin(self._new(head))

    def _new(self, head: Head | None) -> Topic:
        if not self._begun:
            return Topic("", None, head, _INTRODUCTION)
        if not self._area and self._outline.areas:
            return Topic("", None, head, f"@{self._part}" if self._part else _INTRODUCTION)
        return Topic(self._area, self._aspect or "status", head, unset=self._aspect is None)

    def _begin(self, topic: Topic) -> Topic:
        self._topic = topic
        self._counts[topic.area, topic.aspect] += 1
        self.topics.append(topic)
        return topic

    def _take(self, at: int, block: Block) -> None:
        value = block.words.value
        if block.kind != "table" and _STRAY.fullmatch(value):
            self.strays.add(at)
            return
        label = self._label(value) if block.kind == "paragraph" else None
        if label:
            topic = Topic("", None, None, label[0], label=label[1])
            topic.blocks.append(at)
            self.topics.append(topic)
            return
        if self._is_prompt(block, value) and self._topic:
            self._topic.prompts.append(at)
            return
        if self._starts_topic(block):
            self._begin(self._new(None))
        if self._topic:
            self._topic.blocks.append(at)

    def _starts_topic(self, block: Block) -> bool:
        """Tell whether a block opens a topic: the first one, and where topics have no headings any."""
        topic = self._topic
        if topic is None:
            return True
        if topic.head or topic.passage or self._titled or self._outline.order == "none":
            return False
        first = next((a for a in topic.blocks if self._blocks[a].kind == "paragraph"), None)
        if block.kind != "paragraph" or first is None:
            return False
        return not self._is_counted(topic, self._blocks[first], 0) or self._is_counted(
            topic, block, 1
        )

    def _is_counted(self, topic: Topic, block: Block, more: int) -> bool:
        """Tell whether a paragraph opens with the word that counts a topic, or the next: 二是."""
        lead = self._leads.get(topic.aspect) if topic.aspect else None
        count = self._counts[topic.area, topic.aspect] + more
        return lead is not None and block.words.value.startswith(lead(count))

    def _is_prompt(self, block: Block, value: str) -> bool:
        """Tell whether a line right under a topic's marked heading says what is to be written."""
        topic = self._topic
        if block.kind != "paragraph" or not topic or not topic.head or not topic.head.explicit:
            return False
        short = len(value) <= _LONGEST_PROMPT and not _ENDED.search(value)
        return short and not topic.blocks and not topic.passage and block.look >= 0.5

    def _label(self, value: str) -> tuple[str, str] | None:
        """Return the passage that a paragraph is by the label that it opens with, and the label."""
        for label, passage in self._labels.items():
            if value.startswith((f"{label}：", f"{label}:")):
                return passage, value[: len(label) + 1]
        return None
