"""Whence figures are, and which have no source, or another than its title says."""
