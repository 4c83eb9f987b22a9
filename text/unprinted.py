"""What no line of text should hold: control characters, line separators, what is no character."""

UNPRINTED = "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
"""A class of characters, for a pattern."""
