"""What keys reach: providers with their credentials, models, MCP servers, and what they cost."""
