season-menu-btn = Готовность и набор
season-ready =
    <b>Готовность к набору</b>

    Ждут ментора: { $waiting }
    Свободных мест: { $places } (менторов: { $mentors })

    { $lacks ->
        [yes] <b>Не хватает мест</b>
       *[no] { $waiting ->
            [0] Сейчас никто не ждёт ментора.
           *[other] Мест хватает по всем программам, темам, городам и формам.
        }
    }
    { $lines }
    { $more ->
        [0] { "" }
       *[other] и ещё: { $more }
    }

    { $state ->
        [computing] Пары подбираются: когда черновик будет готов, придёт уведомление.
        [draft] Черновик набора готов: пары видят только координаторы.
       *[none] Подобранные пары — сначала черновик: до публикации его видят только координаторы.
    }
season-short = • { $view ->
    [programme] программа
    [topic] тема
    [city] город
   *[form] форма
} «{ $name }»: не хватает { $count }
season-btn-everybody = Кто ждёт и у кого места
seasonview-programme = По программам
seasonview-topic = По темам
seasonview-city = По городам
seasonview-form = По формам
season-btn-invite = Пригласить менторов
season-btn-begin = Подобрать пары
season-btn-draft = Черновик набора
season-btn-published = Опубликованный набор
season-balances =
    <b>{ $view ->
        [programme] Места и стажёры по программам
        [topic] Места и стажёры по темам
        [city] Места и стажёры по городам
       *[form] Места и стажёры по формам встреч
    }</b>
    Сначала то, чего не хватает. Кто выбрал несколько тем, учтён в каждой из них.

    { $lines }

    Кнопка покажет, кто учтён в строке.
season-line = { $number }. { $name }: ждут { $waiting }, мест { $places }{ $short ->
    [0] { "" }
   *[other] , <b>не хватает { $short }</b>
}
season-counted =
    <b>{ $counted ->
        [everybody] Ждут ментора: { $waiting }. Свободных мест: { $places }
       *[other] { $name }: ждут { $waiting }, мест { $places }
    }</b>

    { $lines }

    Кнопка откроет карточку.
season-mentee = { $number }. <b>{ $name }</b>
    { $post }
    Ждёт ментора: { $programme }
season-mentor = { $number }. <b>{ $name }</b>
    { $post }
    Ментор, свободных мест: { $free }
