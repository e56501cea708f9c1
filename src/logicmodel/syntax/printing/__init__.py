"""Writing what was read, in either spelling and language, its comments kept."""
