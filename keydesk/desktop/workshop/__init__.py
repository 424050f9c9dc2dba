"""Create for a location: keys for everybody at a workshop, and the document that hands them out."""
