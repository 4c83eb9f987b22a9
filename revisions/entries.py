"""Sources, series and terms of two versions → what is otherwise in their entries."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from planctl.revisions.in_words import in_words
from planctl.revisions.side import Side
from planctl.schemas.change import Change, ChangeKind
from planctl.schemas.terms import Terms

_Entries = Mapping[str, Any]


def entry_changes(old: Side, new: Side) -> Iterator[Change]:
    """Yield the entries that came, went, have another key or say something else.

    Each field is a change of its own, and each figure of a series. What one side could not read is
    not said to have come or gone.
    """
    unread = old.places.unread | new.places.unread
    one, other = old.plan, new.plan
    yield from _File("source", "sources.yaml", unread).changes(one.sources, other.sources)
    yield from _File("series", "series.yaml", unread).changes(one.series, other.series)
    terms = _by_word(one.terms), _by_word(other.terms)
    yield from _File("term", "terms.yaml", unread).changes(*terms)


def _by_word(terms: Terms) -> dict[str, Any]:
    """Return every entry by its word, those of each list apart."""
    return {
        **{held.term: held for held in terms.terms},
        **{f"forbidden.{held.term}": held for held in terms.forbidden},
        **{f"indicators.{held.name}": held for held in terms.indicators},
    }


class _File(NamedTuple):
    """A file of entries by their keys."""

    kind: ChangeKind
    path: str
    unread: frozenset[str]

    def changes(self, old: _Entries, new: _Entries) -> Iterator[Change]:
        """Yield the changes in the new order; what is gone comes last."""
        if self.path in self.unread:
            return
        came = [key for key in new if key not in old and self._is_known(key)]
        went = [key for key in old if key not in new and self._is_known(key)]
        former = _same_under_another_key(went, old, came, new)
        for key, held in new.items():
            if key in old:
                if old[key] != held:
                    yield from self._otherwise(key, in_words(old[key]), in_words(held))
            elif key in former:
                yield self._change(key, from_=former[key], to=key, new=_title(held))
            elif key in came:
                yield self._change(key, to=key, new=_title(held))
        for key in went:
            if key not in former.values():
                yield self._change(key, from_=key, old=_title(old[key]))

    def _is_known(self, key: str) -> bool:
        return f"{self.path}#{key}" not in self.unread

    def _otherwise(
        self, key: str, old: Mapping[str, str], new: Mapping[str, str]
    ) -> Iterator[Change]:
        for name in dict.fromkeys((*old, *new)):
            if old.get(name) != new.get(name):
                said = {"old": old.get(name), "new": new.get(name)}
                yield self._change(f"{key}.{name}", from_=key, to=key, **said)

    def _change(self, key: str, **said: Any) -> Change:
        return Change(kind=self.kind, path=self.path, key=key, **said)


def _same_under_another_key(
    went: Iterable[str], old: _Entries, came: Iterable[str], new: _Entries
) -> dict[str, str]:
    """Return by its new key the former key of each entry that says the same."""
    by_words = {repr(old[key]): key for key in went}
    return {key: by_words.pop(said) for key in came if (said := repr(new[key])) in by_words}


def _title(held: Any) -> str:
    said: str = getattr(held, "title", None) or getattr(held, "term", None) or held.name
    return said
