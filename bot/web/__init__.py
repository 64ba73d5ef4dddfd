"""The web room: sign-in pages, Telegram's webhook, health and metrics."""
