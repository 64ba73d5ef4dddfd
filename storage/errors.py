"""What can go wrong between a question and the database, in words that name no driver."""


class StoreError(Exception):
    """The question could not be answered or the change was not made."""


class StoreUnavailable(StoreError):
    """The database cannot be reached, is locked for too long, is full, or the store is closed."""


class StoreConflict(StoreError):
    """What the change belongs to was deleted meanwhile, or what must be there once is there already."""


class StoreTooNew(StoreError):
    """The database was migrated by a newer release; running this one could damage it."""
