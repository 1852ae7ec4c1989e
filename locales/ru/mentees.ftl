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

    { $finished ->
        [yes] ✓ Приняты все этапы.
       *[no] Принято этапов: { $accepted } из { $count }
    }
mentees-no-project = Проекта пока нет.

home-mentees = { $capacity ->
    [0] Стажёры: { $count }. Новые запросы не приходят.
   *[other] Стажёры: { $count } из { $capacity }
}
home-paused = Пауза до { $until }: новых запросов нет.
home-btn-mentees = Мои стажёры
