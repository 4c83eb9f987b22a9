"""Drafts → plan: what Markdown, text and Word files hold, with every character accounted for."""
