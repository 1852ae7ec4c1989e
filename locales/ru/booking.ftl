booking-whom =
    <b>Запись на встречу</b>

    { $lines }

    С кем встретиться?
booking-mentor = • { $name }. { $programme }
booking-day =
    <b>{ $purpose ->
        [move] Перенос встречи
       *[other] Запись на встречу
    }</b>

    { $purpose ->
        [none] Записаться можно, когда у вас появится ментор.
        [move] С кем: { $other }
            Сейчас: { $present }
       *[book] С кем: { $other }
    }

    { $count ->
        [0] { $purpose ->
            [none] { "" }
           *[other] { $hosts ->
                [yes] Свободных часов на { $weeks ->
                    [one] { $weeks } неделю
                    [few] { $weeks } недели
                   *[many] { $weeks } недель
                } вперёд у вас нет. Укажите их, вернитесь сюда и выберите день.
               *[no] Свободного времени на { $weeks ->
                    [one] { $weeks } неделю
                    [few] { $weeks } недели
                   *[many] { $weeks } недель
                } вперёд нет. Загляните позже.
            }
        }
       *[other] { $month }. Выберите день.
    }

    { $closed }
booking-closed-too_soon = { $days }: слишком скоро, { $hours ->
    [one] записаться можно за { $hours } час
    [few] записаться можно за { $hours } часа
   *[many] записаться можно за { $hours } часов
}
booking-closed-full = { $days }: всё занято
booking-closed-holiday = { $days }: праздники
booking-closed-day_off = { $days }: выходной у ментора
booking-closed-beyond = { $days }: запись ещё не открыта
booking-time =
    <b>{ $day }. Время</b>

    { $count ->
        [0] В этот день свободного времени не осталось. Вернитесь и выберите другой.
       *[other] Выберите начало. Встреча длится { $length ->
           [one] { $length } минуту
           [few] { $length } минуты
          *[many] { $length } минут
       }.
    }
    { $zones }
booking-zones = Ваш часовой пояс: { $zone }. Часовой пояс { $other_is ->
    [mentor] ментора
   *[mentee] стажёра
}: { $other_zone }.
booking-confirm =
    <b>Запись на встречу</b>

    <b>{ $when }</b>, { $form }
    С кем: { $other }
    { $place }
    { $agenda }
booking-btn-hours = Свободные часы
booking-btn-confirm = Записаться
booking-btn-remote = Лучше дистанционно
booking-btn-in_person = Лучше очно
booking-btn-calendar = В календарь
booking-btn-agenda = Что обсудить
booking-agenda =
    <b>Что обсудить</b>

    Напишите одним сообщением, о чём хотите поговорить: ментор прочтёт и сможет подготовиться. Это необязательно.
booking-reason =
    <b>Перенос встречи</b>

    С кем: { $other }
    Сейчас: { $present }
    Станет: <b>{ $when }</b>
    { $zones }

    Почему переносите? Ответ сразу перенесёт встречу. { $other_is ->
        [mentor] Ментор
       *[mentee] Стажёр
    } { $told ->
        [no] увидит причину позже: сейчас чат с ботом закрыт.
        [never] увидит причину, когда войдёт в бот.
       *[yes] получит уведомление и увидит причину.
    }
booking-booked =
    <b>{ $purpose ->
        [move] ✓ Встреча перенесена
       *[book] ✓ Вы записаны
    }</b>

    { $facts }

    { $reminders ->
        [0] { "" }
        [1] Напомним за час.
       *[2] Напомним за сутки и за час.
    } { $told ->
        [no] { $other_is ->
            [mentor] Сообщить ментору пока не удаётся: чат с ботом закрыт. Если можете, сообщите сами.
           *[mentee] Сообщить стажёру пока не удаётся: чат с ботом закрыт. Если можете, сообщите сами.
        }
        [never] { $other_is ->
            [mentor] Ментор пока не в боте: сообщим, когда войдёт. Если можете, сообщите сами.
           *[mentee] Стажёр пока не в боте: сообщим, когда войдёт. Если можете, сообщите сами.
        }
       *[yes] { $other_is ->
            [mentor] Ментор получит уведомление.
           *[mentee] Стажёр получит уведомление.
        }
    }
booking-outcome-book = ✓ Вы записаны: { $when }
booking-outcome-move = ✓ Встреча перенесена: { $when }
refusal-time-taken = Это время только что заняли. Выберите другое.
refusal-no-mentor = Записаться можно, когда у вас появится ментор. Выбрать его: «В начало» → «Выбрать ментора».
refusal-former-pair-ended = Сопровождение с прежним ментором завершено, встреча не назначена. Выберите время у нынешнего ментора.
refusal-moved-enough = Эту встречу вы уже перенесли { $at_most ->
    [one] { $at_most } раз
    [few] { $at_most } раза
   *[many] { $at_most } раз
}. Если время не подходит, отмените её и запишитесь снова.

home-btn-book = Записаться на встречу
