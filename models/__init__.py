"""Tables, one file per aggregate. Importing the package makes all of them known to the metadata."""

from models import (
    audit,
    consent_text,
    erasure,
    event,
    imported_list,
    invite,
    meeting,
    mentorship,
    notice,
    origin,
    person,
    personal_link,
    profile,
    project,
    receiving,
    vetting,
)
from models.base import Base

__all__ = [
    "Base",
    "audit",
    "consent_text",
    "erasure",
    "event",
    "imported_list",
    "invite",
    "meeting",
    "mentorship",
    "notice",
    "origin",
    "person",
    "personal_link",
    "profile",
    "project",
    "receiving",
    "vetting",
]
