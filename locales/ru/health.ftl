health-menu-btn = Как идут сопровождения
health-btn = { $health }: { $count }
health-btn-all = Показать все
health-btn-mentee = Карточка стажёра
health-btn-mentor = Карточка ментора
carehealth-check_in = нужно внимание
carehealth-early = рано судить
carehealth-on_track = всё в порядке
health-list =
    <b>Как идут сопровождения: { $health }</b>

    { $count ->
        [0] { $by ->
            [words] По «{ $words }» здесь никого нет.
           *[nothing] Здесь никого нет.
        }
       *[other] { $by ->
            [words] По «{ $words }»: { $count }
           *[nothing] Всего: { $count }
        }
    }
    { $lines }

    Найти пару: напишите фамилию или номер школы, эти слова никто не прочтёт.
health-line = { $number }. { $names }: { $reasons }
health-reason = { $what ->
    [next] встреча { $day }
    [last] встреча была { $day }
   *[began] вместе с { $day }
}
health-stall = { $what }{ $titled ->
    [yes] , «{ $title }»
   *[no] {""}
}, с { $since }
health-of = { $name } — <b>{ $health }</b>: { $reasons }
health-on-card = <b>Как идут сопровождения</b>
health-card = { $body }
health-told =
    <b>{ $health }</b>

    Стажёр: { $mentee }
    Ментор: { $mentor }
    { $programme }

    { $reasons }
health-note = { $name }, { $day }: { $words }
