"""Shares of a whole, and rates: recomputed, or held against a hundred."""
