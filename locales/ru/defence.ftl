defence-day =
    <b>Защита: день</b>

    «{ $title }»
    Автор: { $author }

    { $month }. Выберите день. Дальше: время, место и комиссия.
defence-time =
    <b>Защита: время</b>

    «{ $title }»
    Автор: { $author }
    { $day }. Во сколько начало, по вашему времени?
defence-place =
    <b>Защита: место</b>

    «{ $title }»
    Автор: { $author }
    { $when }

    Где проходит защита? Пришлите адрес или ссылку; знаков не больше { $limit }. Прочтут автор, ментор и комиссия.
defence-choose-commission =
    <b>Защита: комиссия</b>

    «{ $title }»
    Автор: { $author }

    { $count ->
        [0] Пока никого.
       *[other] { $chosen }
    }

    Нажмите на тех, кто войдёт в комиссию: координаторы и менторы, не больше { $at_most }. Первый выбранный — председатель. Можно написать фамилию, чтобы найти. Каждый получит приглашение.
defence-seat-chosen = { $name }{ $chair ->
    [yes] , председатель
   *[no] {""}
}
defence-head =
    <b>Защита: «{ $title }»</b>
    Автор: { $author }
    Когда: { $when }
    Где: { $place }
    Состояние: { $state }
defence-commission = <b>Комиссия:</b>
defence-seat = { $name }{ $chair ->
    [yes] , председатель
   *[no] {""}
}: { $state ->
    [invited] ждём ответа
    [accepted] участвует
    [declined] не сможет, нужна замена
    [late] без баллов
   *[scored] баллы есть
}
defence-value = { $name }: было { $baseline }, план { $target } { $unit }, { $reached ->
    [yes] достигнуто { $value } ✓
    [none] значения пока нет
   *[no] достигнуто { $value }: пройдено { $way } % пути
}
defence-share = { $given ->
    [0] Достигнутых значений пока нет: их указывает автор, председатель подтверждает.
   *[other] Достигнуто результатов: { $reached } из { $planned } ({ $percent } %)
}{ $confirmed ->
    [yes] , подтверждено
   *[no] {""}
}
defence-total = <b>Сумма баллов: { $points } из { $most }</b>{ $is_late ->
    [yes] {"\u000A"}Без баллов: { $late }
   *[no] {""}
}
defence-outcome = <b>Решение: { $outcome }</b>{ $again ->
    [yes] {"\u000A"}Доработать до { $until }, затем снова защита.
   *[no] {""}
}{ $has_words ->
    [yes] {"\u000A"}{ $words }
   *[no] {""}
}
defence-card = { $body }
defence-change-commission =
    <b>Комиссия: «{ $title }»</b>

    { $commission }

    Нажмите на человека, чтобы пригласить или вывести из комиссии; не больше { $at_most }. Можно написать фамилию, чтобы найти. Каждый из них получит уведомление.
defence-cancel =
    <b>Отменить защиту?</b>

    «{ $title }», { $when }

    Уведомления придут автору, ментору и комиссии. Новый день можно назначить потом: проект останется среди тех, что ждут вас.
defence-values =
    <b>Достигнутые значения: «{ $title }»</b>

    { $lines }

    Выберите показатель. Значения прочтут комиссия, ментор и координаторы; председатель их подтвердит.
defence-give-value =
    <b>{ $name }</b>

    Было { $baseline }, план { $target } { $unit }; { $direction ->
        [less] чем меньше, тем лучше
       *[more] чем больше, тем лучше
    }.

    Сколько достигнуто? Пришлите число. Прочтут комиссия, ментор и координаторы.
defence-value-done = ✓ Значение записано.
defence-criteria =
    <b>Ваши баллы: «{ $title }»</b>
    Автор: { $author }

    { $lines }

    Выберите критерий. Другие увидят ваши баллы, только когда оценки закрыты.
defence-criterion = { $number }. { $title }: { $points } из { $most }
defence-points =
    <b>Критерий { $number } из { $count }: { $title }</b>

    Сколько баллов, от нуля до { $most }? До закрытия оценок баллы можно изменить.
defence-points-done = ✓ Баллы записаны.
defence-all-points-done = ✓ Баллы по всем критериям записаны. Когда оценят все, председатель решит.
defence-decide =
    <b>Решение комиссии: «{ $title }»</b>
    Автор: { $author }
    Сумма баллов: { $points } из { $most }

    Что решила комиссия?
defence-until =
    <b>Доработать до какого дня?</b>

    { $month }. После этого дня координаторы назначат новую защиту.
defence-decision-words =
    <b>Решение: { $outcome }{ $more ->
        [yes] {" "}до { $until }
       *[no] {""}
    }</b>

    Что сказать автору? Пришлите слова комиссии, знаков не больше { $limit }, или нажмите «Без слов». Прочтут автор, ментор и комиссия; слова войдут в протокол.
defence-arranged-done = ✓ Защита назначена. Уведомления уходят автору, ментору и комиссии.
defence-moved-done = ✓ Защита перенесена. Уведомления уходят всем участникам.
defence-cancelled-done = ✓ Защита отменена. Уведомления уходят всем участникам.
defence-accepted-done = ✓ Вы в комиссии.{ $reminds ->
    [yes] {" "}За день до защиты пришлём напоминание.
   *[no] {""}
}
defence-declined-done = ✓ Вы не участвуете. { $closed ->
    [yes] Остальные баллы уже поставлены, оценки закрыты.
   *[no] Координаторы смогут пригласить другого человека.
}
defence-values-confirmed = ✓ Значения подтверждены.
defence-closed-done = ✓ Оценки закрыты, баллы сложены.
defence-decided-done = ✓ Решение записано. Уведомления уходят автору, ментору и комиссии.
defence-commission-changed = ✓ Комиссия изменена.
defence-commission-stale = Состав за это время изменился, теперь он выше. Проверьте и нажмите ещё раз.
defence-btn-choose-day = Назначить защиту
defence-btn-arrange = Назначить защиту
defence-btn-open = Открыть защиту
defence-btn-accept = Участвую
defence-btn-decline = Не смогу
defence-btn-score = Поставить баллы
defence-btn-values = Достигнутые значения
defence-btn-confirm-values = Подтвердить значения
defence-btn-close = Закрыть оценки
defence-btn-decide = Записать решение
defence-btn-commission = Комиссия
defence-btn-move = Перенести
defence-btn-cancel = Отменить защиту
defence-btn-protocol = Протокол (PDF)
defence-btn-result = Результат (PDF)
defence-btn-to-bank = В банк проектов
defence-btn-no-words = Без слов
defence-notice-due =
    <b>Проект готов к защите</b>

    «{ $title }»
    Автор: { $author }

    Все этапы приняты. Назначьте день, место и комиссию: автор ждёт.
defence-notice-proposed =
    <b>Ментор предлагает защиту</b>

    «{ $title }»
    Автор: { $author }
    Ментор: { $mentor }

    { $mine ->
        [yes] День, место и комиссию назначит координатор, и вы получите уведомление.
       *[no] Назначьте день, место и комиссию: автор и ментор ждут.
    }
defence-notice-arranged =
    <b>Назначена защита: «{ $title }»</b>
    Автор: { $author }
    Когда: { $when }
    Где: { $place }{ $mine ->
        [yes] {"\u000A\u000A"}До защиты запишите достигнутые значения показателей.{ $reminds ->
            [yes] {" "}За день пришлём напоминание.
           *[no] {""}
        }
       *[no] {""}
    }
defence-notice-invited =
    <b>Приглашение в комиссию</b>

    Защита: «{ $title }»
    Автор: { $author }
    Когда: { $when }
    Где: { $place }{ $chair ->
        [yes] {"\u000A"}Вы — председатель.
       *[no] {""}
    }

    Сможете участвовать? Баллы каждый ставит отдельно, после начала защиты.
defence-notice-removed =
    <b>Вы больше не в комиссии</b>

    Защита: «{ $title }», { $when }
    Автор: { $author }
    Где: { $place }

    Состав изменил координатор. Приходить и ставить баллы не нужно.
defence-notice-chair =
    <b>Теперь вы — председатель комиссии</b>

    Защита: «{ $title }», { $when }
    Автор: { $author }
    Где: { $place }

    Прежний председатель не участвует. { $closed ->
        [yes] Оценки закрыты: подтвердите достигнутые значения и запишите решение комиссии.
       *[no] Когда оценки закроют, подтвердите достигнутые значения и запишите решение комиссии.
    }
defence-notice-moved =
    <b>Защита перенесена: «{ $title }»</b>
    Автор: { $author }
    Было: { $was }
    Стало: { $when }
    Где: { $place }
defence-notice-cancelled =
    <b>Защита отменена: «{ $title }»</b>
    Автор: { $author }
    Когда: { $when }
    Где: { $place }

    { $stopped ->
        [yes] Автор остановил проект: новой защиты не будет.
        [erased] Автор проекта удалил свои данные: новой защиты не будет.
        [invited] Если вас позовут в комиссию новой защиты, вы получите приглашение.
       *[no] Когда назначат новую, вы получите уведомление.
    }
defence-notice-declined =
    <b>Нужна замена в комиссии</b>

    Не сможет: { $member }
    Защита: «{ $title }», { $when }
    Автор: { $author }
    Где: { $place }
defence-notice-day-before =
    <b>Завтра защита: «{ $title }»</b>
    Автор: { $author }
    Когда: { $when }
    Где: { $place }{ $mine ->
        [yes] {"\u000A\u000A"}Проверьте достигнутые значения показателей.
       *[no] {""}
    }
defence-notice-scores-due =
    <b>Ждём ваших баллов: «{ $title }»</b>
    Автор: { $author }
    Защита: { $when }, { $place }

    Без них координатор может закрыть оценки.
defence-notice-scored =
    <b>Оценки закрыты: «{ $title }»</b>
    Автор: { $author }
    Защита: { $when }, { $place }

    Баллы сложены. Запишите решение комиссии: его ждёт автор.
defence-notice-decided =
    <b>Итог защиты: «{ $title }»</b>
    Автор: { $author }
    Защита: { $when }, { $place }

    { $outcome }
defence-protocol-file = Протокол защиты.pdf
defence-paper-running = Протокол защиты, страница { "{page}" } из { "{pages}" }
defence-protocol =
    ПРОТОКОЛ ЗАЩИТЫ УПРАВЛЕНЧЕСКОГО ПРОЕКТА

    Проект: «{ $title }»
    Автор: { $author }, { $post }
    Дата и время: { $day }, { $time }
    Место: { $place }

    1. Комиссия
    { $commission }

    2. Баллы
    { $scores }
    Сумма баллов: { $points } из { $most }
    Закрыто без баллов: { $late }

    3. Планируемые результаты
    { $results }

    4. Решение
    Проект: { $outcome }{ $again ->
        [yes] {"\u000A"}Доработать до: { $until }
       *[no] {""}
    }
    Слова комиссии: { $words }
defence-protocol-signatures =
    5. Подписи
    { $lines }
defence-protocol-member = { $name }{ $chair ->
    [yes] , председатель
   *[no] {""}
}
defence-protocol-scores = { $name }: { $given }; всего { $total }
defence-protocol-result = { $name }: было { $baseline }, план { $target }, достигнуто { $value } { $unit } — { $reached ->
    [yes] результат достигнут
   *[no] результат не достигнут
}
defence-protocol-share = Достигнуто результатов: { $reached } из { $planned } ({ $percent } %)
defence-result-file = Результат проекта.pdf
defence-result-running = Результат проекта, страница { "{page}" } из { "{pages}" }
defence-result =
    РЕЗУЛЬТАТ УПРАВЛЕНЧЕСКОГО ПРОЕКТА

    Проект: «{ $title }»
    Автор: { $author }, { $post }
    Ментор: { $mentor }
    Защита: { $day }
    Решение комиссии: { $outcome }{ $again ->
        [yes] {"\u000A"}Доработать до: { $until }
       *[no] {""}
    }

    1. Планируемые результаты
    { $results }

    2. Как посчитано
    Результат достигнут, если достигнутое значение не хуже планового: не меньше его, когда лучше больше, и не больше, когда лучше меньше. Значение лучше планового считается так же. Если значения нет, результат не достигнут. Доля показывает, сколько достигнуто из всех планируемых результатов.
refusal-bad-defence = Проверьте защиту: время впереди, есть место, в комиссии координаторы и менторы без автора, числом не больше { $at_most }. Выберите ещё раз.
refusal-defence-not-ready = К защите проект готов, когда приняты все этапы. Откройте его, когда примут последний этап.
refusal-defence-not-begun = Баллы ставят после начала защиты. Откройте её, когда она начнётся.
refusal-defence-nobody-scored = Баллов пока нет ни у кого. Подождите хотя бы одного члена комиссии.
refusal-defence-values = Сначала подтвердите достигнутые значения: их подтверждает председатель, а когда оценки закрыты — и координатор. Откройте защиту и нажмите «Подтвердить значения».
refusal-defence-values-changed = Автор изменил значение, теперь оно выше. Проверьте и нажмите ещё раз.
refusal-defence-day = Выберите день впереди, не дальше чем через год.
home-defence = Защита проекта: { $when }, { $place }
waiting-to_defend = Проект готов к защите: { $about }, «{ $detail }»
waiting-to_defend-btn = Защита: { $about }
waiting-to_defend-many = Проекты, готовые к защите: { $count }
waiting-to_defend-all-btn = К защите · { $count }
waiting-defence_values = Достигнутые значения к защите: «{ $detail }»
waiting-defence_values-btn = Значения к защите
waiting-defence_values-many = Достигнутые значения к защите: { $count }
waiting-defence_values-all-btn = К защите · { $count }
waiting-defence_points = Комиссия: { $about }, «{ $detail }»
waiting-defence_points-btn = Комиссия: { $about }
waiting-defence_points-many = Комиссии ждут вас: { $count }
waiting-defence_points-all-btn = Комиссии · { $count }
waiting-defence_seat = Комиссия: { $about }, «{ $detail }»
waiting-defence_seat-btn = Комиссия: { $about }
waiting-defence_seat-many = Комиссии ждут вас: { $count }
waiting-defence_seat-all-btn = Комиссии · { $count }
waiting-defence_open = Защита без решения: { $about }, «{ $detail }»
waiting-defence_open-btn = Решение: { $about }
waiting-defence_open-many = Защиты без решения: { $count }
waiting-defence_open-all-btn = Защиты · { $count }
