settling-dispute =
    <b>Ответы о встрече разные</b>

    { $body }
settling-differ =
    { $when }
    Ментор: { $mentor }. Ответ: { $mentor_said ->
        [yes] состоялась
       *[no] не состоялась
    }
    Стажёр: { $mentee }. Ответ: { $mentee_said ->
        [yes] состоялась
       *[no] не состоялась
    }
    Разные с: { $since }

    Что сделать: спросите обе стороны (откройте карточку и напишите), затем решите, как считать встречу. Решение окончательное, обе стороны узнают сразу. Если встреча не состоялась, её оценка снимается.
settling-btn-held = Состоялась
settling-btn-not-held = Не состоялась
settling-btn-mentor = Карточка ментора
settling-btn-mentee = Карточка стажёра
settling-btn-dealt = Готово, связались
settling-done-held = ✓ Решено: встреча состоялась.
settling-done-not-held = ✓ Решено: встреча не состоялась.
settling-done-dealt = ✓ Отмечено. { $told ->
    [no] Сообщить об этом пока не удаётся: чат с ботом закрыт.
    [never] Сообщим, когда человек войдёт в бот.
   *[yes] Об этом придёт уведомление.
}
settling-call =
    <b>Нужен координатор</b>

    { $body }
settling-called =
    { $side ->
        [mentee] Просит стажёр. Ментор об этом не знает.
       *[mentor] Просит ментор. Стажёр об этом не знает.
    }
    Ментор: { $mentor }
    Стажёр: { $mentee }
    С: { $since }

    { $stands ->
        [yes] Что сделать: откройте карточку и напишите или позвоните, потом нажмите «Готово, связались».
       *[no] ✓ С этим уже разобрались: { $answered }
    }
settling-notice-answered =
    <b>Координатор отметил, что с вами связались</b>

    О ком: { $other }
    Вы просили: { $since }

    Если вопрос остался, нажмите «Написать координатору»: «Документы и помощь» → «Написать координатору».
waiting-dispute = Ответы о встрече разные: { $about }
waiting-dispute-btn = Разное: { $about }
waiting-dispute-many = Ответы о встречах разные: { $count }
waiting-dispute-all-btn = Разные ответы · { $count }
waiting-coordinator_call = Нужен координатор: { $about }
waiting-coordinator_call-btn = Просит: { $about }
waiting-coordinator_call-many = Нужен координатор: { $count }
waiting-coordinator_call-all-btn = Нужен координатор · { $count }
