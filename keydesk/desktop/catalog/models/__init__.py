"""The page of models: the ids that clients use, where they lead, and what they cost."""
