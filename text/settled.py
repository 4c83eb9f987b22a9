"""A text as it is compared: how its lines were broken says nothing."""

import re

from planctl.text.marks import on_one_line
from planctl.text.markup import unwrap
from planctl.text.simple_tokens import BEGINS_A_BLOCK, BLANK_LINES

_LINES_OF_ITS_OWN = re.compile(rf"^(?:{BEGINS_A_BLOCK}|[ \t]|(?:表|Table)[：:])", re.MULTILINE)
_BLANKS_AT_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)


def settled(text: str) -> str:
    """Return `text` with the lines of each paragraph joined, one blank line between blocks, none around.

    It reads into the same blocks (`markup.parse`). Lists, tables and figures keep their lines.
    """
    text = on_one_line(text) if "{>>" in text else text
    text = _BLANKS_AT_ENDS.sub("", text).strip("\n")
    if "\n" not in text:
        return text.strip()
    blocks = BLANK_LINES.split(text)
    return "\n\n".join(
        block if _LINES_OF_ITS_OWN.search(block) else unwrap(block) for block in blocks
    )
