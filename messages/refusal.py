"""Why planctl stops: an exception that knows its data and says its sentence in both languages."""

from typing import TYPE_CHECKING, ClassVar

from planctl.messages.language import Both, Language

if TYPE_CHECKING:
    from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - what is raised is named for what stands in the way
    """What was asked cannot be done, and nothing was done of it.

    `path` is the file that it is about, relative to the plan, where there is one.
    """

    sentence: ClassVar[Both]
    advice: ClassVar[Both | None] = None

    def __init__(self, **values: str | Both) -> None:
        """Keep what fills the sentence's blanks."""
        self.values: Mapping[str, str | Both] = values
        self.path: str | None = None
        super().__init__(self.say("en"))

    def say(self, language: Language) -> str:
        """Return the sentence."""
        return self.sentence(language, **self._filled(language))

    def hint(self, language: Language) -> str | None:
        """Return what to do about it, where there is something."""
        return self.advice(language, **self._filled(language)) if self.advice else None

    def _filled(self, language: Language) -> dict[str, str]:
        return {
            name: value(language) if isinstance(value, Both) else value
            for name, value in self.values.items()
        }
