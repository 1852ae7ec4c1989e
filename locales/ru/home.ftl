home-menu = { $body }
home-visitor =
    Здравствуйте! Это «Рядом» — бот ассоциации менторов.

    Здесь руководители школ находят ментора, договариваются о встречах и ведут управленческий проект. С чего начнём?
home-member = Здравствуйте, { $name }! Выберите, что открыть.
home-waiting = <b>{ $count ->
    [one] Ждёт вас: { $count }
   *[other] Ждут вас: { $count }
}</b>
home-waiting-list = { $count ->
    [0] Ничего не ждёт: всё разобрано.
    [one] <b>Ждёт вас: { $count }</b>
   *[other] <b>Ждут вас: { $count }</b>
}

    { $lines }
home-mentor = Ментор: { $mentor }
home-request-sent = Запрос отправлен, ждём ответа. Ментор: { $mentor }
home-no-mentor =
    Ментора пока нет.
    Путь: <b>Запрос</b> → Встречи → Проект. Следующий шаг — выбрать ментора.
home-mentees = { $capacity ->
    [0] Стажёры: { $count }. Новые запросы не приходят.
   *[other] Стажёры: { $count } из { $capacity }
}
home-paused = Пауза до { $until }: новых запросов нет.
home-no-hours = Свободных часов нет: отметьте их, чтобы стажёры могли записаться.
home-association = Сопровождений: { $mentorships }, встреч за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}: { $meetings }, просроченных этапов: { $overdue }
home-application-incomplete = Ваша заявка ментора начата. { $step ->
    [0] Осталось её отправить
   *[other] Следующий шаг — { $step } из { $steps }
}: откройте «Моя заявка».
home-application-returned = Заявка ментора: координатор задал вопрос, ответьте на него.
home-application-submitted = Ваша заявка ментора у координатора: ждём решения.
home-application-declined = Ваша заявка ментора рассмотрена: сейчас её не приняли.
home-meeting = Встреча: { $when }, { $form }{ $named ->
    [yes] {". "}{ $other }
   *[no] {""}
}
home-project = Проект, принято этапов: { $accepted } из { $stages }
home-stage = Отчёт по этапу «{ $title }» — { $overdue ->
    [yes] срок был { $due }
   *[no] до { $due }
}
home-btn-waiting = Разобрать · { $waiting_count }
home-btn-mentors = Посмотреть менторов
home-btn-find-mentor = Выбрать ментора
home-btn-request = Мой запрос
home-btn-need-mentor = Мне нужен ментор
home-btn-book = Записаться на встречу
home-btn-report = Отчитаться по этапу
home-btn-project = Мой проект
home-btn-meetings = Мои встречи
home-btn-hours = Свободные часы
home-btn-mentees = Мои стажёры
home-btn-vetting = Заявки менторов
home-btn-announce = Объявить событие
home-btn-events = Клуб и лекторий
home-btn-am-mentor = Я ментор
home-btn-application = Моя заявка
home-btn-profile = Профиль
home-btn-invited = Есть приглашение
home-btn-language = English
home-oldest = { $days ->
    [0] {""}
    [one] , самое давнее — { $days } день
    [few] , самое давнее — { $days } дня
   *[other] , самое давнее — { $days } дней
}
home-tab = { $shown ->
    [yes] {"• "}
   *[no] {""}
}{ $tab ->
    [mentee] Стажёр
    [mentor] Ментор
   *[coordinator] Координатор
}{ $shown ->
    [yes] {""}
   *[no] { $count ->
        [0] {""}
       *[other] {" · "}{ $count }
    }
}
