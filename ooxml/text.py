"""Text as XML: nothing in it can break a part, and nothing legal is lost."""

import re
from functools import cache

_BREAK = re.compile("(\r\n|[\n\r\x85\u2028\u2029]|\t)")


@cache
def _illegal() -> re.Pattern[str]:
    """Return what finds them; made late, for few texts are ever searched for them."""
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """Return `text` without the characters that XML 1.0 (clause 2.2) does not admit."""
    # Printable text holds none of them, and asking is many times faster than searching.
    return text if text.isprintable() else _illegal().sub("", text)


def is_simple(text: str) -> bool:
    """Tell whether `text` is its own content, but for blanks at its ends: nothing to mark up."""
    return text.isprintable() and "&" not in text and "<" not in text and ">" not in text


def escape(text: str) -> str:
    """Return `text` as the content of an element."""
    return _marked_up(legal(text))


def unescape(content: str) -> str:
    """Return the text that `escape` has made the content of an element."""
    return content.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def attribute(text: str) -> str:
    """Return `text` as the value of an attribute, quotes around it; white space becomes blanks."""
    return '"' + escape(_BREAK.sub(" ", text)).replace('"', "&quot;") + '"'


def run_text(text: str) -> str:
    """Return the content of a run: `w:t`, with `w:br` and `w:tab` for line breaks and tabs."""
    if text.isprintable():
        return _text_element(text)
    pieces = enumerate(_BREAK.split(text))
    return "".join(_break(piece) if at % 2 else _text_element(legal(piece)) for at, piece in pieces)


def _marked_up(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _break(mark: str) -> str:
    return "<w:tab/>" if mark == "\t" else "<w:br/>"


def _text_element(text: str) -> str:
    if not text:
        return ""
    # Marked up here and not by a call: a paper has tens of thousands of runs.
    marked_up = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if text[0] == " " or text[-1] == " ":
        return f'<w:t xml:space="preserve">{marked_up}</w:t>'
    return f"<w:t>{marked_up}</w:t>"
