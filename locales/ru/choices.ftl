choices-ask =
    <b>Что дальше с запросом?</b>

    { $body }
choices-notice = <b>О вашем запросе</b>
choices-over = { $why ->
    [declined] Ментор: { $mentor }. Сейчас не может принять ваш запрос.
    [silent] Ментор: { $mentor }. Ответа не было, ждали до { $until }. Можно подождать ещё или обратиться к другому ментору.
    [paused] Ментор: { $mentor }. Сейчас на паузе: новые запросы не принимает.
    [left] Ментор: { $mentor }. Больше не сопровождает стажёров через «Рядом».
    [untold] Ментор: { $mentor }. Передать ваш запрос пока не удалось.
    [withdrawn] Ментор: { $mentor }. Вы отозвали запрос.
    [question] Ментор: { $mentor }. Вопрос о запросе ждёт вашего ответа до { $until }.
   *[sent] Ментор: { $mentor }. Ответ ждём до { $until }.
}
choices-full = Ментор: { $mentor }. Свободных мест больше нет. Ваш запрос остаётся в очереди, сейчас он { $place }-й: ментор может добавить место. Можно и не ждать.
choices-next = <b>Следующий ваш выбор:</b> { $mentor }. { $stands ->
    [may_ask] Мест: { $free } из { $capacity }.
    [full] Свободных мест сейчас нет.
    [paused] Сейчас на паузе.
    [unreachable] Сейчас бот не может передать запрос.
    [gone] В списке менторов больше нет.
   *[other] Отправить запрос сейчас нельзя.
}
choices-words = { $written ->
    [yes] Ваш текст: «{ $words }»
   *[no] Своего текста в запросе нет.
}
choices-then = Отправить запрос?{ $withdraws ->
    [yes] {" "}Запрос, на который нет ответа, мы отзовём.
   *[no] {""}
} Порядок вашего выбора менторы не видят.{ $others ->
    [0] {""}
   *[other] {" "}В выборе ещё останется: { $others }.
}
choices-none = { $waits ->
    [yes] Других менторов в вашем выборе нет.
   *[no] Других менторов в вашем выборе нет: посмотрите список.
}
choices-reword =
    <b>Изменить текст. Ментор: { $mentor }</b>

    Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }. Текст прочтёт этот ментор, когда вы отправите запрос.

    { $now }
choices-now = Сейчас: «{ $words }»
choices-sent = ✓ Запрос отправлен. Ментор: { $mentor }. Когда придёт ответ, вы получите уведомление.
choices-waits = { $of ->
    [reply] ✓ Запрос остаётся у ментора. Вопрос о запросе ждёт вашего ответа до { $until }.
   *[answer] ✓ Ждём ответа до { $until }. Если его не будет, спросим вас снова.
}
choices-reworded = ✓ Текст сохранён. Запрос ещё не отправлен.
choices-dropped = ✓ Убрано из вашего выбора.
choices-btn-send = Отправить запрос
choices-btn-wait = Ещё подождать
choices-btn-words = Изменить текст
choices-btn-drop = Убрать из выбора
choices-btn-then = Что дальше
choices-btn-without = Без текста
waiting-next_choice = Ваше решение о запросе. Ментор: { $about }
waiting-next_choice-btn = Решить: { $about }
waiting-next_choice-many = Ваши решения о запросах: { $count }
waiting-next_choice-all-btn = Решить · { $count }
waiting-silent_request = Ответа ментора нет: { $about }
waiting-silent_request-btn = Запрос: { $about }
waiting-silent_request-many = Запросы без ответа: { $count }
waiting-silent_request-all-btn = Нет ответа · { $count }
refusal-another-asked = Ваш запрос другому ментору ещё не решён: { $mentor }. Этот запрос не отправлен. Чтобы решить, как быть с обоими, откройте «Что дальше».
