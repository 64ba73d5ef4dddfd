"""A simulated month of many homes, with a clock of its own: what befalls them, and whether the bot tells it."""
