association-menu-btn = Ассоциация сейчас
association-menu =
    <b>Ассоциация сейчас</b>

    За каждым числом — список. Встречи — за { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }.
association-counted = { $body }
association-mentorships-btn = Сопровождения: { $count }
association-meetings-btn = Встречи: { $count }
association-overdue-btn = Просрочено этапов: { $count }
association-mentorships = { $count ->
    [0] Сопровождений пока нет: они начинаются, когда ментор принимает запрос.
   *[other] <b>Сопровождения: { $count }</b>
}
association-mentorships-line = { $number }. { $mentor } — { $mentee }, с { $since }. { $programme }
association-meetings = { $count ->
    [0] За { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } встреч не было.
   *[other] <b>Встречи за { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }: { $count }</b>
}
association-meetings-line = { $number }. { $when }: { $mentor } — { $mentee }, { $state }
association-group-line = { $number }. { $when }: { $mentor }, групповая, записано: { $count }, { $state }
association-day-line = { $number }. { $when }: { $mentor } — { $mentee }, день стажировки
association-overdue = { $count ->
    [0] Просроченных этапов нет.
   *[other] <b>Просроченные этапы: { $count }</b>
}
association-overdue-line = { $number }. { $author }, «{ $title }», срок был { $due }
association-feedback-btn = Отзывы о встречах: { $count }
association-feedback = { $count ->
    [0] Отзывов о встречах пока нет: их пишут стажёры после встречи.
   *[other] <b>Отзывы о встречах: { $count }</b>
}
association-feedback-rating = { $held ->
    [no] встреча не состоялась
   *[yes] { $rating ->
        [0] без оценки
       *[other] оценка { $rating } из { $most }
    }
}
association-feedback-line =
    { $number }. { $day }, { $mentor } — { $mentee }, { $rating }{ $worded ->
        [yes] :
            «{ $words }»
       *[no] { "" }
    }
association-feedback-card =
    <b>Отзыв о встрече</b>

    { $day }, { $rating }
    Ментор: { $mentor }
    Стажёр: { $mentee }

    { $worded ->
        [yes] «{ $words }»
       *[no] { "" }
    }

    Отзывы читают только координаторы. Ментор отзыва о своей встрече не видит.

home-association = Сопровождений: { $mentorships }, встреч за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}: { $meetings }, просроченных этапов: { $overdue }
