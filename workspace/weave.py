"""The text of a merged record, woven of the texts of its three sides.

What the merged record says is given; here it is decided how it stands in the file. What one side has
as it is wanted is taken from there, letter for letter; where none has it, what stands under it is
woven, and a value that both changed is written in the place of one. Comments of both sides survive.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from planctl.schemas.identity import identities
from planctl.text.three_way import chosen
from planctl.workspace.conflict_marks import with_marks
from planctl.workspace.decode import BOM
from planctl.workspace.edit import set_scalar
from planctl.workspace.merged_lines import merged_lines
from planctl.workspace.proof import NotProved, comment_texts, holds, same
from planctl.workspace.scalar_text import flow_text, scalar_text
from planctl.workspace.values import Value, is_list, is_mapping
from planctl.workspace.yaml_parts import Part, block_text, indented, inner, parts
from planctl.workspace.yaml_text import CannotEdit, YamlText, open_text

_ABOVE_FIRST = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")


class Sides(NamedTuple):
    """What the three sides hold of one thing; None where a side does not have it."""

    base: Part | None
    ours: Part | None
    theirs: Part | None

    @property
    def changed(self) -> tuple[Part, ...]:
        """The sides that have it otherwise than the base, letter for letter; of two the same first."""
        was = self.base.body if self.base else None
        held = [part for part in (self.ours, self.theirs) if part and part.body != was]
        return tuple(sorted(held, key=lambda part: part.body))

    @property
    def held(self) -> Part | None:
        """One side that has it: one that changed it, if there is one."""
        return next(iter((*self.changed, self.ours, self.theirs)), None)


def woven(files: Sequence[YamlText], merged: Value) -> bytes:
    """Return the bytes of a merged record; `files` are base, ours and theirs.

    `merged`, a mapping or list, may hold Conflicts. Raise CannotEdit or NotProved where the texts
    cannot be woven.
    """
    expected = with_marks(merged)
    text = _block([_lines(file) for file in files], expected)
    if not any(file.text.endswith("\n") for file in files[1:]):
        text = text.removesuffix("\n")
    newline = chosen(*(file.newline for file in files))
    has_bom = chosen(*(file.has_bom for file in files))
    new = ((BOM if has_bom else "") + text.replace("\n", newline)).encode()
    holds(open_text(new), expected, _wanted(*map(comment_texts, files)))
    return new


def _lines(file: YamlText) -> str:
    text = file.text.replace("\r\n", "\n")
    return text if not text or text.endswith("\n") else f"{text}\n"


def _wanted(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Counter[str]:
    """Return the comments that one side added, or neither took out."""
    was, one, other = Counter(base), Counter(ours), Counter(theirs)
    taken_out = (was - one) + (was - other)
    return (one | other) - taken_out


def _block(texts: Sequence[str], value: Value) -> str:
    """Return a mapping or list as a block at no indent; `texts` are those of the sides, or empty."""
    sides = [parts(text) for text in texts]
    names = [*value] if is_mapping(value) else identities(value)
    held = [side for side in sides if side is not None]
    if names is None or len(held) < len(sides):
        return block_text(value)
    named = [side.named() for side in held]
    dash = (
        "" if is_mapping(value) else next((part.dash for side in held for part in side.parts), "- ")
    )
    items = value.values() if is_mapping(value) else value
    text = [merged_lines(*(side.above for side in held))]
    for name, item in zip(names, items, strict=True):
        text.append(_part(name, item, dash, Sides(*(side.get(name) for side in named))).text)
    for name in sorted({*named[1], *named[2]} - {*names}):
        added = _wanted_of(Sides(*(side.get(name) for side in named)))
        text += [f"{said}\n" for said in added.elements()]
    return "".join([*text, merged_lines(*(side.below for side in held))])


def _part(name: str, value: Value, dash: str, sides: Sides) -> Part:
    """Return an entry or item as it is wanted, with the comments of the sides."""
    left = sides.base.above if sides.base else ""
    above = merged_lines(left, *(side.above if side else left for side in sides[1:]))
    body = _body(name, value, dash, sides)
    first = _ABOVE_FIRST.match(body) if dash else None
    if first:
        above, body = above + first[0], body[first.end() :]
    made = Part(name, above, dash, body, value)
    lost = [*(_wanted_of(sides) - Counter(_comments_of(made))).elements()]
    if len(lost) == 1 and (beside := _beside(made, lost[0])):
        return beside
    return replace(made, above=above + "".join(f"{said}\n" for said in lost))


def _beside(part: Part, comment: str) -> Part | None:
    """Return a part with a comment on its first line, if there is room for one."""
    first, *rest = part.body.split("\n")
    made = replace(part, body="\n".join([f"{first} {comment}", *rest]))
    try:
        holds(
            open_text(made.text.encode()),
            open_text(part.text.encode()).value,
            Counter([*_comments_of(part), comment]),
        )
    except (CannotEdit, NotProved):
        return None
    return made


def _wanted_of(sides: Sides) -> Counter[str]:
    return _wanted(*map(_comments_of, sides))


def _comments_of(part: Part | None) -> list[str]:
    return comment_texts(open_text(part.text.encode())) if part and "#" in part.text else []


def _body(name: str, value: Value, dash: str, sides: Sides) -> str:
    """Return an entry or item without what stands above it, as one side has it where that can be."""
    fitting = [part for part in sides[1:] if part and same(part.value, value)]
    for part in fitting:
        if all(part.body == other.body for other in sides.changed):
            return part.body
    block = _body_as_block(value, sides)
    if block is not None:
        return block
    if fitting:
        return min(part.body for part in fitting)
    return _written(name, value, dash, sides.held)


def _body_as_block(value: Value, sides: Sides) -> str | None:
    """Return the body with what stands under it woven; None where no side has it as a block."""
    if not value or not (is_mapping(value) or is_list(value)):
        return None
    blocks = [inner(part) if part else None for part in sides]
    models = [block for block in blocks[1:] if block and not block.in_brackets]
    if not models:
        return None
    model = min(models)
    text = _block([block.text if block else "" for block in blocks], value).removesuffix("\n")
    if not model.head:
        return text
    heads = [model.head if block is None or block.in_brackets else block.head for block in blocks]
    return f"{chosen(*heads)}\n{indented(text, model.indent)}"


def _written(name: str, value: Value, dash: str, held: Part | None) -> str:
    """Return an entry or item whose value no side has, quoted as in the side that holds another."""
    if dash:
        return flow_text(value)
    if is_mapping(value) or is_list(value):
        return f"{scalar_text(name)}: {flow_text(value)}"
    is_scalar = held and not is_mapping(held.value) and not is_list(held.value)
    entry = held.body if held and is_scalar else f"{scalar_text(name)}:"
    return set_scalar(f"{entry}\n".encode(), (name,), value).decode().removesuffix("\n")
