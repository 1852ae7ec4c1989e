"""What coordinators have said about headings of lists that the program does not know."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import BY_PROGRAM, NOBODYS, OF_ASSOCIATION


class KnownHeading(Base):
    """`heading`: in its plain spelling. `meaning`: the column that it means; empty when the column is only kept for the
    file of links.
    """

    __tablename__ = "known_headings"
    __privacy__ = NOBODYS
    heading: Mapped[str] = mapped_column(String(200), primary_key=True, info=OF_ASSOCIATION)
    meaning: Mapped[str] = mapped_column(String(40), info=BY_PROGRAM)
