"""Prose → findings: the rules that read as an editor does, each in a module of its family."""
