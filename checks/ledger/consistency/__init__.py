"""One thing told in two places, and otherwise: contradictions, slips of the pen, what other words tell again."""
