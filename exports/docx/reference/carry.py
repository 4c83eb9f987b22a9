"""What our text points to outside of itself: pictures, links and other parts go along."""

from collections.abc import Mapping
from typing import cast

from lxml import etree

from planctl.exports.docx.reference.content import Content
from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import RELATIONSHIPS
from planctl.ooxml.parsed import Element
from planctl.ooxml.relationships import Relationship, relative

_PREFIX = f"{{{RELATIONSHIPS}}}"


_USERS = etree.XPath("descendant-or-self::*[@r:*]", namespaces={"r": RELATIONSHIPS})


class Carrier:
    """Brings parts of ours into theirs, each once, and relates them anew."""

    def __init__(self, theirs: WordFile, ours: WordFile) -> None:
        self._theirs, self._ours = theirs.package, ours.package
        self._free_name = theirs.free_name
        self._names: dict[str, str] = {}

    def carry(self, content: Content) -> None:
        """Let every id of a relationship in `content` be one of theirs."""
        relationships = {held.id: held for held in self._ours.relationships(content.source)}
        keys: dict[str, str] = {}
        for element in content.elements:
            for user in _users(element):
                for name, key in user.attrib.items():
                    if str(name).startswith(_PREFIX) and str(key) in relationships:
                        user.set(name, self._key(str(key), relationships, keys, content))

    def _key(
        self,
        key: str,
        relationships: Mapping[str, Relationship],
        keys: dict[str, str],
        content: Content,
    ) -> str:
        if key not in keys:
            keys[key] = self._relate(relationships[key], content.source, content.target)
        return keys[key]

    def _relate(self, held: Relationship, source: str, target: str) -> str:
        if held.external:
            return self._theirs.relate(target, held.type, held.target, external=True)
        name = self._part(held.part(source))
        return self._theirs.relate(target, held.type, relative(name, target))

    def _part(self, ours: str) -> str:
        """Return the name under which a part of ours stands in theirs, with all that it uses."""
        if ours not in self._names:
            self._names[ours] = name = self._free_name(ours)
            self._theirs.parts[name] = self._ours.parts[ours]
            self._theirs.types[name] = self._ours.types[ours]
            for held in self._ours.relationships(ours):
                self._theirs.keep(name, self._kept(held, ours, name))
        return self._names[ours]

    def _kept(self, held: Relationship, source: str, target: str) -> Relationship:
        """Return a relationship of a part that is copied as it is: under the id that it had."""
        if held.external:
            return held
        name = relative(self._part(held.part(source)), target)
        return Relationship(held.id, held.type, name)


def _users(element: Element) -> list[Element]:
    """Return what names a relationship in any of its attributes."""
    return cast("list[Element]", _USERS(element))
