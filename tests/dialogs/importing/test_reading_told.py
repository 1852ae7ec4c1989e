"""The dry run says which sheets and rows were read and which were not; a refusal says what stands where."""

import pytest

from tests.support.lists import book, case, xlsx
from tests.support.people import coordinator
from tests.support.town import Town

HEADINGS = ("ФИО", "Школа", "Роль")
DISTRICTS = {
    "Титул": [["Список директоров"]],
    "СВАО": [HEADINGS, ("Ким Анна Ильинична", "Школа № 1", "стажёр"), ("Итого: 1",)],
    "ЮАО": [HEADINGS, ("Ли Инна Павловна", "Школа № 2", "стажёр"), ("", "Школа № 3", "стажёр"), HEADINGS],
    "Черновик": [HEADINGS],
}
TOLD = (
    "Прочитали листы: «СВАО», «ЮАО»",
    "Не читали: «Титул» (нет столбца «ФИО» или «Школа»), «Черновик» (скрыт)",
    "Строк в файле: 5, поняли: 2, не загрузим: 1, пропустили: 2 (итог, повтор заголовка)",
    "Строка 3 (лист «ЮАО»): нет фамилии и имени",
)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_dry_run_accounts_for_every_sheet_and_row(town: Town) -> None:
    orlova = await coordinator(town)
    await orlova.start()
    await orlova.press("importing")
    await orlova.send_file("округа.xlsx", book(DISTRICTS, hidden="Черновик"))
    checked = await orlova.last_text()
    assert [told for told in TOLD if told not in checked] == []
    for name, content, told in (
        ("кавычка.csv", case("14_broken_quote.csv"), "Кавычка не закрывается, строка 3:"),
        (
            "отчёт.xlsx",
            xlsx([["Отчёт"], ["Дата", "Сумма"], ["1", "2"]]),
            "Видим заголовки: Дата, Сумма (лист «Sheet», строка 2)",
        ),
        ("отчёт.csv", "Дата;Сумма\n1;2\n".encode(), "Видим заголовки: Дата, Сумма (строка 1)"),
    ):
        await orlova.send_file(name, content)
        assert told in (await orlova.last_text()).replace("\u00a0", " ")
