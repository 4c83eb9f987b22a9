"""Word files that came back from reviewers: both sides of changes, comments, anchors."""
