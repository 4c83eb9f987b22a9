"""Two names that differ in one slip: a character written for another, two that changed places, one too many."""

from planctl.text.sounds import is_slip

_MOST_DROPPED = 2
_MOST_SWAPPED = 4


def difference(one: str, other: str) -> tuple[str, str]:
    """Return the stretch of each in which two texts differ; two empty ones where they are equal."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    most = min(len(one), len(other)) - start
    while end < most and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def is_exchanged(one: str, other: str) -> bool:
    """Tell whether one stretch is the other with a character exchanged, or with two that changed places."""
    if len(one) != len(other) or not one:
        return False
    return (
        len(one) == 1
        or (len(one) <= _MOST_SWAPPED and one[::-1] == other)
        or _is_turned(one, other)
    )


def _is_turned(one: str, other: str) -> bool:
    """Tell two words that changed places: 和健康卫生 for 卫生健康."""
    half = len(one) // 2
    return len(one) == _MOST_SWAPPED and one[half:] + one[:half] == other


def is_dropped(one: str, other: str) -> bool:
    """Tell whether one stretch is nothing and the other a character or a word."""
    return not (one and other) and 0 < len(one + other) <= _MOST_DROPPED


def is_mistyped(one: str, other: str) -> bool:
    """Tell whether one character stands for another that sounds or looks like it."""
    return len(one) == len(other) == 1 and is_slip(one, other)
