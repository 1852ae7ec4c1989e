vetting-queue =
    <b>Заявки менторов</b>

    { $heads }

    <b>{ $which ->
        [ours] Ждут нас
        [theirs] Ждут ответа
       *[decided] Решены
    }</b>
    { $lines }{ $count ->
        [0] Здесь пусто.
       *[other] {""}
    }
vetting-list-ours = Ждут нашего решения: { $count }{ $count ->
    [0] {""}
   *[other] , старшая — { $days ->
        [0] сегодня
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
}
vetting-list-theirs = Ждут ответа на наш вопрос: { $count }{ $count ->
    [0] {""}
   *[other] , старшая — { $days ->
        [0] сегодня
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
}
vetting-list-decided = Решены: { $count }{ $count ->
    [0] {""}
   *[other] , самое давнее решение — { $days ->
        [0] сегодня
        [one] { $days } день назад
        [few] { $days } дня назад
       *[many] { $days } дней назад
    }
}
vetting-line = { $number }. { $name }, { $where }{ $state ->
    [approved] {" "}— одобрена
    [declined] {" "}— не принята
   *[other] {""}
}{ $age }
vetting-btn-list-ours = Ждут нас · { $count }
vetting-btn-list-theirs = Ждут ответа · { $count }
vetting-btn-list-decided = Решены · { $count }
vetting-found =
    <b>Критерии</b>
    { $lines }
vetting-noted-earlier = Заметка к прошлой заявке, { $day }: { $words }
vetting-unmarked =
    <b>Отмечены не все критерии</b>
    { $name }

    Не отмечены:
    { $lines }

    Одобрить так или сначала отметить? После решения отметки не изменить.
vetting-decline_sure =
    <b>Не принимаем заявку?</b>
    { $name }

    Причина: { $reason }

    Этот ответ получит тот, кто подал заявку. Подать её снова можно в любой день.
vetting-approved-unmarked = { $count ->
    [one] Не отмечен { $count } критерий.
    [few] Не отмечены { $count } критерия.
   *[many] Не отмечены { $count } критериев.
}
vetting-card = { $body }
vetting-application =
    <b>Заявка ментора</b> от { $since }

    { $name }
    { $post }
vetting-outcome-submitted = Ваше решение?
vetting-outcome-returned = Заявка возвращена с вопросом, ждём ответа. Координатор: { $who }
vetting-outcome-approved = Заявка одобрена. Координатор: { $who }
vetting-outcome-declined = Заявка не принята. Координатор: { $who }
vetting-decline_reason =
    <b>Почему не принимаем?</b>

    Выберите причину или напишите её своими словами: её увидит тот, кто подал заявку.
vetting-approved = { $told ->
    [no] ✓ Заявка одобрена. Сообщить ментору пока не удаётся: чат с ботом закрыт. Уведомление придёт, когда ментор откроет чат снова.
    [never] ✓ Заявка одобрена. Ментор пока не в боте: сообщим, когда войдёт.
   *[yes] ✓ Заявка одобрена, ментор получит уведомление.
}
vetting-declined = { $told ->
    [no] ✓ Заявка не принята. Передать ответ пока не удаётся: чат с ботом закрыт. Ответ с причиной придёт, когда чат откроют снова.
    [never] ✓ Заявка не принята. Чат с ботом ещё не открыт: ответ с причиной придёт, когда чат откроют.
   *[yes] ✓ Заявка не принята, ответ с причиной отправлен.
}
vetting-btn-approve = Одобрить
vetting-btn-decline = Не принимать
vetting-btn-no_room = Сейчас набора нет
vetting-btn-more_experience = Мало опыта руководства
vetting-btn-more_detail = Нужно подробнее об опыте
vetting-noted = Заметка координаторов: { $words }
vetting-asked =
    Вопрос координатора: { $question }
    Ответ: { $answer }
vetting-criteria =
    <b>Критерии</b>
    { $name }

    { $lines }

    Нажмите, чтобы отметить, что есть; ещё раз — чтобы снять отметку.
vetting-criterion-met = ✓ { $words } — { $who }
vetting-criterion-open = ○ { $words }
criterion-leader = успешный руководитель школы
criterion-ready = готовность вкладывать время и силы в других руководителей
criterion-learner = способность учиться и совершенствовать мастерство ментора
criterion-reflective = высокая рефлексивность и культура общения
vetting-btn-criterion-leader = Успешный руководитель
vetting-btn-criterion-ready = Время и силы
vetting-btn-criterion-learner = Способность учиться
vetting-btn-criterion-reflective = Рефлексия и общение
vetting-note =
    <b>Заметка</b>
    { $name }

    Что важно помнить об этом решении? Напишите одним сообщением. Прочтут координаторы. Тот, кто подал заявку, найдёт заметку в выгрузке своих данных, без имени автора.
    { $now }
vetting-question =
    <b>Вернуть с вопросом</b>

    Что уточнить? Напишите одним сообщением: его получит тот, кто подал заявку. После ответа заявка вернётся в список.
vetting-returned = { $told ->
    [no] ✓ Заявка возвращена. Передать вопрос пока не удаётся: чат с ботом закрыт. Вопрос придёт, когда чат откроют снова.
    [never] ✓ Заявка возвращена. Чат с ботом ещё не открыт: вопрос придёт, когда чат откроют.
   *[yes] ✓ Заявка возвращена, вопрос отправлен.
}
vetting-btn-criteria = Критерии · { $met } из { $criteria_count }
vetting-btn-note = Заметка
vetting-btn-no-note = Убрать заметку
vetting-btn-return = Вернуть с вопросом
refusal-own-application = Решение по вашей заявке принимает другой координатор. О решении вы получите уведомление.
refusal-application-decided = { $outcome ->
    [renewed] Эту заявку подали заново. Откройте новую в списке заявок.
    [approved] Заявка уже одобрена, делать ничего не нужно. Координатор: { $who }
    [returned] Заявка уже возвращена с вопросом, делать ничего не нужно. Координатор: { $who }
   *[declined] Заявка уже рассмотрена и не принята, делать ничего не нужно. Координатор: { $who }
}
vetting-note-saved = ✓ Заметка сохранена.
vetting-note-removed = ✓ Заметка убрана.
waiting-application = Заявка ментора: { $about }
waiting-application-btn = Заявка: { $about }
waiting-application-many = Заявки менторов: { $count }
waiting-application-all-btn = Заявки менторов · { $count }
vetting-untold =
    <b>Вопрос по заявке пока не дошёл</b>

    { $name }: { $told ->
        [never] чат с ботом ещё не открыт. Заявка ждёт ответа, вопрос придёт, когда чат откроют.
       *[no] чат с ботом закрыт. Заявка ждёт ответа, вопрос придёт, когда чат откроют снова.
    } Если ждать нельзя, свяжитесь сами.

    <i>{ $question }</i>

home-btn-vetting = Заявки менторов
