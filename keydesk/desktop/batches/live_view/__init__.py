"""The live workshop view: one batch on the projector, readable from the back of a room."""
