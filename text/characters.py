"""Classes of characters, for patterns."""

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
"""Chinese characters, 〇 among them."""
STOPS = "，。、；：？！"
"""Marks that end a clause or a sentence (GB/T 15834-2011, 4.1–4.7)."""
OPENERS = "“‘（《〈【〔「『"
CLOSERS = "”’）》〉】〕」』"
NO_BEGINNING = frozenset(STOPS + CLOSERS)
"""What no line begins with (GB/T 15834-2011, 5.1)."""
BLANKS = " \t\u00a0\u3000"
"""What looks like a blank within a line."""
