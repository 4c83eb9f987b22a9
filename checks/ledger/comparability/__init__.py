"""Whether figures can be held against each other: of one place, one time, counted in one manner."""
