"""Where a line ends and the next begins: whether a sentence ends there, and what begins no paragraph."""

import re

_ENDED = re.compile(r"[。！？!?…；;：:][”’」』\"'）)\]]*$|(?<=[A-Za-z])[.][”’)]*$")
_CITATION_BEHIND = re.compile(r"[\[［][^\[\]［］]{1,1000}[\]］]$")
_LONGEST = 1_100
_BELONGS = re.compile(r"[，。、；：！？）》”’\]］]|[\[［]\s*(?:https?:|《)")


def ends_sentence(said: str) -> bool:
    """Tell whether a sentence, or what a colon announces, ends here; a citation may stand behind."""
    tail = said[-_LONGEST:]
    bare = _CITATION_BEHIND.sub("", tail) if tail.endswith(("]", "］")) else tail
    return bool(_ENDED.search(bare[-4:]))


def belongs_before(said: str) -> bool:
    """Tell whether words belong to the line before: they begin with a closing mark, or a citation."""
    return bool(_BELONGS.match(said))
