"""What the bot remembers, on SQLite or PostgreSQL. Stands alone: nothing here knows the bot."""
