practice-menu-btn = Журнал практики
practice-log =
    <b>Журнал практики</b>
    { $whole ->
        [yes] По { $until }
       *[no] { $since } — { $until }
    }

    Индивидуальные встречи: { $meetings }{ $groups ->
        [0] { "" }
       *[other] , групповые: { $groups }
    }{ $days ->
        [0] { "" }
       *[other] , дни стажировки: { $days }
    }
    Время: { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[many] { $hours } часов
    } { $minutes ->
        [0] { "" }
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
    Стажёры: { $mentees }
    Лекции и клуб: { $lectures }
    События, где вы были: { $attended }, часов: { $attended_hours }{ $attended_minutes ->
        [0] { "" }
       *[other] , минут: { $attended_minutes }
    }
    Рефлексии: { $reflections }

    Считаем состоявшиеся встречи и прошедшие дни стажировки, время общее. Журнал видите только вы; файлами можно поделиться самим. Рефлексий в файлах нет, только их число.
practice-btn-pdf = Файл PDF
practice-btn-xlsx = Таблица Excel
practice-btn-notes = Мои рефлексии
practiceperiod-month = Этот месяц
practiceperiod-school_year = Этот учебный год
practiceperiod-everything = За всё время
practice-reflections =
    <b>Мои рефлексии</b>
    Видите только вы.

    { $notes }
practice-note =
    <b>{ $day }. { $mentee }</b>
    { $words }
practice-reflect =
    <b>Рефлексия о встрече</b>

    Что удалось, что сделали бы иначе? Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
       *[many] { $limit } знаков
    }. Прочтёте только вы: ни стажёр, ни координаторы этого не увидят.

    { $words }
practice-btn-reflect = Рефлексия для себя
practice-reflected = ✓ Рефлексия сохранена. Все они: «Документы и помощь» → «Журнал практики» (если кнопки не видно, она под «Ещё»).
practice-file-pdf = Журнал практики.pdf
practice-file-xlsx = Журнал практики.xlsx
practice-paper =
    ЖУРНАЛ ПРАКТИКИ МЕНТОРА

    Ментор: { $name }
    Период: { $whole ->
        [yes] по { $until }
       *[no] { $since } — { $until }
    }

    { $first }. Итоги
    Индивидуальных встреч: { $meetings }
    Групповых встреч: { $groups }
    Дней стажировки: { $days }
    Часов: { $hours }, минут сверх того: { $minutes }
    Стажёров: { $mentees }
    Лекций и встреч клуба: { $lectures }
    Событий, на которых были: { $attended }, часов: { $attended_hours }, минут сверх того: { $attended_minutes }
    Рефлексий: { $reflections }

    { $second }. Встречи
practice-paper-line = { $when }. { $mentee }, { $form }, минут: { $minutes }
practice-group = групповая «{ $topic }», участников: { $count }
practice-day = день стажировки
practice-headings = Показатель|Число|Когда|С кем|Форма|Минут
practice-totals = Индивидуальные встречи|Групповые встречи|Дни стажировки|Минуты|Стажёры|Лекции и клуб|Рефлексии|События, где вы были|Минуты на событиях
practice-sheet-totals = Итоги
practice-sheet-meetings = Встречи
