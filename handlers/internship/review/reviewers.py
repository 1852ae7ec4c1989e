from handlers.shared.people import told_of
from models.person import Person


def reviewer_told(mentor: Person) -> str:
    """As `told_of`, or "erased" when the mentor can write no review any more."""
    return "erased" if mentor.is_erased else told_of(mentor)
