"""All cues, by how seldom papers say them."""

from planctl.text.cues_of_papers import OF_A_PAPER
from planctl.text.cues_of_people import OF_COLLEAGUES, OF_ITS_READERS

CUES = (*OF_A_PAPER, *OF_ITS_READERS, *OF_COLLEAGUES)
SAID_IN_PAPERS = tuple(cue for cue in CUES if cue.weight == 1)
HARDLY_SAID = tuple(cue for cue in CUES if cue.weight > 1)
"""What papers hardly ever say."""
