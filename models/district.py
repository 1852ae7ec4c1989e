"""The districts of a city (округа). A school names its district by words, so the name here is the same words."""

from sqlalchemy import ForeignKey, String, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.listed import Listed
from models.privacy import BY_PROGRAM, NOBODYS, OF_ASSOCIATION
from models.spelling import BY_LETTERS, made_of, searchable_name

DISTRICT_LENGTH = 100


class District(Base, Listed):
    __tablename__ = "districts"
    __privacy__ = NOBODYS
    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(DISTRICT_LENGTH), info=OF_ASSOCIATION)
    spelling: Mapped[str] = mapped_column(
        BY_LETTERS, default=made_of(searchable_name, "name"), server_default="", info=BY_PROGRAM
    )
    __table_args__ = (UniqueConstraint("city_id", "name"),)


@event.listens_for(District, "before_update")
def _spell_district(_mapper: object, _connection: object, district: District) -> None:
    district.spelling = searchable_name(district.name)
