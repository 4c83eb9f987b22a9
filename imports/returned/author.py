"""The name that a change, a comment or a file is signed with."""

_NOBODY = frozenset({"unknown author", "未知作者", "author", "作者"})
"""What programs sign with for want of a name: LibreOffice; Word, told to keep no personal data."""

_LONGEST = 200


def author_of(said: str) -> str:
    """Return a name as it is shown: "" where a program but stands in for one."""
    name = " ".join(said[:_LONGEST].split())
    return "" if name.lower() in _NOBODY else name
