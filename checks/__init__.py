"""Plan → findings, one module for each family of rules."""
