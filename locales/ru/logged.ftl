logged-menu-btn = Была встреча без записи
logged-whom =
    <b>Встреча без записи</b>

    { $count ->
        [0] Отметить встречу можно, пока идёт сопровождение.
       *[other] Здесь отмечают встречу за последние { $days ->
            [one] { $days } день
            [few] { $days } дня
           *[many] { $days } дней
        }, на которую не записывались. Ваш ментор или стажёр подтвердит её одним нажатием, и встреча войдёт в итоги.

            С кем она была?
    }

    { $lines }
logged-pair = { $number }. { $other }. { $programme }
logged-day =
    <b>Встреча без записи: день</b>

    С кем: { $other }

    { $month }. Когда была встреча?
logged-time =
    <b>{ $day }. Начало встречи</b>

    { $count ->
        [0] Этот день ещё не начался или встреча ещё не могла закончиться. Вернитесь и выберите другой.
       *[other] Выберите, когда началась встреча, по вашим часам.
    }
logged-confirm =
    <b>Встреча без записи</b>

    <b>{ $when }</b>, { $form }, { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
    С кем: { $other }

    { $other_is ->
        [mentor] Подтвердит ментор
       *[mentee] Подтвердит стажёр
    }. До этого встреча не считается.
logged-btn-log = Отправить
logged-btn-length = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}
logged-btn-remote = Была дистанционно
logged-btn-in_person = Была очно
logged-card =
    <b>Встреча без записи</b>

    { $body }

    { $state ->
        [confirmed] ✓ Подтверждена: встреча состоялась.
        [denied] Подтверждения нет, встреча не считается.
        [withdrawn] Отметка снята.
        [over] Никто не ответил в срок, встреча не считается.
       *[waiting] { $mine ->
            [yes] Ждём подтверждения до { $until }. Без ответа встреча не будет считаться.
           *[no] Была такая встреча? Ответить можно до { $until }.
        }
    }
logged-text =
    <b>{ $when }</b>, { $form }, { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
    С кем: { $other }
logged-btn-confirm = Да, была
logged-btn-deny = Такой встречи не было
logged-btn-withdraw = Снять отметку
logged-done-asked = ✓ Отправлено. { $told ->
    [no] Сообщить об этом пока не удаётся: чат с ботом закрыт.
    [never] Этот человек пока не в боте: сообщим, когда войдёт.
   *[yes] Ждём подтверждения.
}
logged-done-confirmed = ✓ Подтверждено: встреча состоялась.
logged-done-denied = ✓ Отмечено: такой встречи не было.
logged-done-withdrawn = ✓ Отметка снята.
logged-notice-asked =
    <b>Подтвердите встречу без записи</b>

    { $body }

    { $by ->
        [mentor] Отметка ментора.
       *[mentee] Отметка стажёра.
    } Ответить можно до { $until }, без ответа встреча не будет считаться.
logged-notice-answered =
    <b>{ $state ->
        [confirmed] Встреча подтверждена
       *[denied] Встреча не подтверждена
    }</b>

    { $state ->
        [confirmed] { $body }
       *[denied]
            { $body }
            Возможно, перепутан день: обсудите это и отметьте встречу заново.
    }
refusal-meeting-overlaps = В это время у одного из вас уже есть другая встреча. Выберите другое начало.
refusal-log-answered = Об этой встрече уже ответили, или срок прошёл: делать ничего не нужно.
waiting-logged_mentee = Подтвердите встречу: { $about }
waiting-logged_mentee-btn = Была ли: { $about }
waiting-logged_mentee-many = Подтвердите встречи: { $count }
waiting-logged_mentee-all-btn = Подтвердить · { $count }
waiting-logged_mentor = Подтвердите встречу: { $about }
waiting-logged_mentor-btn = Была ли: { $about }
waiting-logged_mentor-many = Подтвердите встречи: { $count }
waiting-logged_mentor-all-btn = Подтвердить · { $count }
logstate-waiting = ждёт подтверждения
logstate-confirmed = подтверждена
logstate-denied = не подтверждена
logstate-withdrawn = отметка снята
