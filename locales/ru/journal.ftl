journal-settings-btn = Журнал действий
journal-entries =
    <b>Журнал действий: { $count }</b>
    { $narrowed }

    { $lines }

    { $count ->
        [0] Таких записей нет.
       *[other] Здесь то, что сделали координаторы, и то, в чём было отказано. Изменить записи нельзя: их цепочку проверяет <code>ryadom doctor</code> на сервере.
    }
journal-line =
    { $number }. <b>{ $at }</b>, { $who }
    { $what }{ $refused ->
        [yes] {" "}(отказано)
       *[no] {""}
    }
journal-nobody = программа или удалённый человек
journal-narrowed-who = кто: { $name }
journal-narrowed-whom = о ком: { $name }
journal-narrow =
    <b>Журнал действий</b>

    По какому признаку отобрать записи? Признаки складываются.
    { $narrowed ->
        [no] { "" }
       *[other] Сейчас: { $narrowed }
    }
journal-btn-narrow = Отобрать
journal-btn-topic = Что
journal-btn-period = Когда
journal-btn-who = Кто
journal-btn-whom = О ком
journal-btn-export = Выгрузить
journal-btn-all = Показать все
journal-btn-card = Карточка
journal-entry =
    <b>Запись журнала</b>

    { $there ->
        [no] Этой записи больше нет.
       *[yes] Когда: { $at }
    }
    { $there ->
        [no] { "" }
       *[yes] Кто: { $who }
    }
    { $there ->
        [no] { "" }
       *[yes] Что: { $what }
    }
    { $refused ->
        [yes] Отказано: права на это не было.
       *[no] { "" }
    }
    { $rows ->
        [0] { "" }
       *[other] Строк в файле: { $rows }
    }
journal-topic =
    <b>Журнал действий</b>

    О чём показать записи?
journal-period =
    <b>Журнал действий</b>

    За какое время показать?
journal-people =
    <b>{ $side ->
        [who] Кто это сделал?
       *[whom] О ком записи?
    }</b>

    { $count ->
        [0] { $words ->
            [none] Таких записей нет.
           *[other] По «{ $words }» никого не нашли. Напишите иначе: часть фамилии, имя или номер школы.
        }
       *[other] Выберите человека или напишите фамилию. Число рядом — сколько записей.
    }
journal-exported = ✓ Журнал выгружен, строк: { $rows }. Выгрузка записана в журнал: в файле персональные данные.
journal-sheet = Журнал
journal-heading-at = Когда
journal-heading-who = Кто
journal-heading-what = Что
journal-heading-code = Код
journal-heading-rows = Строк
journal-heading-refused = Отказано
journal-refused = да
trailtopic-people = люди и роли
trailtopic-pairs = сопровождения
trailtopic-meetings = встречи
trailtopic-projects = проекты
trailtopic-events = события
trailtopic-lists = списки и выгрузки
trailtopic-reference = справочники и тексты
trailtopic-refused = отказы
trailtopic-rest = остальное
trailperiod-week = за неделю
trailperiod-month = за месяц
trailperiod-year = за год

audit-application-approved = Заявка ментора одобрена
audit-application-declined = Заявка ментора не принята
audit-application-returned = Заявка ментора возвращена с вопросом
audit-application-marked = Отмечен критерий заявки
audit-application-noted = Записана заметка к заявке
audit-owner-made = Назначен владелец
audit-coordinator-removed = Снята роль координатора
audit-invite-made = Сделано приглашение
audit-invite-used = Вход по приглашению
audit-invite-withdrawn = Приглашение отозвано
audit-link-made = Сделана личная ссылка
audit-link-used = Вход по личной ссылке
audit-links-made = Сделаны личные ссылки для списка: { $rows }
audit-record-joined = Объединены две записи
audit-record-removed = Запись убрана
audit-record-untied = Запись отвязана от аккаунта
audit-person-noted = Записана заметка
audit-person-moved = Изменена школа
audit-person-written = Отправлено сообщение
audit-week-quiet = Неделя отмечена тихой
audit-week-ordinary = Снята отметка тихой недели
audit-concern-came = Пришло обращение о проблеме
audit-trusted-named = Назван тот, кто читает обращения
audit-trusted-removed = Больше не читает обращения
audit-pulse-settled = Разобран ответ о сопровождении
audit-line-written = Сводка: отправлено сообщение
audit-line-reminded = Сводка: напомнили
audit-line-snoozed = Сводка: отложено
audit-line-seen = Сводка: просмотрено
audit-mentorship-closed = Сопровождение завершено
audit-mentorship-ended = Сопровождение прекращено
audit-mentorship-reopened = Сопровождение возобновлено
audit-agreement-extended = Договор продлён
audit-agreement-marked = Отмечен договор на бумаге
audit-agreement_template-uploaded = Загружен текст договора
audit-template-changed = Изменён шаблон паспорта проекта
audit-cohort-begun = Начат набор
audit-cohort-dropped = Черновик набора удалён
audit-cohort-recomputed = Пары набора подобраны заново
audit-cohort-published = Набор опубликован, пар: { $rows }
audit-cohort-locked = Пара набора закреплена
audit-cohort-unlocked = Пара набора откреплена
audit-cohort-paired = Пара набора изменена
audit-cohort-taken_out = Из набора исключён стажёр
audit-cohort-put_back = В набор возвращён стажёр
audit-cohort-kept_apart = Пару больше не предлагать
audit-cohort-let_together = Пару снова можно предлагать
audit-cohort-refused = Пара набора не принята
audit-handover-asked = Предложена передача стажёра
audit-handover-withdrawn = Передача стажёра отозвана
audit-meeting-decided = Решено, состоялась ли встреча
audit-call-answered = Отвечено на просьбу ментора
audit-broadcast-ordered = Рассылка отправлена или назначена
audit-broadcast-service_ordered = Служебная рассылка отправлена или назначена
audit-broadcast-called_off = Рассылка возвращена в черновики
audit-broadcast-paused = Рассылка на паузе
audit-broadcast-resumed = Рассылка продолжена
audit-broadcast-stopped = Рассылка остановлена
audit-broadcast-taken_back = Рассылка отозвана
audit-broadcast-exported = Выгружен отчёт о рассылке: { $rows }
audit-channel-confirmed = Канал ассоциации подтверждён
audit-channel-refused = Канал ассоциации отключён
audit-channel-posted_again = Запись в канале опубликована ещё раз
audit-event-cancelled = Событие отменено
audit-event-changed = Событие изменено
audit-event-announced = Событие объявлено
audit-event-leader_added = Добавлен ведущий события
audit-event-leader_removed = Убран ведущий события
audit-event-guest_link_made = Сделана ссылка для гостей события
audit-event-guest_link_closed = Закрыта ссылка для гостей события
audit-event-section_added = Секция добавлена в программу
audit-event-section_removed = Секция убрана из программы
audit-event-talk_approved = Выступление одобрено
audit-event-talk_placed = Выступление перенесено в секцию
audit-event-talk_withdrawn = Выступление снято с программы
audit-event-talk_declined = Отказ по заявке на выступление
audit-event-materials_sent = Материалы события отправлены
audit-event-proposal_approved = Событие ментора одобрено
audit-event-proposal_returned = Событие ментора возвращено с вопросом
audit-event-proposal_declined = Отказ по предложению ментора
audit-list-loaded = Загружен список, строк: { $rows }
audit-list-exported_whole = Выгружены все данные, строк: { $rows }
audit-list-exported = Выгружен список, строк: { $rows }
audit-people-exported-indicators = Выгружены показатели, менторов: { $rows }
audit-people-exported-everybody = Выгружены люди: { $rows }
audit-people-exported-mentors = Выгружены менторы: { $rows }
audit-people-exported-mentees = Выгружены стажёры: { $rows }
audit-people-exported-not_come = Выгружены люди, которые ещё не в боте: { $rows }
audit-people-exported-without_mentor = Выгружены стажёры без ментора: { $rows }
audit-trail-exported = Выгружен журнал, строк: { $rows }
audit-calendar-day_of_rest = В календарь внесён выходной
audit-calendar-working_day = В календарь внесён рабочий день
audit-calendar-removed = Из календаря убран день
audit-city-accepted = Город принят
audit-city-corrected = Город исправлен
audit-school-accepted = Школа принята
audit-school-filed = Школа отнесена к округу
audit-consent_text-uploaded = Загружен текст согласия
audit-operator-named = Назван оператор персональных данных
audit-press-not_shown = Нажата кнопка, которой не было в окне
audit-refused = Действие без права на него
audit-city-added = Город добавлен
audit-city-renamed = Город переименован
audit-city-retired = Город убран из списка
audit-city-offered_again = Город возвращён в список
audit-city-merged = Город объединён с другим
audit-city-removed = Город удалён
audit-school-added = Школа добавлена
audit-school-renamed = Школа переименована
audit-school-retired = Школа убрана из списка
audit-school-offered_again = Школа возвращена в список
audit-school-merged = Школа объединена с другой
audit-school-removed = Школа удалена
audit-topic-added = Тема добавлена
audit-topic-renamed = Тема переименована
audit-topic-retired = Тема убрана из списка
audit-topic-offered_again = Тема возвращена в список
audit-topic-merged = Тема объединена с другой
audit-district-added = Округ добавлен
audit-district-renamed = Округ переименован
audit-district-retired = Округ убран из списка
audit-district-offered_again = Округ возвращён в список
audit-district-merged = Округ объединён с другим
audit-library-added = Документ добавлен в библиотеку
audit-library-version = Новая редакция документа
audit-library-changed = Документ библиотеки изменён
audit-library-audience = Выбрано, кто читает документ
audit-library-retired = Документ убран из библиотеки
audit-library-restored = Документ возвращён в библиотеку
audit-library-category = Добавлен раздел библиотеки
audit-library-category_removed = Убран раздел библиотеки
audit-library-asked = Документ под подпись: кому прочитать
audit-defence-arranged = Защита назначена
audit-defence-criteria_changed = Изменены критерии защиты
audit-defence-moved = Защита перенесена
audit-defence-cancelled = Защита отменена
audit-defence-commission_changed = Комиссия защиты изменена
audit-defence-scoring_closed = Оценки защиты закрыты
audit-defence-decided = Решение о защите записано
audit-internship-concluded = Стажировка завершена без отзыва
