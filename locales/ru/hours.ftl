hours-week =
    <b>Свободные часы</b>

    { $week }
    { $dates }

    Часовой пояс: { $zone }; стажёры видят часы в своём. Записаться можно { $rules }.
    Встречи занимают эти часы, после каждой у вас { $buffer ->
        [one] { $buffer } минута
        [few] { $buffer } минуты
       *[many] { $buffer } минут
    } перерыва. В праздники и в ваши выходные записаться нельзя, кроме отдельных дат.
    { $standing_count ->
        [0] { "" }
       *[other] ❗ Встречи в ваши выходные: { $standing_count }, остаются в силе.
    }
hours-day = { $day }: { $windows }
hours-dates-counted = Отдельные даты: { $extra }. Выходные: { $off }.
hours-rule-notice_hours = не позже чем за { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
hours-rule-horizon_days = не дальше чем на { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
} вперёд
hours-rule-meetings_a_day = не больше { $count ->
    [one] { $count } встречи
   *[other] { $count } встреч
} в день
hours-rule-meetings_a_week = не больше { $count ->
    [one] { $count } встречи
   *[other] { $count } встреч
} в неделю
hours-btn-pattern = Пн–Пт { $hours }
hours-btn-pattern-and = { $first } и { $second }
hours-btn-choose = Выбрать дни и часы
hours-btn-patterns = Готовая неделя
hours-btn-dates = Даты и выходные
hours-btn-limits = Правила записи
hours-btn-standing = Встречи в выходные · { $standing_count }
hours-btn-dark = Тёмная картинка
hours-btn-light = Светлая картинка
hours-picture = Свободные часы
hours-picture-free = свободные часы
hours-picture-meeting = встреча
hours-picture-busy = занято, перерыв
hours-picture-closed = выходной, праздник
hours-picture-off = вых.
hours-picture-holiday = празд.
hours-picture-remote = дист.
hours-picture-in_person = очно
hours-patterns =
    <b>Готовая неделя</b>

    Часы с понедельника по пятницу заменятся на выбранные. Суббота, воскресенье и назначенные встречи останутся.
hours-days =
    <b>Свободные часы. Дни</b>

    { $week }

    Отметьте дни, для которых хотите задать часы. Остальные дни не изменятся. Отметьте один день, чтобы скопировать его в другие.
hours-btn-workdays = Пн–Пт
hours-btn-copy = Скопировать день
hours-btn-clear = Убрать часы в эти дни
hours-no-day = Отметьте хотя бы один день.
hours-windows =
    <b>Свободные часы. Время</b>

    Дни: { $days }
    { $differ ->
        [yes] Сейчас часы в эти дни разные. Отметьте новые, они будут одинаковыми.
       *[no] Отмечены нынешние часы. Измените их, они будут одинаковыми во все эти дни.
    } Назначенные встречи останутся.
    { $forms ->
        [both] ✓ — любая форма встречи, Д — дистанционно, О — очно. Форму для новых отметок меняет кнопка ниже.
       *[one] { "" }
    }
hours-mark-any = ✓
hours-mark-remote = Д
hours-mark-in_person = О
hours-btn-form = { $form ->
    [remote] Форма: дистанционно
    [in_person] Форма: очно
   *[any] Форма: любая
}
hours-btn-by-hour = Отмечать по одному часу
hours-btn-save = Сохранить
hours-no-window = Отметьте хотя бы одно время. Чтобы убрать часы совсем, вернитесь к дням.
hours-saved = ✓ Свободные часы сохранены.
hours-copy =
    <b>Скопировать день</b>

    { $day }: { $windows }

    Отметьте дни, которые получат такие же часы вместо прежних. Назначенные встречи останутся.
hours-dates =
    <b>Даты и выходные</b>

    { $lines }

    { $count ->
        [0] Отдельных дат и выходных пока нет.
       *[other] Кнопка с номером убирает строку.
    } «Часы на дату» открывает запись и в праздник, и в ваш выходной. В выходные часы недели не действуют, назначенные встречи остаются.
hours-date-extra = { $day }: { $windows }
hours-date-off = { $days }: выходные
hours-btn-extra = Часы на дату
hours-btn-off = Выходные
hours-extra-day =
    <b>Часы на дату. { $month }</b>

    На какой день добавить часы? К часам недели они прибавятся.
hours-extra-hours =
    <b>Часы на дату</b>

    { $day }
    Отметьте часы, в которые стажёры смогут записаться в этот день.
    { $forms ->
        [both] ✓ — любая форма встречи, Д — дистанционно, О — очно. Форму для новых отметок меняет кнопка ниже.
       *[one] { "" }
    }
hours-no-extra = Отметьте хотя бы одно время. Чтобы убрать часы на эту дату, вернитесь к списку дат.
hours-extra-saved = ✓ Часы на дату сохранены: { $day }.
hours-extra-removed = ✓ Часы на дату убраны: { $day }.
hours-off-first =
    <b>Выходные. { $month }</b>

    С какого дня у вас выходные?
hours-off-last =
    <b>Выходные. { $month }</b>

    С какого дня: { $first }
    По какой день включительно? Если выходной один, нажмите его ещё раз.
hours-off-saved = ✓ Выходные сохранены: { $days }.
hours-off-removed = ✓ Выходные убраны: { $days }. Часы недели снова действуют.
hours-limits =
    <b>Правила записи</b>

    Записаться к вам можно { $rules }. После каждой встречи у вас { $buffer ->
        [one] { $buffer } минута
        [few] { $buffer } минуты
       *[many] { $buffer } минут
    } перерыва, это правило ассоциации.

    Что изменить? Назначенных встреч изменения не коснутся.
hours-btn-notice_hours = За сколько до встречи
hours-btn-horizon_days = На сколько дней вперёд
hours-btn-meetings_a_day = Встреч в день
hours-btn-meetings_a_week = Встреч в неделю
hours-limit =
    <b>{ $limit ->
        [notice_hours] За сколько до встречи
        [horizon_days] На сколько дней вперёд
        [meetings_a_day] Встреч в день
       *[meetings_a_week] Встреч в неделю
    }</b>

    { $limit ->
        [notice_hours] Не позже чем за сколько часов до начала к вам можно записаться?
        [horizon_days] На сколько дней вперёд открыта запись?
        [meetings_a_day] Сколько встреч в день вы готовы проводить? Когда столько назначено, день закрывается.
       *[meetings_a_week] Сколько встреч в неделю вы готовы проводить? Когда столько назначено, неделя закрывается.
    }
hours-value-notice_hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
hours-value-horizon_days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
hours-value-meetings_a_day = { $count ->
    [0] Без ограничения
   *[other] { $count }
}
hours-value-meetings_a_week = { $count ->
    [0] Без ограничения
   *[other] { $count }
}
hours-limit-saved = ✓ Правило сохранено.
hours-standing =
    <b>{ $why ->
        [off] Встречи в ваши выходные
        [pause] Встречи во время паузы
       *[zone] Назначенные встречи
    }</b>

    { $lines }

    { $count ->
        [0] Таких встреч не осталось.
       *[other] { $why ->
            [off] Назначены раньше и остаются в силе.
            [pause] Пауза их не отменяет: она закрывает только новые запросы.
           *[zone] Встречи не сдвинулись, здесь время по новому часовому поясу. Свободные часы теперь тоже по нему.
        } Чтобы перенести или отменить, откройте встречу. Если всё подходит, делать ничего не нужно.
    }
hours-standing-line = { $number }. { $when }, { $form }, { $other }
hours-standing-group = { $number }. { $when }, групповая: { $topic }
hours-standing-day = { $number }. { $when }, день стажировки, { $other }

home-no-hours = Свободных часов нет: отметьте их, чтобы стажёры могли записаться.
home-btn-hours = Свободные часы
refusal-day-not-open = Выберите дни от сегодняшнего до того же дня через год, не больше { $days ->
    [one] { $days } дня
   *[other] { $days } дней
} подряд.
