"""Proses → the ledger: figures are read, or known from an earlier run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planctl.checks.ledger.reading.blanks import without_blanks
from planctl.checks.ledger.reading.dates import is_date, written_in
from planctl.checks.ledger.reading.entries import Entry, InFile, Ledger
from planctl.checks.ledger.reading.heads import Heads
from planctl.checks.ledger.reading.hopes import is_hoped, is_past, is_within
from planctl.checks.ledger.reading.owners import owner_of
from planctl.checks.ledger.reading.projects import is_of_one_project, of_project
from planctl.checks.ledger.reading.tables import cells_in_words, rows_of, unit_named
from planctl.checks.ledger.reading.titled import Titled, titled
from planctl.checks.ledger.reading.ways import ALONE, Around, ways
from planctl.schemas.prose import Prose
from planctl.text.indicators import key_of
from planctl.text.mention import Mention
from planctl.text.mentions import mentions
from planctl.text.period import Period
from planctl.text.periods import periods

_FEWEST = 2
"""Characters of a key, less which say too little to compare by."""
_FURTHEST = 8
"""How many figures back one looks for a whole."""
_READ = frozenset(("paragraph", "item", "caption"))


def read_ledger(
    proses: Iterable[Prose],
    this_year: int | None = None,
    known: Mapping[str, Sequence[InFile]] | None = None,
) -> Ledger:
    """Return the figures of some proses; 今年 and 去年 count from `this_year`, the paper's own.

    Those of files of a plan may be `known`; only records with a title of their own are asked for.
    """
    held = tuple(map(without_blanks, proses))
    entries: list[Entry] = []
    headings: list[tuple[str, ...]] = []
    reader = _Reader(this_year, written_in(held) if this_year is None else {})
    at = 0
    while at < len(held):
        own = known.get(held[at].path) if known and held[at].section else None
        if own is None:
            end = _table_end(held, at)
            entries += reader.read(held[at:end], at)
            headings += [reader.headings] * (end - at)
        else:
            end = _file_end(held, at)
            entries += [Entry.of(figure, held[at:end], at) for figure in own]
            headings += reader.headings_of(held[at:end])
        at = end
    return Ledger(held, tuple(entries), tuple(headings))


def _table_end(held: Sequence[Prose], at: int) -> int:
    """Return where a table ends that begins at a prose; behind the prose if none does."""
    end = at + 1
    if held[at].kind == "cell":
        while end < len(held) and _continues(held[end - 1], held[end]):
            end += 1
    return end


def _file_end(held: Sequence[Prose], at: int) -> int:
    path, end = held[at].path, at + 1
    while end < len(held) and held[end].path == path:
        end += 1
    return end


def _continues(cell: Prose, after: Prose) -> bool:
    return after.kind == "cell" and after.part == cell.part and after.cell > cell.cell


class _Reader:
    """What is known of the text so far: its headings, and the period that it speaks of."""

    def __init__(self, this_year: int | None, years: Mapping[str, int]) -> None:
        self._this_year, self._years = this_year, years
        self._path = self._part = self._above = ""
        self._before: Period | None = None
        self._headed: Period | None = None
        self._titled = Titled()
        self._heads, self._project = Heads(), False

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that stand over what is read now."""
        return self._heads.texts()

    def headings_of(self, file: Sequence[Prose]) -> Iterator[tuple[str, ...]]:
        """Yield the headings over each prose of a file whose figures are known."""
        texts = self.headings
        for prose in file:
            if prose.kind in ("heading", "title"):
                self._stand_under(prose)
                texts = self.headings
            yield texts

    def read(self, held: Sequence[Prose], at: int) -> Iterator[Entry]:
        """Yield the figures of a prose, or of the cells of a table."""
        first = held[0]
        if first.path != self._path and not first.section:
            self._heads, self._project, self._titled = Heads(), False, Titled()
            self._headed = None
            self._this_year = self._years.get(first.path, self._this_year)
        self._path = first.path
        if first.part != self._part:
            self._part, self._before = first.part, None if first.section else self._titled.year
        if first.kind == "cell":
            yield from self._table(held, at, unit_named(self._above))
        self._above = first.text if first.kind != "cell" else ""
        if first.kind in ("heading", "title"):
            self._head(first)
        elif first.kind in _READ and not (self._titled.year and is_date(first)):
            made, self._before = mentions(first.text, self._before, self._this_year)
            for number, mention in enumerate(made):
                whole = _whole(made, number) if mention.part else ""
                span = mention.quantity.start, mention.quantity.end
                owner = owner_of(made, number)
                if owner is not None:
                    mention = mention._replace(subject=owner)
                yield self._entry(mention, first, at, *span, Around(whole, owner is not None))

    def _entry(
        self, mention: Mention, prose: Prose, at: int, start: int, end: int, around: Around = ALONE
    ) -> Entry:
        if not prose.section:
            mention = self._meant(mention, prose)
        said = words = mention.words
        if self._titled.home:
            words = words.replace(self._titled.home, "")
        if mention.period and mention.period.state:
            words = words.replace("累计", "")  # by then all has come together anyway
        named = (*ways(mention, words, around), of_project(mention) if self._project else "")
        keys = dict.fromkeys(map(key_of, dict.fromkeys(filter(None, named))))
        clear = tuple([key for key in keys if len(key) >= _FEWEST])
        return Entry(mention, prose, at, start, end, said, clear)

    def _meant(self, mention: Mention, prose: Prose) -> Mention:
        """Return a figure of a draft as a goal or none, by the heads that it stands under."""
        heads = self._heads.texts()
        past = mention.goal and (
            is_past(mention, prose.text, heads, self._headed)
            or is_within(mention, prose.text, self._titled.reported)
        )
        if past:
            return mention._replace(goal=False)
        hoped = not mention.goal and is_hoped(mention, prose.text, heads)
        return mention._replace(goal=True) if hoped else mention

    def _head(self, prose: Prose) -> None:
        named = periods(prose.text, self._this_year)
        if not self._heads.texts() and not prose.section:
            self._titled = titled(prose.text, named)
        self._stand_under(prose)
        self._before = self._headed = named[0].period if named else self._titled.year

    def _stand_under(self, head: Prose) -> None:
        self._heads.add(head)
        self._project = is_of_one_project(self._heads.texts())

    def _table(self, held: Sequence[Prose], at: int, unit: str) -> Iterator[Entry]:
        numbers = {id(cell): at + number for number, cell in enumerate(held)}
        before = self._of_table()
        for cell, said in cells_in_words(rows_of(held), unit):
            made = mentions(said.text, before, self._this_year).mentions
            for mention in made:
                if mention.dated == "own":  # 2023年 at the head of a column may be 2023年底
                    mention = mention._replace(dated="near")
                start, end = said.within(mention.quantity.start), said.within(mention.quantity.end)
                if end > start:
                    yield self._entry(mention, cell, numbers[id(cell)], start, end)

    def _of_table(self) -> Period | None:
        """Return when a table is of: by the one year above it, else by its heading or the paper's title.

        By what the text before speaks of, if none of them says; a span of years dates no table.
        """
        named = {one.period for one in periods(self._above) if one.lasts}
        above = named.pop() if len(named) == 1 else None
        above = above if above and above.years < 2 else self._headed
        last = self._before
        return above or (last if last and last.years < 2 else None)


def _whole(made: Sequence[Mention], at: int) -> str:
    """Return what the figure counts that 其中 speaks of parts of."""
    unit = made[at].quantity.unit
    before = reversed(made[max(0, at - _FURTHEST) : at])
    return next((one.words for one in before if not one.part and one.quantity.unit == unit), "")
