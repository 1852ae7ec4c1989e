events-heading =
    <b>{ $title }</b>
    { $kind }
    Когда: { $when }
    { $where }
events-place = Где: { $place }
events-link = Ссылка: { $link }
events-words = { $words }
events-btn-coming = Приду
events-btn-declined = Не смогу
events-answered-coming = ✓ Ответ записан: вы придёте. Ждём вас!
events-answered-declined = ✓ Ответ записан: вы не придёте. Если планы изменятся, нажмите «Приду».
events-day-before =
    <b>Напоминание: { $title }</b>
    Когда: { $when }
    { $where }
events-coming =
    <b>Клуб и лекторий</b>

    { $count ->
        [0] Пока ничего не объявлено.
       *[other] Выберите событие. ✓ — вы придёте, ✗ — не сможете.
    }

    { $announced ->
        [yes] О новых событиях мы пришлём объявление.
       *[no] Присылать вам объявления о новых событиях? На это нужно ваше согласие.
    }
events-btn-mailings = Присылать объявления
events-card = { $body }
events-report =
    <b>Для координатора</b>
    Доставлено: { $delivered }, ждут отправки: { $waiting }
    Чат с ботом закрыт: { $blocked }, не отправлено или неизвестно: { $failed }
    Придут: { $coming }, не смогут: { $declined }
events-btn-answers = Кто придёт · { $answers_count }
events-answers = { $count ->
    [0] Пока никто не ответил.
   *[other]
        <b>Кто придёт</b> (✓ — будут, ✗ — не смогут)

        { $names }
}
events-name = { $mark } { $name }

eventkind-club = Клуб менторов
eventkind-lecture = Лекция

refusal-event-began = Это событие уже началось или прошло. Посмотрите другие: «В начало» → «Клуб и лекторий».

home-btn-events = Клуб и лекторий
