"""Tables, one file per aggregate. Importing the package makes all of them known to the metadata."""

from models import audit, erasure, event, meeting, mentorship, notice, person, profile, project, receiving, vetting
from models.base import Base

__all__ = [
    "Base",
    "audit",
    "erasure",
    "event",
    "meeting",
    "mentorship",
    "notice",
    "person",
    "profile",
    "project",
    "receiving",
    "vetting",
]
