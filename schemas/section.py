"""A section: one sub-topic, its status, challenge and countermeasure."""

from typing import Annotated

from planctl.schemas.base import Aspect, Id, Line, Progress
from planctl.schemas.form import Form, record


@record
class AspectText:
    """What a section says of one aspect, and how far that has come."""

    progress: Annotated[
        Progress, Form(description="todo 未动笔 | drafting 起草中 | review 待审 | done 已定稿")
    ]
    text: Annotated[str, Form(description="正文（小 Markdown）· the text, a small Markdown")] = ""


@record
class Section:
    """One record: `sections/AREA/ID.yaml`."""

    id: Annotated[Id, Form(description="永久编号，改题、换领域都不变 · permanent id")]
    title: Annotated[Line, Form(description="子题 · title")]
    area: Annotated[Id, Form(description="所属领域的编号 · id of its area")]
    owner: Annotated[Line | None, Form(description="负责人 · one of plan.yaml's people")] = None
    needs: Annotated[
        tuple[Aspect, ...] | None,
        Form(
            min_length=1,
            description="只需要的方面（默认三个）· aspects that it needs",
        ),
    ] = None
    status: Annotated[AspectText | None, Form(description="现状 · status")] = None
    challenge: Annotated[AspectText | None, Form(description="挑战 · challenge")] = None
    countermeasure: Annotated[AspectText | None, Form(description="对策 · countermeasure")] = None
    remarks: Annotated[str | None, Form(description="备注，进入进度表 · remarks")] = None
    reviewed: Annotated[
        dict[Aspect, str] | None,
        Form(description="各方面上次审读时的指纹 · fingerprints of what was reviewed"),
    ] = None

    def aspect(self, name: Aspect) -> AspectText | None:
        """Return what stands under `name`, if anything does."""
        held: AspectText | None = getattr(self, name)
        return held

    def needed(self) -> tuple[Aspect, ...]:
        """Return the aspects that the section must hold, in their order."""
        return self.needs or ("status", "challenge", "countermeasure")
