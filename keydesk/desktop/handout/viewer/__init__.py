"""The window in which a document opens once it is made: from memory, to be saved or printed."""
