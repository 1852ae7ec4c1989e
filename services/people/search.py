"""Finding people by a few letters of a name, or by the name or number of their school. The database searches."""

from sqlalchemy import ColumnElement, func

from models.person import Person, School
from models.spelling import plain
from services.places.search import containing


def people_sought(words: str) -> tuple[ColumnElement[bool], ColumnElement[int]]:
    """For a query of people outer-joined to their schools: a condition that each word occurs in the name or in the
    school («петрова», «петр 57», «лицей анна»; true if there are no words), and a rank of which lower is nearer.
    """
    return containing(Person.spelling + func.coalesce(School.spelling, ""), plain(words).split())
