"""Every text exists in both languages with the same values; every key in the code exists, and none is unused."""

import ast
import importlib
import inspect
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

import pytest

from files.documents.limits import UnreadableDocument
from files.pictures.week import BlockLook
from handlers.broadcasts.broadcast.getters import GROUPS
from handlers.broadcasts.broadcast.progress import BroadcastStep
from handlers.broadcasts.composing.getters import CONDITIONS, ROLES
from handlers.care.help.pages import HelpPage
from handlers.internship.planning.programme import POINTS
from handlers.matching.catalogue.card import LACKING
from handlers.matching.catalogue.getters import FILTERS, Hint
from handlers.matching.requests.asked import WHY
from handlers.meetings.hours.ticks import ANY
from handlers.privacy.my_data.export_text import told_tables
from handlers.projects.passport.indicator_actions import FIELDS
from handlers.projects.passport.stage_actions import READY_STAGES
from handlers.shared.commands import COMMANDS
from handlers.shared.contributions import contributions
from handlers.trail.journal.files import COLUMNS_OF_TRAIL
from handlers.vetting.application.draft import Forms
from models.agreement import AgreementState, GoalResult, Rhythm, SigningWay
from models.base import EnumText
from models.consent import ConsentKind
from models.event import Answer, EventRhythm
from models.event_programme import TalkState
from models.event_proposal import EventProposalState
from models.inquiry import InquiryState
from models.mentorship import Programme, RequestState
from models.passport import IndicatorDirection, SectionKind
from models.person import Role
from models.profile import ApplicationReason, ApplicationState, Form
from models.survey import Survey
from models.vetting import Criterion
from services.broadcasts.reaching import Unreached
from services.care.association import Counted
from services.care.rules import ASKED, Side, care_rules
from services.events.announcing import AUDIENCES
from services.events.checking_in import CheckedIn
from services.importing.questions import QuestionKind
from services.indicators.definitions import Measure, MeasureGroup
from services.indicators.standards import Standard
from services.library.documents import ASKABLE
from services.matching.closing import REASONS
from services.matching.fit import VERDICTS_OF_MENTEE, VERDICTS_OF_MENTOR
from services.matching.requests import Standing
from services.meetings.closed_days import Closed
from services.meetings.limits import Limit
from services.meetings.series_dates import Every
from services.projects.stages import DateWarning
from services.reference.items import ItemKind
from services.vetting.lists import ApplicationList
from tests.support.audited import actions
from tests.support.ftl import LOCALES, Choices, messages, parsed, said, written
from tests.support.sources import ROOT, dotted, files, modules, tree_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

KEY = re.compile(r"[^-]+(-[a-z0-9_]+)+")
SPEAKERS = ("bot", "handlers", "services")
SPEAKING = {"Say", "Label", "page", "say", "label", "complain", "tell_done", "tell_outcome", "go_home"}

WAITING = [kind.id for kind in contributions().waiting]
# Keys that are built with f-strings: `*` stands for the inserted value, and these are all its possible values.
FAMILIES: dict[str, Iterable[object]] = {
    "announcing-rhythm-*": EventRhythm,
    "sections-standing-*": TalkState,
    "sections-told-*": (TalkState.approved, TalkState.declined, TalkState.withdrawn),
    "suggesting-standing-*": EventProposalState,
    "acquaintance-btn-mentee-*": VERDICTS_OF_MENTEE,
    "acquaintance-btn-mentor-*": VERDICTS_OF_MENTOR,
    "agreement-paper-signed-*": SigningWay,
    "agreement-rhythm-*": Rhythm,
    "agreement-standing-*": AgreementState,
    "agreement_texts-*": UnreadableDocument,
    "help-page-*": HelpPage,
    "help-title-*": HelpPage,
    "library-bad-*": [one for one in UnreadableDocument if one is not UnreadableDocument.too_heavy],
    "library-role-*": ASKABLE,
    "agreement_texts-*-btn": Programme,
    "announcing-audience-*": AUDIENCES,
    "application-*": ApplicationState,
    "application-forms-*": Forms,
    "logged-btn-*": Form,
    "broadcast-btn-*": BroadcastStep,
    "broadcast-done-*": (BroadcastStep.pause, BroadcastStep.resume, BroadcastStep.stop, BroadcastStep.take_back),
    "broadcast-group-*": GROUPS,
    "composing-condition-*": CONDITIONS,
    "composing-role-*": ROLES,
    "composing-why-*": Unreached,
    "closing-group-*": REASONS,
    "closing-result-*": GoalResult,
    "audit-*": {action.replace(".", "-") for action in actions()},
    "indicators-*-btn": MeasureGroup,
    "measure-*-btn": Measure,
    "standards-*": Standard,
    "standards-*-do": Standard,
    "measure-*-how": Measure,
    "journal-heading-*": COLUMNS_OF_TRAIL,
    "journal-narrowed-*": ("who", "whom"),
    "booking-not-*": Form,
    "booking-closed-*": Closed,
    "booking-outcome-*": ("book", "move"),
    "catalogue-btn-*": FILTERS,
    "catalogue-hint-*": Hint,
    "catalogue-lacks-*": LACKING,
    "catalogue-standing-*": set(Standing) - {Standing.gone},
    "commands-*": COMMANDS,
    "consent_texts-*": UnreadableDocument,
    "consents-text-*": ConsentKind,
    "consents-title-*": ConsentKind,
    "checking_in-result-*": CheckedIn,
    "events-answered-*": Answer,
    "events-btn-*": (Answer.coming, Answer.declined),
    "home-application-*": set(ApplicationState) - {ApplicationState.approved},
    "hours-btn-*": Limit,
    "hours-mark-*": (ANY, *Form),
    "hours-picture-*": (*BlockLook, *Form, "off", "holiday"),
    "hours-rule-*": Limit,
    "hours-value-*": Limit,
    "invitation-joined-*": (Role.mentor, Role.coordinator),
    "list_questions-*": QuestionKind,
    "lists-*-btn": ItemKind,
    "internship-next-*": ("conclusion", "confirm", "report", "review"),
    "internship-point-*": POINTS,
    "meetings-no-place-*": Form,
    "meetings-place-*": Form,
    "meetings-place-changed-*": Form,
    "my_data-*": [table.name for table, _ in told_tables()],
    "my_data-column-*": {name for _, told in told_tables() for name in told.names} - {"name"},
    "people-btn-*": Programme,
    "series-btn-*": Every,
    "surveys-asked-*": Survey,
    "surveys-done-*": Survey,
    "privacy-*-btn": set(ConsentKind) - {ConsentKind.personal_data},
    "privacy-ends-*": ("meetings", "requests", "mentorships", "days", "led", "groups"),
    "passport-btn-direction-*": IndicatorDirection,
    "passport-btn-field-*": FIELDS,
    "passport-hint-*": set(SectionKind) - {SectionKind.own},
    "passport-ready-stage-*": range(1, READY_STAGES + 1),
    "passport-section-*": SectionKind,
    "passport-warning-*": DateWarning,
    "requests-why-*": WHY,
    "requests-btn-*": Form,
    "requests-next-*": set(RequestState) - {RequestState.planned},
    "requests-outcome-*": set(RequestState) - {RequestState.planned},
    "requests-status-*": set(RequestState) - {RequestState.planned},
    "vetting-btn-*": ApplicationReason,
    "vetting-btn-criterion-*": Criterion,
    "vetting-btn-list-*": ApplicationList,
    "vetting-list-*": ApplicationList,
    "vetting-outcome-*": set(ApplicationState) - {ApplicationState.incomplete},
    "writing-state-*": InquiryState,
    "waiting-*": WAITING,
    "waiting-*-btn": WAITING,
    "waiting-*-many": WAITING,
    "waiting-*-all-btn": WAITING,
    "care-after-*": Side,
    "nudging-*": [rule.stall for rule in care_rules() if rule.again and rule.stall not in ASKED],
    "association-*": Counted,
    "association-*-btn": Counted,
}


@lru_cache
def _trees() -> list[tuple[str, ast.Module]]:
    paths = modules(*SPEAKERS)
    return [(str(path.relative_to(ROOT)), tree_of(path)) for path in paths]


@lru_cache(None)
def _named(tree: ast.Module) -> list[str]:
    """Keys in the code: arguments of calls that make text, and other strings that begin like our messages."""
    rooms = {key.split("-")[0] for key in messages("ru")}
    named = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in SPEAKING:
            named += [found for found in map(_constant, node.args[:2]) if "-" in found]
        elif (said := _constant(node)).partition("-")[0] in rooms and KEY.fullmatch(said):
            named.append(said)
    return named


def _constant(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _put_together(tree: ast.Module) -> Iterator[str]:
    """Keys built with f-strings, with `*` for each inserted value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else "*" for part in node.values]
            pattern = "".join(map(str, parts))
            if re.fullmatch(r"[a-z_]+(-[a-z0-9_*]+)+", pattern):
                yield pattern


def _of_families() -> set[str]:
    return {pattern.replace("*", str(member)) for pattern, members in FAMILIES.items() for member in members}


def _enums() -> set[type[StrEnum]]:
    found = set()
    for path in modules("models", "services", "handlers"):
        module = importlib.import_module(dotted(path))
        found.update(kind for _, kind in inspect.getmembers(module, inspect.isclass) if issubclass(kind, StrEnum))
    return found - {StrEnum}


def _terms(kind: type[StrEnum]) -> set[str]:
    return {f"{kind.__name__.lower()}-{member.value}" for member in kind}


def test_both_languages_say_the_same_messages_with_the_same_values() -> None:
    assert set(messages("ru")) == set(messages("en"))
    wrong = {
        key: (values, others)
        for key in messages("ru")
        if (values := Choices(messages("ru")[key]).values) != (others := Choices(messages("en")[key]).values)
    }
    assert wrong == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_is_written_twice(locale: str) -> None:
    counted = Counter(message.id.name for message in written(locale))
    assert [key for key, count in counted.items() if count > 1] == []


def test_every_key_that_the_code_names_exists() -> None:
    missing = {f"{path}: {key}" for path, tree in _trees() for key in _named(tree) if key not in messages("ru")}
    assert missing == set()


def test_every_built_key_has_a_family_whose_members_all_exist() -> None:
    patterns = {pattern for _, tree in _trees() for pattern in _put_together(tree)}
    assert patterns == set(FAMILIES), "a new f-string key needs its line in FAMILIES"
    assert _of_families() - set(messages("ru")) == set()


def test_an_enumeration_that_has_words_has_them_for_every_member() -> None:
    spoken = [kind for kind in _enums() if _terms(kind) & set(messages("ru"))]
    assert len(spoken) > 10
    assert {key for kind in spoken for key in _terms(kind)} - set(messages("ru")) == set()


def test_every_enumeration_in_the_readable_export_has_words() -> None:
    columns = [table.c.get(name) for table, told in told_tables() for name in told.names]
    kinds = [column.type.kind for column in columns if column is not None and isinstance(column.type, EnumText)]
    assert {key for kind in kinds for key in _terms(kind)} - set(messages("ru")) == set()


def test_no_message_is_unused() -> None:
    used = {key for _, tree in _trees() for key in _named(tree)} | _of_families()
    used.update(key for kind in _enums() for key in _terms(kind))
    assert set(messages("ru")) - used == set()


HOME_FILES = {
    "coming": "meetings",
    "attending": "events",
    "queue": "vetting",
    "texts": "consent_texts",
}  # a package whose texts bear another name


@pytest.mark.parametrize("locale", LOCALES)
def test_a_conversations_texts_for_home_are_in_its_own_file(locale: str) -> None:
    stands_in = {
        message.id.name: path.stem
        for path in files(f"locales/{locale}/*.ftl", at_least=35)
        for message in parsed(path.read_text("utf-8"))
    }
    brought = set()
    for path, tree in _trees():
        package = path.split("/")[-2]
        if path.endswith("/contribution.py") and package != "menu":
            found = {key for key in _brought(tree) if key.startswith("home-")}
            brought |= {
                f"{key}: {stands_in[key]}" for key in found if stands_in[key] != HOME_FILES.get(package, package)
            }
    assert brought == set()
    assert stands_in["home-visitor"] == "home"


def _brought(tree: ast.Module) -> set[str]:
    patterns = {pattern for pattern in _put_together(tree) if pattern.startswith("home-")}
    members = {pattern.replace("*", str(member)) for pattern in patterns for member in FAMILIES[pattern]}
    return members | set(_named(tree))


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_refers_to_another(locale: str) -> None:
    """Each file is compiled by itself when it is first used; `said` has no other parts than these."""
    assert all(map(said, messages(locale).values()))
