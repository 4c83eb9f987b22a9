"""How much speaks for words being a note to a colleague: the weights of the cues in them."""

import re

from planctl.text.cue import Cue
from planctl.text.cues import CUES, HARDLY_SAID, SAID_IN_PAPERS
from planctl.text.cues_of_papers import OF_A_PAPER
from planctl.text.cues_of_people import AGAINST

STOPS = "。！？；?"
_SHORT, _SURELY = 24, 4
_QUOTED = re.compile("“[^“”\n]+”|《[^《》\n]+》")
_SPOKEN = tuple(cue for cue in HARDLY_SAID if cue not in OF_A_PAPER)


def is_sure(said: str) -> bool:
    """Tell what only colleagues say twice over, whatever it is of; papers ask as they do."""
    return said[-1] not in "？?" and weight(_SPOKEN, said) >= _SURELY


def evidence(words: str) -> int:
    """Return what speaks for words being a note, less what speaks against, if anything does."""
    own = held(words)
    return own + weight(AGAINST, words) if own else 0


def held(words: str) -> int:
    """Return what speaks for words being a note; many words say more by chance."""
    told = tells(words)
    own = weight(CUES if told else SAID_IN_PAPERS, words)
    return own if told or len(words) <= _SHORT else own - 1


def tells(words: str) -> bool:
    """Tell whether words hold a cue that papers hardly ever do."""
    return any(cue.pattern.search(words) for cue in HARDLY_SAID)


def weight(cues: tuple[Cue, ...], words: str) -> int:
    """Return the weight of the classes of which words hold a cue."""
    return sum([cue.weight for cue in cues if cue.pattern.search(words)])


def unquoted(text: str) -> str:
    """Return a text, as long as it was, without what others say in it."""
    return _QUOTED.sub(_silenced, text) if "“" in text or "《" in text else text


def _silenced(quoted: re.Match[str]) -> str:
    end = "。" if quoted[0][-2] in STOPS else "”"
    return "“" * (len(quoted[0]) - 1) + end
