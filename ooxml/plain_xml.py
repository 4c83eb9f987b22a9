"""Small parts that are lists of elements, read by expat: much lighter to load than lxml."""

from xml.parsers.expat import ExpatError, ParserCreate

from planctl.ooxml.bad_package import BadPackage

Elements = list[tuple[str, dict[str, str]]]


def elements(blob: bytes, name: str) -> Elements:
    """Return the elements of the part `name` in their order: local names and attributes.

    Raises BadPackage for what is no XML, and for a document type (ECMA-376 part 2, 6.2.5 forbids
    it), which is where entities would be defined.
    """

    def refuse(*_declared: object) -> None:
        raise BadPackage("document_type", name)

    found: Elements = []
    parser = ParserCreate(namespace_separator="}")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, held: found.append((tag.rpartition("}")[2], held))
    try:
        parser.Parse(blob, True)
    except (ExpatError, LookupError, ValueError) as error:
        raise BadPackage("broken_xml", name) from error
    return found
