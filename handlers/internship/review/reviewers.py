from handlers.shared.people import told_of
from models.person import Person


def standing_of(mentor: Person) -> str:
    """Whether the mentor can still read what the intern writes, as the value of a text."""
    return "erased" if mentor.is_erased else "there"


def reviewer_told(mentor: Person) -> str:
    """As `told_of`, or "erased" when the mentor can write no review any more."""
    return "erased" if mentor.is_erased else told_of(mentor)
