"""A reviewer's file × the plan → edits of records, each with its author, and what could not be placed."""
