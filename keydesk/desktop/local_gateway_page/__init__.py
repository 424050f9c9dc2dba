"""The page about the gateway: what it does, how it is started and stopped, what it logs (A2)."""
