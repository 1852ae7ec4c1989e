"""Items of the lists that people choose from: topics, cities, districts, schools."""

from datetime import datetime

from sqlalchemy.orm import Mapped


class Listed:
    """`retired_at`: since when the item is no longer offered. It stays wherever it is used."""

    retired_at: Mapped[datetime | None]
