"""A Chinese character as a pattern: apart from the other classes, for it is slow to make."""

import re

from planctl.text.characters import HAN

CHINESE = re.compile(f"[{HAN}]")
"""One Chinese character."""
