"""Reading the text spelling: split into statements, sound ones at full speed, others with care."""
