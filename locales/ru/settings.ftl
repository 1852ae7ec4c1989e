settings-menu =
    <b>Настройки</b>

    Кого пригласить и кто сейчас координирует работу ассоциации.
settings-menu-btn = Настройки
settings-btn-invite = Пригласить
settings-btn-team = Координаторы
settings-btn-texts = Документы: согласия
