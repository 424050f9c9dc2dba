"""How programs reach the gateway: its addresses, and what to paste into each tool."""
