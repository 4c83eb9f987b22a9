"""Fields and bookmarks: page numbers, counted captions, cross references (ECMA-376 part 1, 17.16)."""

from planctl.exports.docx.runs import text_runs

_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"{dirty}/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field_start(instruction: str, *, dirty: bool = False) -> str:
    """Return the runs that open a field; its result follows, then `FIELD_END`.

    A dirty field is one whose result Word makes anew on opening.
    """
    begin = _BEGIN.format(dirty=' w:dirty="true"' if dirty else "")
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{_SEPARATE}'


def field(instruction: str, result: str) -> str:
    """Return a field that shows `result` until somebody updates it."""
    return f"{field_start(instruction)}{text_runs(result)}{FIELD_END}"


class Bookmarks:
    """The bookmarks of a document: each has a number of its own and a name that Word takes.

    Word's own names begin with an underscore and hide from its list of bookmarks; a drafter's
    anchor may hold what a bookmark's name must not (17.13.6.2), so names are counted.
    """

    def __init__(self, anchors: "tuple[str, ...]") -> None:
        self._names = {anchor: f"_Ref{at:09}" for at, anchor in enumerate(filter(None, anchors), 1)}
        self.count = 0

    def name(self, anchor: str) -> str:
        """Return the bookmark's name of an anchor, "" for one that stands nowhere."""
        return self._names.get(anchor, "")

    def around(self, name: str, runs: str) -> str:
        """Return runs within a bookmark; as they are for no name."""
        if not name:
            return runs
        start, end = self.marks(name)
        return f"{start}{runs}{end}"

    def marks(self, name: str) -> tuple[str, str]:
        """Return the start and the end of a bookmark."""
        self.count += 1
        return (
            f'<w:bookmarkStart w:id="{self.count}" w:name="{name}"/>',
            f'<w:bookmarkEnd w:id="{self.count}"/>',
        )
