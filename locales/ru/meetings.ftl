meetings-coming =
    <b>Мои встречи</b>

    { $count ->
        [0] Назначенных встреч нет.
        [one] Впереди { $count } встреча.
        [few] Впереди { $count } встречи.
       *[other] Впереди { $count } встреч.
    }
meetings-card =
    <b>Встреча</b>

    { $body }
meetings-standing = <b>{ $state }</b>
meetings-too-late = До встречи меньше 12 часов: перенести или отменить её может только ментор.
meetings-when = <b>{ $when }</b>, { $form }
meetings-other = С кем: { $other }
meetings-zones = Ваш часовой пояс: { $zone }. У собеседника ({ $other_zone }) это { $other_time }.
meetings-place-remote = Ссылка: { $place }
meetings-no-place-remote = { $mine ->
    [yes] Ссылки на видеовстречу стажёр не видит. Проверьте её в профиле («Что я предлагаю») или пришлите сами.
   *[no] Ссылку ментор пришлёт отдельно.
}
meetings-place-in_person = Адрес: { $place }
meetings-no-place-in_person = Адрес: школа ментора.
meetings-agenda = Что обсудить: { $agenda }
meetings-mine-confirmed = ✓ Вы подтвердили, что будете.
meetings-theirs-confirmed = ✓ Вторая сторона подтвердила встречу.
meetings-reason =
    <b>Отмена встречи</b>

    <b>{ $when }</b>
    С кем: { $other }

    Почему отменяете? Ответ сразу отменит встречу, и об этом сообщат.
meetings-btn-link = Ссылка
meetings-btn-way = Как добраться
meetings-btn-move = Перенести
meetings-btn-cancel = Отменить встречу
meetings-btn-come = Буду
meetings-btn-open = Открыть встречу
meetings-btn-again = Записаться снова
meetings-booked = <b>Новая встреча</b>
meetings-moved = <b>Встреча перенесена</b>
meetings-cancelled =
    <b>Встреча отменена</b>

    { $when }
    С кем: { $other }
meetings-because = Причина: { $reason }
meetings-day-before = <b>Напоминаем о встрече</b>
meetings-hour-before = <b>Встреча через час</b>
meetings-passport = Возьмите паспорт: он понадобится на входе в школу.
meetings-order-pass = Закажите пропуск: { $guest }
meetings-outcome-come = Вы будете на встрече
meetings-outcome-cancelled = Встреча отменена
refusal-too-late-to-change = Поздно переносить или отменять: стажёр может сделать это не позже чем за 12 часов до начала, ментор — до начала встречи.
refusal-meeting-changed = Эту встречу уже перенесли или отменили. Что назначено сейчас — в «Моих встречах».

feedback-asked =
    <b>Состоялась ли встреча?</b>

    { $when }
    С кем: { $other }
feedback-btn-yes = Да
feedback-btn-no = Нет
feedback-btn-was-held = Всё-таки состоялась
feedback-btn-was-not-held = Не состоялась
feedback-btn-words = Добавить пару слов
feedback-outcome-rate = Состоялась. Насколько она вам помогла? 1 — мало, 5 — очень.
feedback-outcome-held = Состоялась. Спасибо!
feedback-outcome-not-held = Не состоялась. Бывает: можно назначить другую.
feedback-outcome-disputed = Вы ответили, что встреча не состоялась. Стажёр эту встречу уже оценил, поэтому она считается состоявшейся.
feedback-outcome-rated = Состоялась, оценка { $rating }. Спасибо!
feedback-outcome-words = { $held ->
    [no] Не состоялась. Спасибо за ваши слова!
   *[yes] Состоялась. Спасибо за ваши слова!
}
refusal-said-not-held = Вы отметили, что встреча не состоялась.
refusal-feedback-over = { $days ->
    [one] Об итогах встречи можно сказать в течение { $days } дня. Этот срок прошёл, ответы больше не меняются.
    [few] Об итогах встречи можно сказать в течение { $days } дней. Этот срок прошёл, ответы больше не меняются.
   *[other] Об итогах встречи можно сказать в течение { $days } дней. Этот срок прошёл, ответы больше не меняются.
}
feedback-words =
    <b>Пара слов о встрече</b>

    Напишите одним сообщением, что было полезно или чего не хватило. Прочтут только координаторы, ментор не увидит.
