"""What a column's heading means, in the words that offices use, in Russian or English."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from models.person import Role
from models.spelling import plain


class Column(StrEnum):
    name = "name"
    surname = "surname"
    first_name = "first_name"
    patronymic = "patronymic"
    role = "role"
    city = "city"
    district = "district"
    municipality = "municipality"
    school = "school"
    position = "position"
    since = "since"
    topics = "topics"
    forms = "forms"
    capacity = "capacity"
    building = "building"
    link = "link"
    about = "about"
    telegram_id = "telegram_id"
    mentor = "mentor"
    mentee = "mentee"
    agreement = "agreement"
    agreement_date = "agreement_date"
    programme = "programme"
    phone = "phone"
    email = "email"
    school_address = "school_address"
    coordinates = "coordinates"


NOT_KEPT = frozenset({Column.phone, Column.email, Column.school_address})  # known, but no data of ours

_OF_SCHOOL = r"(?:оо|оу|доу|школы|(?:обще)?образовательн\w+ (?:организации|учреждения)|организации|учреждения)"
_A_SCHOOL = (
    r"(?:школ\w|оо|оу|(?:обще)?образовательн\w+ (?:организаци\w|учреждени\w|комплекс\w*)|организаци\w|учреждени\w)"
)
_FULL_NAME = r"(?:фио|ф и о|ф и|фамилия имя(?: отчество)?|фамилия (?:и о|инициалы)|фамилия и имя|имя и фамилия)"
_MENTORS = r"(?:ментор|наставник)\w{0,3}"
_MENTEES = r"(?:стажер|менти|подопечн|наставляем|сопровождаем)\w{0,3}"
_ELSE = r"(?:ответств|контакт|куратор|родител|заявител|исполнител|составител|координатор|секретар|учредител)\w*"

# Patterns for the whole plain heading. Within a column the first pattern is the clearest; columns are tried in order.
_PATTERNS: Mapping[Column, Sequence[str]] = {
    Column.telegram_id: (r"(?:telegram|телеграм\w?) id", r"id (?:в )?(?:telegram|телеграм\w?)"),
    Column.email: (
        r"(?:\w+ ){0,2}(?:[eе] ?mail|эл\w* ?почт\w|почта|электронн\w+ (?:почт\w|адрес)|эл адрес)(?: .*)?",
        r"адрес (?:эл\w*|[eе] ?mail).*",
    ),
    Column.phone: (r"(?:.+ )?(?:телефон\w{0,3}|тел|моб|мобильный|сотовый|phone|mobile)(?: .*)?", "контакты"),
    Column.agreement_date: (
        r"дата (?:\w+ )?(?:договора|соглашения)",
        "договор от",
        r"agreement date|date of (?:the )?agreement",
    ),
    Column.agreement: (
        r"(?:номер (?:и дата )?)?(?:договор|соглашени)\w*(?: (?:номер|n|no|номер и дата|и дата|дата))?",
        r"реквизиты (?:договора|соглашения)",
        r"agreement(?: (?:number|no))?",
    ),
    Column.programme: (r"программа(?: (?:сопровождения|менторства))?", "вид сопровождения", r"programme?"),
    Column.capacity: (
        rf"(?:макс\w* )?(?:кол во|количество|сколько|число|максимум|лимит)(?: \w+){{0,2}} (?:{_MENTEES}|мест)",
        rf"стажеров|(?:свободных )?мест|готов\w* взять(?: {_MENTEES})?",
        r"capacity|(?:number of )?(?:places|mentees)",
    ),
    Column.since: (
        r"(?:дата|год|месяц) (?:назначения|вступления|начала работы|утверждения)(?: .*)?",
        r"в должности(?: с.*)?|работает в должности.*|с какого \w+ в должности",
        r"(?:стаж|срок)(?: \w+)? в должности(?: .*)?|стаж (?:директора|руководителя)|назначен\w?",
        r"in post since|since|appointed(?: on)?|date of appointment",
    ),
    Column.position: (r"(?:занимаемая |текущая |наименование )?должност\w(?: .*)?", r"position|post|job title"),
    Column.municipality: (
        r"муниципалитет\w?|муниципальн\w+ образовани\w|мо|муниципальный округ|городской округ",
        "municipality",
    ),
    Column.district: (
        r"(?:административный )?округ(?: \w+)?",
        r"(?:муниципальный |городской )?район(?: (?:города|школы|москвы))?",
        r"district",
    ),
    Column.city: (r"город(?: населенный пункт)?|(?:населенный|нас) пункт", r"город проживания", r"city|town"),
    Column.school: (
        rf"(?:(?:краткое|сокращенное) )(?:наименование|название)(?: {_A_SCHOOL})?",
        rf"{_A_SCHOOL}|место работы(?: (?:школа|оо|оу|основное))?|школа (?:номер|название)|school(?: name)?",
        r"(?:оо|оу) краткое наименование",
        rf"(?:официальное )?(?:наименование|название)(?: {_A_SCHOOL})?(?: (?:по уставу|город\w))?",
        rf"полное (?:наименование|название)(?: {_A_SCHOOL})?(?: .*)?",
        rf"(?:номер|n) {_OF_SCHOOL}",
    ),
    Column.mentor: (
        rf"(?:{_FULL_NAME} )?{_MENTORS}(?: {_FULL_NAME})?",
        r"mentor(?: s)?(?: full)?(?: name)?",
    ),
    Column.mentee: (
        rf"(?:{_FULL_NAME} )?(?:стажер|стажера|менти|подопечный|подопечного|наставляем\w+|сопровождаем\w+)(?: менти)?"
        rf"(?: {_FULL_NAME})?",
        r"mentee(?: s)?(?: full)?(?: name)?",
    ),
    Column.name: (_FULL_NAME, rf"{_FULL_NAME} .+", r"(?:full )?name"),
    Column.surname: (r"фамилия(?: \w+)?", r"surname|(?:last|family) name"),
    Column.first_name: (r"имя(?: \w+)?", r"(?:first|given) name"),
    Column.patronymic: (r"отчество(?: .*)?", r"patronymic|middle name"),
    Column.role: (r"роль(?: .*)?", "role"),
    Column.topics: (r"(?:\w+ )?(?:тем[аы]|тематик\w|направлени[ея])(?! .*(?:проект|предприят))(?: .*)?", r"topics?"),
    Column.forms: (
        r"форм(?:а|ы|ат)(?: (?:встреч\w?|работы|менторства|сопровождения|взаимодействия))?",
        r"forms?(?: of meetings?)?",
    ),
    Column.school_address: (
        rf"(?:фактическ|юридическ|почтов)\w+ адрес(?: .*)?|адрес {_OF_SCHOOL}(?: .*)?|место нахождени\w(?: .*)?",
        r"address of the school|school address",
    ),
    Column.coordinates: (
        rf"(?:гео)?координат\w(?: {_OF_SCHOOL})?|широта (?:и )?долгота",
        r"coordinates(?: of the school)?|latitude (?:and )?longitude",
    ),
    Column.building: (
        r"адрес(?: (?:очных встреч|здания|корпуса|для встреч))?",
        r"(?:здание|корпус|где встречи|место (?:очных )?встреч\w?)",
        r"building|address(?: for in person meetings)?",
    ),
    Column.link: (
        r"ссылка(?: (?:на )?(?:видео\w*|конференц\w*|встреч\w|комнат\w|zoom|телемост))?",
        r"видеосвязь|телемост|zoom|(?:video |meeting )?link",
    ),
    Column.about: (r"(?:об опыте|опыт|о себе|описание опыта|опыт (?:менторства|ментора))", "about|experience"),
}
_COMPILED = [
    (column, len(patterns) - number, re.compile(pattern))
    for column, patterns in _PATTERNS.items()
    for number, pattern in enumerate(patterns)
]
_ROW_NUMBER = re.compile(r"|n|no|n? ?п ?п|порядковый номер|номер(?: п ?п| строки)?|id|row|number")
_LONGEST = 150  # characters: anything longer is a sentence


@lru_cache(maxsize=1000)
def meaning_of(heading: str) -> tuple[Column, int] | None:
    """The column that the heading names, and how clearly; None when it is unknown."""
    said = plain(heading) if len(heading) <= _LONGEST else ""
    if not said or is_somebody_else(heading):
        return None
    return next(((column, clearness) for column, clearness, one in _COMPILED if one.fullmatch(said)), None)


def is_row_number(heading: str) -> bool:
    """«№ п/п», or no heading at all."""
    return _ROW_NUMBER.fullmatch(plain(heading)) is not None


def is_remark(heading: str) -> bool:
    """«Примечание», «Подпись»: kept without asking what it means."""
    return (
        re.fullmatch(r"(?:примечани|комментари|подпис|отметк|notes?|remarks?|comments?)\w*(?: .*)?", plain(heading))
        is not None
    )


def is_somebody_else(heading: str) -> bool:
    """«ФИО ответственного за заполнение» is nobody of the list."""
    return re.search(rf"\b{_ELSE}", plain(heading)) is not None and not is_contact(heading)


def is_contact(heading: str) -> bool:
    """«Контактный телефон», «Контакты»"""
    return re.search(r"телефон|\bтел\b|mail|почт|^контакты$", plain(heading)) is not None


def whose_name(heading: str) -> Role | None:
    """«ФИО ментора» → mentor, «Стажёр» → mentee"""
    said = plain(heading)
    if re.search(rf"\b(?:{_MENTORS}|mentor)\b", said):
        return Role.mentor
    return Role.mentee if re.search(rf"\b(?:{_MENTEES}|mentee)\b", said) else None


def is_of_heads(heading: str) -> bool:
    """«ФИО руководителя ОУ», «Директор»: everybody in this column is the head of a school."""
    return re.search(r"\b(?:директор|руководител|заведующ)\w*", plain(heading)) is not None
