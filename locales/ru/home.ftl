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
home-btn-waiting = Разобрать · { $waiting_count }
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
