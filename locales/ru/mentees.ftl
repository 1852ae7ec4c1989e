mentees-list = { $count ->
    [0] Стажёров пока нет. Когда вы примете запрос, стажёр появится здесь.
   *[other] <b>Мои стажёры: { $count }</b>
}
mentees-card =
    <b>{ $name }</b>
    { $school }

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
