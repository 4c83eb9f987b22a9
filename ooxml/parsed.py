"""Parts as trees: foreign ones parsed without trust, changed ones put back in the schema's order."""

from functools import cache

from lxml import etree

from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.names import qn

Element = etree._Element  # pyright: ignore[reportPrivateUsage]
"""An element: lxml has no public name for its type."""

PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr"
    " shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
    " rPr sectPr pPrChange"
)
"""The children of `w:pPr` (ECMA-376 part 1, 17.3.1.26)."""

STYLE_ORDER = (
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed"
    " qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
"""The children of `w:style` (17.7.4.17)."""


def parse(blob: bytes, part: str) -> Element:
    """Return the root of a part: no entity is resolved, nothing fetched, depth and size bounded.

    XML comments and processing instructions, which mean nothing to Word, are left out. Raises BadPackage for what is no XML, and for a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(blob, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadPackage("broken_xml", part) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadPackage("document_type", part)
    return root


def serialised(root: Element) -> bytes:
    """Return a part's bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def new(name: str, value: str | None = None) -> Element:
    """Return a new element `w:jc`, with its `w:val` where it has one."""
    element = etree.Element(qn(name), nsmap={"w": qn("w:p")[1:-2]})
    if value is not None:
        element.set(qn("w:val"), value)
    return element


def value_of(element: Element, path: str) -> str | None:
    """Return the `w:val` of the first descendant at `path` (`w:pPr/w:jc`), None without one."""
    held = child(element, path)
    return None if held is None else held.get(qn("w:val"))


def child(element: Element, path: str) -> Element | None:
    """Return the first descendant at `path` (`w:pPr/w:jc`)."""
    return element.find(_found(path))


def put(parent: Element, element: Element, order: str) -> Element:
    """Put `element` where `order` wants it, in place of one of its name; return it."""
    held = parent.find(element.tag)
    if held is not None:
        parent.replace(held, element)
        return element
    names = order.split()
    later = {qn(f"w:{name}") for name in names[names.index(_local(element)) + 1 :]}
    at = next((at for at, sibling in enumerate(parent) if sibling.tag in later), len(parent))
    parent.insert(at, element)
    return element


def ensured(parent: Element, name: str, order: str = "") -> Element:
    """Return the child `name` (`w:rPr`), made where there is none; first of all without an order."""
    held = child(parent, name)
    if held is not None:
        return held
    if order:
        return put(parent, new(name), order)
    parent.insert(0, new(name))
    return parent[0]


def drop(element: Element | None) -> None:
    """Take an element out of its parent, if there is one."""
    if element is not None:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


@cache
def _found(path: str) -> str:
    return "/".join(map(qn, path.split("/")))


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
