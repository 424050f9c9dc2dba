"""MCP servers behind the gateway: what keys may see and call there, over streamable HTTP (S19)."""
