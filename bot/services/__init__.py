"""What the bot does, told without Telegram."""
