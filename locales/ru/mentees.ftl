mentees-list =
    { $count ->
        [0] Стажёров пока нет. Когда вы примете запрос, стажёр появится здесь.
       *[other] <b>Мои стажёры: { $count }</b>
    }

    { $lines }
mentees-line = { $number }. { $name }, { $school }. { $meets ->
    [yes] Встреча: { $when }
   *[no] Встреча не назначена
}
mentees-card =
    <b>{ $name }</b>
    { $post }
    { $months }

    { $known }

    { $body }
mentees-project =
    Проект: { $title }

    { $stages }

    { $state ->
        [active] Принято этапов: { $accepted } из { $count }
        [finished] ✓ Приняты все этапы.
        [at_defence] Проект на защите.
        [more_work] После защиты — доработка.
        [defended] ✓ Проект защищён.
        [not_defended] Проект не защищён.
       *[stopped] Проект остановлен.
    }
mentees-no-project = Проекта пока нет.

home-mentees = { $capacity ->
    [0] Стажёры: { $count }. Новые запросы не приходят.
   *[other] Стажёры: { $count } из { $capacity }
}
home-paused = Пауза до { $until }: новых запросов нет.
home-btn-mentees = Мои стажёры
