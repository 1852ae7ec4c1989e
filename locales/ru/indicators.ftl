indicators-menu-btn = Показатели
indicators-menu =
    <b>Показатели</b>
    { $about }

    Менторы: { $mentors }
    Договоры: { $agreements }
    Новые директора: { $novices }
    Встречи дистанционно: { $remote }, очно: { $in_person }
    Групповые встречи дистанционно: { $remote_group }, очно: { $in_person_group }
    Лекции и мастер-классы менторов: { $lectures }
    Проекты с ментором: { $with_mentor }, без ментора: { $without_mentor }
    { $compared ->
        [yes] Достигнуто результатов: с ментором { $reached_with }, без ментора { $reached_without }
       *[no] { "" }
    }
    { $name_met_early }: { $met_early }
    Встреч состоялось: { $held }
    Ответ на запрос: { $answered }
    Доведены до конца: { $completed }

    Откройте группу: там её числа, и за каждым числом — список.
indicators-all = вся ассоциация
indicators-year = Учебный год { $first }/{ $last }
indicators-people-btn = Люди и договоры
indicators-meetings-btn = Встречи
indicators-projects-btn = Проекты
indicators-process-btn = Как идёт работа
indicators-choose-btn = Период, город, программа
indicators-more-btn = Ещё
indicators-line = { $name }: <b>{ $value }</b>
indicators-part = { $percent } % ({ $part } из { $whole })
indicators-took = { $unit ->
    [days] { $count } { $count ->
        [one] день
        [few] дня
       *[many] дней
    }
   *[hours] { $count } { $count ->
        [one] час
        [few] часа
       *[many] часов
    }
}
indicators-group =
    <b>{ $group }</b>
    { $about }

    { $lines }

    { $more }

    Нажмите на число — откроется список того, что в нём посчитано.
indicators-how-btn = Как считаем
indicators-how =
    <b>Как считаем: { $group }</b>

    { $lines }

    Дни считаются по часам ассоциации. Кто удалил данные, остаётся в числах без имени.
indicators-how-line =
    <b>{ $name }</b>
    { $how }
    Когда: { $moment }. Город: { $city }.
indicators-compared =
    Достигнуто запланированных результатов:
    с ментором <b>{ $with } %</b> (проектов: { $with_n }; погрешность (интервал Уилсона), { $sure } %: { $with_low }–{ $with_high } %)
    без ментора <b>{ $without } %</b> (проектов: { $without_n }; { $without_low }–{ $without_high } %)
    Это связь, а не доказательство: проекты с ментором и без него различаются не только этим.
indicators-too-few = Доли не сравниваем: решённых защит с запланированными результатами с каждой стороны нужно { $least }, а есть { $with } и { $without }.
indicators-no-comparison = У проектов без ментора нет программы, поэтому при выбранной программе сравнения нет.
indicators-items =
    <b>{ $name }{ $by ->
        [words] , «{ $words }»
       *[nothing] {""}
    }: { $count }</b>
    { $about }

    { $lines }

    { $count ->
        [0] { $by ->
            [words] Ничего не нашли. Напишите иначе: часть фамилии или номер школы.
           *[nothing] В этом периоде посчитать нечего.
        }
       *[other] { $marked ->
            [yes] ✓ — засчитано в долю. Откройте карточку кнопкой или напишите фамилию либо номер школы.
           *[no] Откройте карточку кнопкой или напишите фамилию либо номер школы.
        }
    }
indicators-all-btn = Показать всё
indicators-item = { $number }. { $said }{ $inside ->
    [yes] {" "}✓
    [no] {" "}— нет
   *[other] {""}
}
indicators-person = { $name }, { $where }
indicators-pair = { $mentor } — { $mentee }, с { $since }{ $over ->
    [no] {""}
   *[yes] {" "}— { $ended }
}
indicators-agreement = № { $number }, { $day }: { $mentor } — { $mentee }
indicators-meeting = { $day }: { $mentor } — { $mentee }{ $outcome ->
    [no] {""}
   *[yes] , { $state }
}
indicators-group-meeting = { $day }: { $host }, участников: { $count }
indicators-event = { $day }: «{ $title }», { $leaders }
indicators-project = «{ $title }», { $author }, { $shown ->
    [yes] решение { $decided }, результаты: { $reached } из { $planned }
   *[no] с { $since }
}
indicators-request = { $mentee } → { $mentor }: ответ через { $took }
indicators-choose =
    <b>Что показать</b>
    { $about }

    Учебный год — с сентября по август. Выбор действует на все числа, списки и файлы.
indicators-earlier-btn = ‹ Раньше
indicators-later-btn = Позже ›
indicators-city-btn = Город
indicators-programme-btn = Программа
indicators-city = Какой город показать? Встречи, договоры и ответы считаются по городу стажёра, менторы и лекции — по городу ментора.
indicators-all-cities-btn = Вся ассоциация
indicators-programme = Какую программу показать? У групповых встреч, лекций и проектов без ментора программы нет: с выбранной программой у них будет прочерк.
indicators-any-programme-btn = Любая программа
indicators-more =
    <b>Показатели: ещё</b>

    По менторам — результаты их стажёров, по алфавиту. Три вопроса — что обе стороны говорят в начале, в середине и в конце. Самооценка — что из стандартов сопровождения уже есть, а чего пока нет.
indicators-mentors-btn = По менторам
indicators-mentors =
    <b>Результаты стажёров, по менторам{ $by ->
        [words] , «{ $words }»
       *[nothing] {""}
    }: { $count }</b>
    { $about }

    { $lines }

    { $count ->
        [0] Никого не нашли. Напишите иначе: часть фамилии или номер школы.
       *[other] По алфавиту, а не по местам: несколько проектов — это ещё не сравнение. Каждый ментор видит только свою строку.
    }
indicators-mentor = <b>{ $name }</b>: стажёров { $mentees }, { $projects ->
    [0] решённых защит нет
   *[other] защит { $projects }, результаты { $reached } из { $planned } ({ $percent } %)
}
indicators-questions-btn = Три вопроса
indicators-questions =
    <b>Три вопроса</b>
    { $about }

    Средняя оценка от { $lowest } до { $highest }, в начале → в середине → в конце, в скобках число ответов.

    { $lines }

    Ответы всех пар вместе. Если ответивших меньше { $least }, средней нет: по ней можно было бы узнать человека.
indicators-question = <b>{ $asked }</b>
indicators-answers = { $side ->
    [mentor] Менторы: { $means }
   *[mentee] Стажёры: { $means }
}
indicators-chart-btn = График, файлы, отчёт
indicators-chart =
    <b>График и файлы</b>
    { $about }

    В файлах — все числа этого выбора, менторы с результатами стажёров и три вопроса. Отчёт за месяц приходит утром первого числа, если он включён: { $monthly ->
        [yes] сейчас включён.
       *[no] сейчас выключен.
    }
indicators-chart-shares = Достигнуто результатов
indicators-chart-note = Черта — погрешность (интервал Уилсона) по числу проектов (n). Это связь, а не доказательство.
indicators-chart-share = { $percent } %, n = { $count }
indicators-dark-btn = Тёмная картинка
indicators-light-btn = Светлая картинка
indicators-xlsx-btn = Файл .xlsx
indicators-docx-btn = Файл .docx
indicators-monthly-btn = { $monthly ->
    [yes] ✓ Отчёт каждый месяц
   *[no] Отчёт каждый месяц
}
indicators-monthly-set = { $on ->
    [yes] ✓ Отчёт за месяц будет приходить первого числа.
   *[no] ✓ Отчёт за месяц больше не приходит.
}
indicators-exported = ✓ Файл готов. Выгрузка записана в журнал действий: в файле имена менторов.
indicators-step-figures = Считаем показатели
indicators-step-mentors = Собираем результаты по менторам
indicators-step-picture = Рисуем график
indicators-file-xlsx = Показатели.xlsx
indicators-file-docx = Показатели.docx
indicators-sheet-figures = Показатели
indicators-sheet-results = Проекты
indicators-hours = часов
indicators-side = { $side ->
    [mentor] Менторы
   *[mentee] Стажёры
}
indicators-headings-figures = Показатель|О чём|Число|Из скольких|Доля|Как считаем
indicators-headings-results = Чьи результаты|Проектов|Запланировано|Достигнуто|Доля|Интервал от|Интервал до|Вниз|Вверх
indicators-headings-mentors = Ментор|Стажёров|Защит|Запланировано|Достигнуто|Доля
indicators-headings-questions = Вопрос|Кто|В начале|Ответов|В середине|Ответов|В конце|Ответов

periodkind-school_year = Учебный год
periodkind-quarter = Квартал
periodkind-month = Месяц
periodkind-everything = Всё время

moment-until_end = к концу периода
moment-going = если шло хотя бы день периода
moment-signed = день подписания
moment-starts = начало в периоде
moment-decided = решение комиссии в периоде
moment-begun = начало сопровождения в периоде
moment-answered = ответ в периоде
moment-ended = завершение в периоде

whosecity-mentor = ментора
whosecity-mentee = стажёра
whosecity-host = ментора, который собирает группу
whosecity-leader = ведущего
whosecity-author = автора

measure-mentors = Менторы
measure-mentors-btn = Менторы
measure-mentors-how = Кто получил роль ментора до конца периода или сопровождал кого-то в нём. С выбранной программой — кто берёт стажёров в неё.
measure-novices = Новые директора
measure-novices-btn = Новые директора
measure-novices-how = Стажёры-директора, которые к началу сопровождения проработали в должности меньше { $months } { $months ->
    [one] месяца
   *[other] месяцев
}; каждый один раз. Удалившие данные считаются по программе.
measure-agreements = Договоры
measure-agreements-btn = Договоры
measure-agreements-how = Подписанные договоры о сопровождении. Без даты в списке — по началу сопровождения.
measure-remote = Встречи дистанционно
measure-remote-btn = Дистанционно
measure-remote-how = Состоявшиеся встречи пары, дистанционные.
measure-in_person = Встречи очно
measure-in_person-btn = Очно
measure-in_person-how = Состоявшиеся встречи пары, очные.
measure-remote_group = Групповые дистанционно
measure-remote_group-btn = Групповые дистанц.
measure-remote_group-how = Состоявшиеся групповые встречи, дистанционные; встреча одна, сколько бы ни пришло.
measure-in_person_group = Групповые очно
measure-in_person_group-btn = Групповые очно
measure-in_person_group-how = Состоявшиеся групповые встречи, очные; встреча одна, сколько бы ни пришло.
measure-internship_days = Дни стажировки
measure-internship_days-btn = Дни стажировки
measure-internship_days-how = Согласованные дни «Рядом с директором», которые уже начались.
measure-lectures = Лекции и мастер-классы менторов
measure-lectures-btn = Лекции менторов
measure-lectures-how = Лекции и мастер-классы, у которых записан ведущий-ментор, без отменённых.
measure-with_mentor = Проекты с ментором
measure-with_mentor-btn = С ментором
measure-with_mentor-how = Открытые управленческие проекты, к которым привязано сопровождение, в том числе завершённое.
measure-without_mentor = Проекты без ментора
measure-without_mentor-btn = Без ментора
measure-without_mentor-how = Открытые управленческие проекты без сопровождения.
measure-reached_with = Результаты с ментором
measure-reached_with-btn = Защиты с ментором
measure-reached_with-how = Доля достигнутых запланированных результатов всех решённых проектов вместе. Без значения — не достигнут.
measure-reached_without = Результаты без ментора
measure-reached_without-btn = Защиты без ментора
measure-reached_without-how = То же у проектов без сопровождения. Интервал — Уилсона, { $sure } %, по числу проектов.
measure-met_early = Встретились за { $days } { $days ->
    [one] день
    [few] дня
   *[many] дней
}
measure-met_early-btn = Первая встреча
measure-met_early-how = Пары, у которых первая встреча, группа с ментором или день стажировки были в { $days ->
    [one] первый { $days } день
    [few] первые { $days } дня
   *[many] первые { $days } дней
}; считаем из пар, с начала которых этот срок уже прошёл.
measure-held = Встреч состоялось
measure-held-btn = Назначено встреч
measure-held-how = Состоявшиеся из назначенных: состоявшиеся, несостоявшиеся и отменённые. Без ответа — не в счёт.
measure-answered = Ответ на запрос
measure-answered-btn = Ответы менторов
measure-answered-how = За сколько пришла половина ответов менторов, согласий и отказов (медиана). Без ответа — не в счёт.
measure-in_use = Менторы заняты
measure-in_use-btn = Все менторы
measure-in_use-how = Менторы, у которых в периоде шло хотя бы одно сопровождение; из всех менторов.
measure-completed = Доведены до конца
measure-completed-btn = Завершённые пары
measure-completed-how = Завершены, потому что цели достигнуты или вышел срок; из завершённых с названной причиной.
