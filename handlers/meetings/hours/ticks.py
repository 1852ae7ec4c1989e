"""Hours of the day as ticks on buttons: whole hours, each with the form of its meetings, kept in the dialog."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech
from models.profile import Form
from services.meetings.offered import Window

FIRST_HOUR, LAST_HOUR = 8, 22
WORKDAYS = range(5)
PATTERNS = MappingProxyType(
    {
        "halves": (Window(10 * 60, 13 * 60), Window(15 * 60, 18 * 60)),
        "mornings": (Window(9 * 60, 12 * 60),),
        "evenings": (Window(16 * 60, 19 * 60),),
    }
)
ANY = "any"
_HOURS, _FORM, _BY_HOUR = "hours", "form", "by_hour"
Ticks = dict[int, str]


def ticked_hours(manager: DialogManager) -> Ticks:
    """The form of each ticked hour: ANY, or a Form's value."""
    return {int(hour): form for hour, form in manager.dialog_data.get(_HOURS, {}).items()}


def start_ticking(manager: DialogManager, windows: Iterable[Window]) -> None:
    """Tick the hours that lie in the windows. They are shown one by one if pairs of them would not say it all."""
    ticks: Ticks = {}
    for window in windows:
        for hour in range(FIRST_HOUR, LAST_HOUR):
            if window.start <= hour * 60 and hour * 60 + 60 <= window.end:
                ticks[hour] = window.form.value if window.form else ANY
    pairs = range(FIRST_HOUR, LAST_HOUR, 2)
    manager.dialog_data[_FORM] = ANY
    manager.dialog_data[_BY_HOUR] = any(ticks.get(hour) != ticks.get(hour + 1) for hour in pairs)
    _keep(manager, ticks)


def tick(manager: DialogManager, hours: range) -> None:
    """Tick the hours in the chosen form, or untick them if all of them are ticked in it."""
    ticks, form = ticked_hours(manager), form_ticked(manager)
    if all(ticks.get(hour) == form for hour in hours):
        ticks = {hour: kept for hour, kept in ticks.items() if hour not in hours}
    else:
        ticks.update(dict.fromkeys(hours, form))
    _keep(manager, ticks)


def _keep(manager: DialogManager, ticks: Ticks) -> None:
    manager.dialog_data[_HOURS] = {str(hour): form for hour, form in sorted(ticks.items())}


def form_ticked(manager: DialogManager) -> str:
    """The form that the next ticks get."""
    return str(manager.dialog_data.get(_FORM, ANY))


def turn_form(manager: DialogManager) -> None:
    forms = [ANY, *(form.value for form in Form)]
    manager.dialog_data[_FORM] = forms[(forms.index(form_ticked(manager)) + 1) % len(forms)]


def ticks_by_hour(manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get(_BY_HOUR))


def tick_by_hour(manager: DialogManager) -> None:
    manager.dialog_data[_BY_HOUR] = True


def hours_on_buttons(speech: Speech, ticks: Mapping[int, str], step: int) -> list[tuple[int, str]]:
    """«✓ 10–12», or «Д 10–12» for remote meetings only; a range that is ticked in part is «½ 10–12»."""
    buttons = []
    for first in range(FIRST_HOUR, LAST_HOUR, step):
        forms = {ticks.get(hour) for hour in range(first, first + step)}
        [form, *others] = forms
        mark = "½ " if others else f"{speech.label(f'hours-mark-{form}')} " if form else ""
        buttons.append((first, f"{mark}{first}–{first + step}"))
    return buttons


def windows_of(ticks: Mapping[int, str]) -> list[Window]:
    forms = {hour: None if form == ANY else Form(form) for hour, form in ticks.items()}
    return [Window(hour * 60, hour * 60 + 60, form) for hour, form in forms.items()]
