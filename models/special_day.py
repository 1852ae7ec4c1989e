"""Days on which people rest or work although the weekday says otherwise: public holidays and moved days."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.privacy import NOBODYS


class SpecialDay(Base):
    __tablename__ = "special_days"
    __privacy__ = NOBODYS
    day: Mapped[date] = mapped_column(primary_key=True)
    works: Mapped[bool]
