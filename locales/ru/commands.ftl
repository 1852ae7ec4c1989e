commands-start = Начать, открыть главное окно
commands-menu = Главное окно
commands-cancel = Отменить и вернуться в начало
commands-language = English / Русский
commands-privacy = Что о вас хранится
commands-help = Помощь
