"""A plan on disk and a plan in memory: reading with places, scaffolding, safe writing."""
