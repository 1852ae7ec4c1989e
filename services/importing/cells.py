"""Reads one cell of a list. Every function raises BadCell with the reason."""

import re
from enum import StrEnum
from functools import lru_cache

from models.person import Role
from models.spelling import plain
from services.links import is_link
from services.people.offers import ANY_CAPACITY

_SPOKEN = {"од": 1, "дв": 2, "тр": 3, "чет": 4, "пят": 5, "шес": 6, "сем": 7, "вос": 8, "дев": 9}  # by their stems
_ROLES = {Role.mentee: ("стаж", "менти", "mentee"), Role.mentor: ("ментор", "mentor")}
_BOTH = re.compile(r"\b(?:оба|обе|обеих|обоих|люб\w+|both|any)\b")
_REMOTE = ("дистан", "онлайн", "удален", "заочн", "видео", "zoom", "зум", "remote", "online", "video")
_IN_PERSON = ("очн", "офлайн", "оффлайн", "личн", "person", "offline")
_LONGEST_NOTHING = 20  # characters, with dashes and dots: most cells are longer
# with at least two decimals: whole degrees are a hundred kilometres wide
_COORDINATES = re.compile(r"(-?\d{1,2}[.,]\d{2,})(?:\s*[,;]\s*|\s+)(-?\d{1,3}[.,]\d{2,})")
_UNKNOWN, _NONE = ("", "н д", "нет данных", "n a"), ("нет", "none")  # in `plain` form


class RowProblem(StrEnum):
    """Why a row is not loaded, or a cell of it is left out; with `own_role`, only its role is left out."""

    bad_name = "bad_name"
    unknown_city = "unknown_city"
    no_school = "no_school"
    too_long = "too_long"
    bad_position = "bad_position"
    bad_date = "bad_date"
    bad_day = "bad_day"
    bad_forms = "bad_forms"
    no_building = "no_building"
    bad_capacity = "bad_capacity"
    bad_link = "bad_link"
    bad_coordinates = "bad_coordinates"
    unknown_topic = "unknown_topic"
    bad_role = "bad_role"
    bad_telegram = "bad_telegram"
    other_telegram = "other_telegram"
    repeated = "repeated"
    ambiguous = "ambiguous"
    several = "several"
    elsewhere = "elsewhere"
    renamed = "renamed"
    similar_school = "similar_school"
    own_role = "own_role"
    two_people = "two_people"
    unclear_name = "unclear_name"
    no_mentor = "no_mentor"
    no_mentee = "no_mentee"
    same_person = "same_person"
    left_out = "left_out"
    has_request = "has_request"
    has_mentor = "has_mentor"
    ended = "ended"
    bad_programme = "bad_programme"
    error_value = "error_value"
    no_value = "no_value"


class BadCell(Exception):
    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def is_nothing(words: str, *, counted: bool = False) -> bool:
    """Whether the cell means «empty»: people write «—», «нет», «н/д» to show that it was not forgotten. In a `counted`
    column «нет» is an answer.
    """
    return len(words) <= _LONGEST_NOTHING and _means_nothing(words, counted=counted)


@lru_cache(maxsize=10_000)
def _means_nothing(words: str, *, counted: bool) -> bool:
    return plain(words) in (_UNKNOWN if counted else (*_UNKNOWN, *_NONE))


def coordinates_in(words: str) -> tuple[float, float]:
    """Latitude and longitude in degrees: «55.7558, 37.6176», as maps give them, or «55,7558; 37,6176»."""
    found = _COORDINATES.fullmatch(words)
    if found is None:
        raise BadCell(RowProblem.bad_coordinates)
    latitude, longitude = (float(part.replace(",", ".")) for part in found.groups())
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise BadCell(RowProblem.bad_coordinates)
    return latitude, longitude


def roles_in(words: str) -> frozenset[Role]:
    """Mentee and mentor only: coordinators and owners come by an invitation of their own."""
    found = set()
    for word in plain(words).split():
        role = next((role for role, stems in _ROLES.items() if word.startswith(stems)), None)
        if role is None:
            raise BadCell(RowProblem.bad_role)
        found.add(role)
    return frozenset(found)


def forms_in(words: str) -> tuple[bool, bool]:
    """Whether remote, and whether in person. A word counts by its beginning: «заочно» is not «очно»."""
    both = _BOTH.search(plain(words)) is not None
    said = plain(words).split()
    remote = both or any(word.startswith(_REMOTE) for word in said)
    in_person = both or any(word.startswith(_IN_PERSON) for word in said)
    if not remote and not in_person:
        raise BadCell(RowProblem.bad_forms)
    return remote, in_person


def capacity_in(words: str) -> int:
    """Accepts «3», «до 3», «3 стажёра», «до трёх»."""
    spoken = [number for word in plain(words).split() for stem, number in _SPOKEN.items() if word.startswith(stem)]
    numbers = [*map(int, re.findall(r"\d+", words)), *spoken]
    if len(numbers) != 1 or numbers[0] not in ANY_CAPACITY:
        raise BadCell(RowProblem.bad_capacity)
    return numbers[0]


def telegram_id_in(words: str) -> int:
    if not re.fullmatch(r"[0-9]{1,15}", words):
        raise BadCell(RowProblem.bad_telegram)
    return int(words)


def link_in(words: str) -> str:
    if not is_link(words):
        raise BadCell(RowProblem.bad_link)
    return words


def within(words: str, limit: int) -> str:
    if len(words) > limit:
        raise BadCell(RowProblem.too_long)
    return words
