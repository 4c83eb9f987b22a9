"""A plan, findings and changes, written out: Word, Markdown, text, JSON."""
