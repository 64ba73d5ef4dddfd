"""How fast the bot is beside two reference bots, on simulated worlds in a process of their own."""
