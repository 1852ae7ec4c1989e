booking-day =
    <b>{ $purpose ->
        [move] Перенос встречи
       *[other] Запись на встречу
    }</b>

    { $purpose ->
        [none] Записаться можно, когда у вас есть ментор.
        [move] С кем: { $other }
            Сейчас: { $present }
       *[book] С кем: { $other }
    }

    { $count ->
        [0] { $purpose ->
            [none] { "" }
           *[other] Свободного времени на ближайшие четыре недели нет. Загляните позже.
        }
       *[other] { $month }. Выберите день.
    }
booking-time =
    <b>{ $day }. Время</b>

    { $count ->
        [0] В этот день свободного времени не осталось. Вернитесь и выберите другой.
       *[other] Выберите начало. Встреча длится час.
    }
    { $zones }
booking-zones = Ваш часовой пояс: { $zone }. Собеседник в другом: { $other_zone }.
booking-confirm =
    <b>Запись на встречу</b>

    <b>{ $when }</b>, { $form }
    С кем: { $other }
    { $place }
    { $agenda }
booking-btn-confirm = Записаться
booking-btn-remote = Лучше дистанционно
booking-btn-in_person = Лучше очно
booking-btn-agenda = Что обсудить
booking-agenda =
    <b>Что обсудить</b>

    Напишите одним сообщением, о чём хотите поговорить: так ментору легче подготовиться. Это необязательно.
booking-reason =
    <b>Перенос встречи</b>

    С кем: { $other }
    Сейчас: { $present }
    Станет: <b>{ $when }</b>
    { $zones }

    Почему переносите? Ответ сразу подтвердит перенос.
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
    } { $purpose ->
        [move] О переносе уже сообщили.
       *[book] Ментору уже сообщили.
    }
booking-outcome-book = Вы записаны: { $when }
booking-outcome-move = Встреча перенесена: { $when }
refusal-time-taken = Это время только что заняли. Вот что свободно сейчас.
refusal-no-mentor = Записаться можно, когда у вас есть ментор.
refusal-moved-enough = Эту встречу вы уже переносили { $at_most } раза. Если время не подходит, отмените её и запишитесь снова.
