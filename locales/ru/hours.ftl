hours-week =
    <b>Свободные часы</b>

    { $week }

    Часовой пояс: { $zone }. Стажёры записываются не позже чем за { $notice ->
        [one] { $notice } час
        [few] { $notice } часа
       *[many] { $notice } часов
    } и не дальше чем на { $weeks ->
        [one] { $weeks } неделю
        [few] { $weeks } недели
       *[many] { $weeks } недель
    } вперёд. Встреча длится { $length ->
        [one] { $length } минуту
        [few] { $length } минуты
       *[many] { $length } минут
    }, после неё у вас { $buffer ->
        [one] { $buffer } минута
        [few] { $buffer } минуты
       *[many] { $buffer } минут
    } перерыва.
hours-day = { $day }: { $windows }
hours-btn-pattern = Пн–Пт { $hours }
hours-btn-pattern-and = { $first } и { $second }
hours-btn-choose = Выбрать дни и часы
hours-days =
    <b>Свободные часы. Дни</b>

    Отметьте дни, для которых хотите задать часы. Остальные дни не изменятся.
hours-btn-clear = Убрать часы в эти дни
hours-no-day = Отметьте хотя бы один день.
hours-windows =
    <b>Свободные часы. Время</b>

    Дни: { $days }
    Отметьте часы, они будут одинаковыми во все эти дни. Прежние часы этих дней заменятся, назначенные встречи останутся.
hours-btn-by-hour = Отмечать по одному часу
hours-btn-save = Сохранить
hours-no-window = Отметьте хотя бы одно время. Чтобы убрать часы совсем, вернитесь к дням.
hours-saved = ✓ Свободные часы сохранены.

home-no-hours = Свободных часов нет: отметьте их, чтобы стажёры могли записаться.
home-btn-hours = Свободные часы
refusal-day-not-open = Выберите дни от сегодняшнего до того же дня через год, не больше { $days ->
    [one] { $days } дня
   *[other] { $days } дней
} подряд.
