"""Units of WordprocessingML.

A twip is a twentieth of a point; sizes of type are in half points; indents may be in hundredths
of a character (ECMA-376 part 1, 17.3.1.12).
"""


def twips(points: float) -> int:
    """Return `points` in twips."""
    return round(points * 20)


def twips_from_mm(millimetres: float) -> int:
    """Return `millimetres` in twips: 1440 an inch."""
    return round(millimetres * 1440 / 25.4)


def half_points(points: float) -> int:
    """Return `points` in half points, the unit of `w:sz`."""
    return round(points * 2)


def hundredths(characters: float) -> int:
    """Return `characters` in hundredths, the unit of `w:firstLineChars`."""
    return round(characters * 100)
