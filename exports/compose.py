"""Plan × layout → document: what stands where, under which heading, with which number."""

from collections.abc import Iterator

from planctl.exports.dates import chinese_date
from planctl.exports.document import Block, Document, Heading, Paragraph, PictureOf, Words
from planctl.exports.finishing import annex_note, ended, numbered, with_sources
from planctl.exports.parts import Parts, Scope
from planctl.schemas.layout import Layout
from planctl.schemas.plan import Plan, PlanHead
from planctl.schemas.record import replaced
from planctl.text import markup
from planctl.text.numerals import number_style


def compose(
    plan: Plan,
    layout: Layout,
    *,
    final: bool = False,
    picture_of: PictureOf | None = None,
) -> Document:
    """Return the paper that `layout` makes of `plan`; a final one holds no note and no progress."""
    parts = Parts(plan, layout, picture_of or _no_picture, final=final)
    wording, head, top = parts.wording, plan.head, Scope()
    front = tuple(_front(parts, layout))
    body = [*numbered(parts.parts(layout.parts, top), layout.levels)]
    held = [*_annexes(parts, layout)]
    cited = wording.cited.values()  # all are known now, those of annexes too
    blocks, annexes = with_sources(body, cited), with_sources(held, cited)
    if layout.signature:
        closing = [*annex_note(annexes), *_signature(head)]
        blocks = [*ended(blocks), *closing] if closing else blocks
    date = chinese_date(head.date)
    title = parts.filled(layout.title, top)
    lines = {
        "title": title,
        "theme": head.theme,
        "stage": None if final else head.stage,
        "submitter": head.submitter,
        "date": date,
    }
    keywords = plan.passages.get("keywords")
    return Document(
        title=title,
        blocks=(*blocks, *annexes),
        levels=layout.levels,
        sources=layout.sources,
        cited=tuple(cited),
        dress=layout.dress,
        submitter=head.submitter or "",
        date=str(head.date or ""),
        theme=head.theme or "",
        stage="" if final else head.stage or "",
        keywords=markup.plain(markup.runs(markup.unwrap(keywords.text.strip())))
        if keywords
        else "",
        cover=tuple((line, said) for line in layout.cover if (said := lines[line])),
        front=front,
        labels=wording.captions.labels,
    )


def _no_picture(_target: str) -> None:
    """Return the picture of a target where there are none."""


def _front(parts: Parts, layout: Layout) -> Iterator[Block]:
    """Yield what stands before the body; its headings have no numbers."""
    for block in parts.parts(layout.front, Scope()):
        if isinstance(block, Heading):
            block = block._replace(kind="front", number="")
        yield block


def _annexes(parts: Parts, layout: Layout) -> Iterator[Block]:
    """Yield the annexes, each under its label on a new page; a single one has no number."""
    written = [
        (part, scope, body)
        for part in layout.annexes
        for scope in parts.scopes(part, Scope(depth=1))
        if (body := parts.part(replaced(part, title=None), scope))
    ]
    style = number_style(layout.annex)
    for count, (part, scope, body) in enumerate(written, 1):
        label = style.write((count,)) if style else ""
        label = style.prefix if style and len(written) == 1 else label
        anchor = part.passage or part.show or ""
        if anchor:
            parts.wording.captions.labels.setdefault(anchor, label)
        title = parts.filled(part.title or "{passage}", scope)
        yield Heading(1, label, (Words(title),), "annex", new_page=True, anchor=anchor)
        yield from numbered(body, ("", *layout.levels[1:]))


def _signature(head: PlanHead) -> Iterator[Paragraph]:
    """Yield who submits the paper, and when."""
    if head.submitter:
        yield Paragraph((Words(head.submitter),), "signature")
    if head.date:
        yield Paragraph((Words(chinese_date(head.date)),), "date")
