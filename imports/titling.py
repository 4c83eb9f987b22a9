"""Titles of topics that have none: what their lead says."""

import re

_SENTENCE_END = re.compile(r"[。！？；]|(?<=[A-Za-z])\s*[.!?](?=\s|$)")
_CLAUSE = re.compile(r"[，：:,、]")
_OPENING = re.compile(
    r"^(?:当前|目前|近年来|近期|一是|二是|三是|四是|五是|首先|其次|此外|同时|另外|第[一二三四五])[，,、：:]?"
)
_BLANKS = re.compile(r"[\s　]+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
LONGEST = 30
_LONGEST_LEAD = 40
_SHORTEST = 4
_FRAME = re.compile(r"^[^，：:,、]{2,14}(?:方面|层面|背景下|形势下|过程中|来看|以来)[，,：:]")
_UNTITLED = "未题名"


def lead_title(prose: str) -> str:
    """Return a title of at most 40 characters from the first sentence of a text."""
    said = _CONTROLS.sub("", _BLANKS.sub(" ", prose[:2000])).strip()
    lead = _OPENING.sub("", _SENTENCE_END.split(said, maxsplit=1)[0]).strip()
    lead = _FRAME.sub("", lead)
    lead = lead.rstrip("：:，,、 ")
    if len(lead) <= _LONGEST_LEAD:
        return lead or said[:LONGEST].strip() or _UNTITLED
    for match in _CLAUSE.finditer(lead, _SHORTEST, LONGEST + 1):
        return lead[: match.start()].strip()
    return lead[:LONGEST].strip()
