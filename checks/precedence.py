"""Which rules of wording go before others: a word that is no abbreviation needs no explanation."""

VARIANT = "T345"
MISNAMED, NAMED = ("T341", "T343"), ("T351", "T352")


def with_earlier(codes: frozenset[str]) -> frozenset[str]:
    """Return some codes, and those of the rules without which they would tell too much."""
    return codes if codes.isdisjoint(NAMED) else codes.union(MISNAMED, (VARIANT,))
