"""Who stands where around a verb of moving; frames.py brings it together."""
