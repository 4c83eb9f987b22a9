"""When things are done, and how long they take."""
