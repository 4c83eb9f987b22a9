"""What a reviewer's edit is told as in the table of opinions: as an editor would write it."""

from planctl.messages.language import Language
from planctl.messages.opinion_words import tell
from planctl.schemas.returned import PARAGRAPH_END


def edit_said(language: Language, old: str, new: str) -> str:
    """Return what an edit does, which takes `old` and brings `new`; either may show where a paragraph ends."""
    before, ends, behind = (new if PARAGRAPH_END in new else old).partition(PARAGRAPH_END)
    words = {"before": before, "behind": behind, "old": old, "new": new}
    if ends and before + behind == old:
        kind = "parted"
    elif ends and before + behind == new:
        kind = "joined"
    elif ends and PARAGRAPH_END in old and PARAGRAPH_END in new:
        kind = "moved" if before else "moved.first"
    else:
        kind = "changed" if old and new else "deleted" if old else "inserted"
    return tell(language, f"said.{kind}", **words)


def original(old: str, new: str) -> str:
    """Return the words that an edit is made on: those that were moved, or all that it shows."""
    before, _, behind = old.partition(PARAGRAPH_END)
    return behind if PARAGRAPH_END in old and PARAGRAPH_END in new else before + behind
