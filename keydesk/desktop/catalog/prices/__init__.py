"""The price list: what models cost by the lists of their providers, as it came along and as it was edited."""
