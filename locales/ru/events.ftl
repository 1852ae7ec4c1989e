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

    { $lines }

    { $announced ->
        [yes] О новых событиях мы пришлём объявление.
       *[no] Присылать вам объявления о новых событиях? На это нужно ваше согласие.
    }
events-line = { $number }. { $mark }{ $when }: { $title }
events-btn-mailings = Присылать объявления
events-card = { $body }
events-report =
    <b>Для координатора</b>
    Доставлено: { $delivered }, ждут отправки: { $waiting }
    Чат с ботом закрыт: { $blocked }, не отправлено или неизвестно: { $failed }
    Придут: { $coming }, не смогут: { $declined }
events-btn-leaders = Кто ведёт
events-led = Ведёт: { $names }
events-leader-added = ✓ Записано, кто ведёт.
events-leader-removed = ✓ Убрано: этот ментор не ведёт событие.
events-leaders =
    <b>Кто ведёт</b>

    { $led ->
        [yes] Сейчас: { $names }. Чтобы убрать, нажмите ✕.
       *[no] Пока никто не указан.
    } { $sought ->
        [nobody] По словам «{ $words }» менторов не нашли. Напишите иначе.
        [found] Выберите ментора.
       *[no] Чтобы указать ментора, напишите фамилию.
    }

    Это увидят все в событии и на странице ментора.
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
