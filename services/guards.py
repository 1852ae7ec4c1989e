"""Who may. Guards read the roles in the transaction of the act: a former coordinator is refused at once."""

from models.person import IN_CHARGE, Person, Role
from services.act import Act
from services.refusals import NotAllowed


def require_role(act: Act, *roles: Role) -> Person:
    """The acting person, who must hold one of the roles now. Raises NotAllowed."""
    person = act.me
    if not person.holds(*roles):
        raise NotAllowed
    return person


def require_mentee(act: Act) -> Person:
    return require_role(act, Role.mentee)


def require_mentor(act: Act) -> Person:
    return require_role(act, Role.mentor)


def require_coordinator(act: Act) -> Person:
    return require_role(act, *IN_CHARGE)
