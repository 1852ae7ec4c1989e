"""What the association's settings decide about meetings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeetingPolicy:
    """`agreement_from_second`: from the second meeting of a mentorship on, a signed agreement is needed. `link_base`:
    an address under which a room is made for a remote meeting whose mentor shows no video link; empty for none.
    """

    agreement_from_second: bool = True
    link_base: str = ""


BY_DEFAULT = MeetingPolicy()
