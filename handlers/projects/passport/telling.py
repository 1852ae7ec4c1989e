"""What the sections of a passport are called, and lines about them."""

from handlers.shared.speech import Html, Speech, short
from models.passport import PassportSection, SectionKind, TemplateSection
from services.projects.passports import Passport, SectionRead

WORDS_SHOWN = 45


def section_title(speech: Speech, section: PassportSection | TemplateSection) -> str:
    """The coordinators' own title, or the usual one of its kind."""
    return section.title or speech.label(f"passport-section-{section.kind.value}")


def section_hint(speech: Speech, section: PassportSection | TemplateSection) -> str:
    if section.hint or section.kind is SectionKind.own:
        return section.hint
    return speech.label(f"passport-hint-{section.kind.value}")


def section_line(speech: Speech, passport: Passport, number: int, one: SectionRead) -> Html:
    """«✓ 1. Название: Школа полного дня»"""
    counts = {SectionKind.results: len(passport.indicators), SectionKind.road_map: len(passport.project.stages)}
    count = counts.get(one.section.kind)
    return speech.say(
        "passport-section-line",
        mark="✓" if one.filled else "○",
        number=number,
        title=section_title(speech, one.section),
        what="empty" if not one.filled else "words" if count is None else one.section.kind.value,
        required="yes" if one.section.required else "no",
        words=short(one.words, WORDS_SHOWN),
        count=count or 0,
    )
