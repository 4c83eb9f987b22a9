"""Plan × plan → changes: comparing, merging, fingerprints, opinions."""
