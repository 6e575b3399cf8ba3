"""What cannot be read, said in one line."""


class Unreadable(Exception):
    """What cannot be read. The message is one line that says why and what to do instead."""


class SeveralDocuments(Unreadable):
    """More than one document where but one can be shown."""


class Unavailable(Unreadable):
    """What cannot be read here and now: the same bytes may be another time."""
