"""Where who submits a paper and its date stand (GB/T 9704-2012, 7.3.5.2: papers without a seal)."""

from planctl.text.length import display_width

_STEP = 2
"""Characters that the date begins behind the name."""


def signature_insets(least: float, name: str, date: str) -> tuple[float, float]:
    """Return the right insets of name and date in characters, neither less than `least`.

    The name stands `least` from the right, and the date begins two characters behind it; where the
    date is longer, the date stands `least` from the right and the name moves in.
    """
    if not name or not date:
        return least, least
    name_width, date_width = display_width(name) / 2, display_width(date) / 2
    inset = max(least, least + date_width + _STEP - name_width)
    return inset, inset + name_width - _STEP - date_width
