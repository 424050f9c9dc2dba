"""MCP servers: which there are, which tools they have, and what a key sees of them."""
