settings-menu =
    <b>Настройки</b>

    Кого пригласить, кто сейчас координирует работу ассоциации и какие города в списке.
settings-menu-btn = Настройки
settings-btn-invite = Пригласить
settings-btn-team = Координаторы
settings-btn-texts = Документы: согласия
