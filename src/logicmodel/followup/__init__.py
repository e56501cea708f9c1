"""What the follow-up says: values, progress, and why a goal was missed, if anybody can tell."""
