"""What keeps a built site from being published."""


class NotPublishableError(Exception):
    """The built site must not go out as it is; the text says why, and what to do."""
