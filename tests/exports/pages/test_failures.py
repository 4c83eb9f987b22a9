"""Each failure says its sentence in both languages, and what to do."""

import builtins

import pytest

from planctl.exports.pages import NoPdfReader, NoRenderer, RenderFailed, heading_pages
from planctl.exports.pages.failures import NotAWordFile, RenderTimedOut

FAILURES = [
    NoRenderer(looked="soffice"),
    RenderFailed(said="file {name} could not be loaded"),
    RenderTimedOut(seconds="600"),
    NotAWordFile(),
    NoPdfReader(),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
def test_a_failure_speaks_both_languages(failure):
    zh, en = failure.say("zh"), failure.say("en")
    assert en.isascii()
    assert not zh.isascii()
    assert str(failure) == en
    assert all(value in zh and value in en for value in failure.values.values())
    assert failure.hint("en").isascii()
    assert not failure.hint("zh").isascii()


def test_without_pypdfium2_it_says_what_to_install(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "pypdfium2":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NoPdfReader) as caught:
        heading_pages(b"%PDF")
    assert "planctl[pdf]" in caught.value.hint("zh")
