"""What makes a run impossible, in the user's words."""

from planctl.messages.language import Language
from planctl.messages.screen import say
from planctl.messages.words import word


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
    """Return the sentence for a refusal of the rooms below, or of the system; None for a fault of ours."""
    if isinstance(error, OSError):
        problem = word(language, f"@os.{error.errno}") if error.errno else str(error)
        return say(language, "error.cannot_write", path=error.filename or "", problem=problem)
    from planctl.workspace.refusal import Refusal

    if not isinstance(error, Refusal):
        return None
    return "\n".join(part for part in (error.say(language), error.hint(language)) if part)
