"""Proses → the ledger: figures are read, with what they count and the sources beside them."""
