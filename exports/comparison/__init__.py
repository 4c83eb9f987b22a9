"""Two versions compared, as a person reads it: Markdown for a merge request, a page of its own."""
