"""What things are: frozen types that read no disk and know no other room."""
