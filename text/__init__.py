"""Chinese text: its marks, its small Markdown, its numerals and its length."""
