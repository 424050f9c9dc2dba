"""What stands against deleting a person or a location, in words."""

from keydesk.domain.wording import worded


def not_revoked(keys: int) -> str:
    """Say how many keys there are still."""
    if keys == 1:
        return worded("1 key there is not revoked")
    return worded("{count} keys there are not revoked", count=keys)


def belonging(people: int) -> str:
    """Say how many people belong to a location."""
    if people == 1:
        return worded("1 person belongs to it")
    return worded("{count} people belong to it", count=people)
