from aiogram_dialog import Dialog

from handlers.matching.surveys import getters
from handlers.matching.surveys.states import SelfAssessment
from handlers.shared.page import page
from handlers.shared.photos import photo


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page("surveys-grades", photo(), state=SelfAssessment.grades, getter=getters.grades_getter, back="cancel")
        ),
    ]
