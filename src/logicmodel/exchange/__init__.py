"""Other forms of a change logic: the other spelling, the other language, the JSON Schema."""
