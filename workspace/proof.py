"""Nothing is written that cannot be proved: the value as it should be, and every comment there."""

from collections import Counter
from collections.abc import Iterable

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal
from planctl.workspace.values import Value, is_list, is_mapping
from planctl.workspace.yaml_text import CannotEdit, YamlText, comments, open_text

_FAULTY = Both("改后的文件读不了", "the new text would not be readable")
OTHER_VALUE = Both("改后的内容会走样", "the new text would say something else")
_LOST = Both("会丢失注释：{comment}", "a comment would be lost: {comment}")
_NO_WITNESS = Both("另一个 YAML 解析器读出的不一样", "another YAML parser reads it otherwise")


class NotProved(Refusal):
    """A change could not be proved to do what it should and no more; it was not written."""

    sentence = Both("没有写入：{reason}", "not written: {reason}")
    advice = Both("请用编辑器手工修改", "make this change by hand, in an editor")

    def __init__(self, reason: Both) -> None:
        """Say what would have gone wrong."""
        super().__init__(reason=reason)


def proved(old: YamlText, new: bytes, expected: Value, added: Iterable[str] = ()) -> bytes:
    """Return `new` if it holds exactly `expected`, all old comments and those added; or raise.

    Both our reader and ruamel.yaml must agree.
    """
    try:
        file = open_text(new)
    except CannotEdit as fault:
        raise NotProved(_FAULTY) from fault
    holds(file, expected, Counter(comment_texts(old)) + Counter(added))
    _ask_witness(file.text, expected)
    return new


def holds(file: YamlText, expected: Value, wanted: Counter[str]) -> None:
    """Raise NotProved if a file's value is another, or if one of the comments is not there."""
    if not same(file.value, expected):
        raise NotProved(OTHER_VALUE)
    lost = wanted - Counter(comment_texts(file))
    if lost:
        comment = next(iter(lost))
        raise NotProved(Both(_LOST.zh.format(comment=comment), _LOST.en.format(comment=comment)))


def comment_texts(file: YamlText) -> list[str]:
    """Return the comments of a file, each from its `#` on."""
    return [file.text[start:end] for start, end in comments(file)]


def same(one: Value, other: Value) -> bool:
    """Compare two values by content and type: 1, 1.0 and true are three things."""
    if type(one) is not type(other):
        return False
    if is_mapping(one):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if is_list(one):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other) or one != one


def _ask_witness(text: str, expected: Value) -> None:
    from planctl.workspace.round_trip import Unwitnessed, witness

    try:
        agrees = same(witness(text), expected)
    except Unwitnessed as error:
        raise NotProved(_NO_WITNESS) from error
    if not agrees:
        raise NotProved(_NO_WITNESS)
