"""The ledger as it is shown: figures by name, their words, series over years."""
