"""What makes a run impossible, in the user's words."""

from typing import TYPE_CHECKING

from planctl.messages.language import Language
from planctl.messages.screen import say
from planctl.messages.words import word

if TYPE_CHECKING:
    from planctl.messages.refusal import Refusal


class Failure(Exception):  # noqa: N818 - it is shown to users, who read no class names
    """The run cannot go on; carries the key of its sentence and what fills it."""

    def __init__(self, key: str, **values: object) -> None:
        """Keep the sentence's key."""
        self.key, self.values = key, values
        super().__init__(key)

    def sentence(self, language: Language) -> str:
        """Return the sentence."""
        words = {name: word(language, str(value)) for name, value in self.values.items()}
        return say(language, self.key, **words)


def explain(error: Exception, language: Language) -> str | None:
    """Return the sentence for what stops a run, a refusal of the rooms below, or of the system.

    None for a fault of ours.
    """
    if isinstance(error, Failure):
        return error.sentence(language)
    if isinstance(error, OSError):
        problem = word(language, f"@os.{error.errno}") if error.errno else str(error)
        return say(language, "error.cannot_write", path=error.filename or "", problem=problem)
    refusal = _refusal(error)
    if refusal is None:
        return None
    return "\n".join(part for part in (refusal.say(language), refusal.hint(language)) if part)


def _refusal(error: Exception) -> "Refusal | None":
    """Return an error as one that has its sentence; the Word format's own knows no language."""
    from planctl.messages.refusal import Refusal
    from planctl.ooxml.bad_package import BadPackage

    if isinstance(error, BadPackage):
        from planctl.messages.package_words import UnusableWordFile

        return UnusableWordFile(error.problem, error.part)
    return error if isinstance(error, Refusal) else None
