"""A source as a reader sees it, in a footnote or in brackets.

Plain for now, and in one place: author, title, container, number, publisher, date, address, each
only if it is known. GB/T 7714's own marks come with the renderer of that standard.
"""

from planctl.schemas.source import Source


def reference(source: Source, locator: str = "") -> str:
    """Return one line that names `source`, and the cited place in it."""
    authors = "，".join(source.authors)
    stated = (
        source.container,
        source.number,
        source.publisher,
        source.date and str(source.date),
        locator or source.pages,
    )
    details = "，".join(str(part) for part in stated if part)
    sentence = ". ".join(part for part in (authors, source.title, details) if part)
    return f"{sentence}. {source.url}" if source.url else f"{sentence}."
