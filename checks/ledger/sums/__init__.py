"""Wholes, and what makes them up: parts, totals, rests, products, counts of items."""
