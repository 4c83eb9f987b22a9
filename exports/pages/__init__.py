"""The paper as set pages: a PDF, pictures of it, and what only a set page can tell."""

from planctl.exports.pages.failures import NoPdfReader, NoRenderer, PagesFailure, RenderFailed
from planctl.exports.pages.fonts import MissingFont, installed_fonts, missing_fonts
from planctl.exports.pages.labels import page_labels
from planctl.exports.pages.lonely import lonely_headings
from planctl.exports.pages.pictures import page_pictures
from planctl.exports.pages.reading import HeadingOnPage, heading_pages, page_texts
from planctl.exports.pages.render import render_pdf

__all__ = [
    "HeadingOnPage",
    "MissingFont",
    "NoPdfReader",
    "NoRenderer",
    "PagesFailure",
    "RenderFailed",
    "heading_pages",
    "installed_fonts",
    "lonely_headings",
    "missing_fonts",
    "page_labels",
    "page_pictures",
    "page_texts",
    "render_pdf",
]
