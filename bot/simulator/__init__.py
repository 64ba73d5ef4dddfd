"""Simulated worlds: a house, the maker's cloud around it and a Telegram, spoken to over real HTTP."""
