vetting-queue = { $count ->
    [0] <b>Заявки менторов</b>

        Все заявки рассмотрены.
   *[other] <b>Заявки менторов: { $count }</b>

        Первой стоит та, что ждёт дольше. Откройте заявку, чтобы принять решение.
}
vetting-card = { $body }
vetting-application =
    <b>Заявка ментора</b> от { $since }

    { $name }
    { $post }
vetting-outcome-submitted = Ваше решение?
vetting-outcome-returned = Заявка возвращена с вопросом, ждём ответа. Координатор: { $who }
vetting-outcome-approved = ✓ Заявка одобрена. Координатор: { $who }
vetting-outcome-declined = Заявка не принята. Координатор: { $who }
vetting-decline_reason =
    <b>Почему не принимаем?</b>

    Выберите причину или напишите её своими словами: её увидит тот, кто подал заявку.
vetting-approved = Заявка одобрена, ментор получит уведомление.
vetting-declined = Заявка не принята, ответ с причиной отправлен.
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
vetting-returned = Заявка возвращена, вопрос отправлен.
vetting-btn-criteria = Критерии · { $met } из { $criteria_count }
vetting-btn-note = Заметка
vetting-btn-no-note = Убрать заметку
vetting-btn-return = Вернуть с вопросом
refusal-own-application = По вашей заявке решение принимает другой координатор: вы получите уведомление.
refusal-application-decided = { $outcome ->
    [renewed] Эту заявку подали заново. Откройте новую в списке заявок.
    [approved] Решение уже принято, больше ничего делать не нужно: заявка одобрена. Координатор: { $who }
    [returned] Решение уже принято, больше ничего делать не нужно: заявка возвращена с вопросом. Координатор: { $who }
   *[declined] Решение уже принято, больше ничего делать не нужно: заявка не принята. Координатор: { $who }
}
vetting-note-saved = ✓ Заметка сохранена.
vetting-note-removed = ✓ Заметка убрана.
waiting-application = Заявка ментора: { $about }
waiting-application-btn = Заявка: { $about }
waiting-application-many = Заявки менторов: { $count }
waiting-application-all-btn = Заявки менторов · { $count }
vetting-untold =
    <b>Вопрос по заявке пока не дошёл</b>

    { $name }: чат с ботом закрыт. Заявка ждёт ответа, вопрос придёт, когда чат откроют снова. Если ждать нельзя, свяжитесь сами.

    <i>{ $question }</i>
