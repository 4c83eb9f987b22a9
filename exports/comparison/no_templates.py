"""Why a page cannot be written."""

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal


class NoTemplates(Refusal):
    """Pages cannot be written: Jinja2 is not installed."""

    sentence = Both("写网页要用 Jinja2，这里没有装。", "Pages need Jinja2, which is not installed.")
    advice = Both("装上：pip install 'planctl[html]'", "Install it: pip install 'planctl[html]'")
