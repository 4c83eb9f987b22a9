"""The ledger: every figure of some proses, and what does not add up among them."""
