"""The chat bot through which a family runs its Legrand / BTicino Eliot home."""
