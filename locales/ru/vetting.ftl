vetting-queue = { $count ->
    [0] <b>Заявки менторов</b>

        Все заявки рассмотрены.
   *[other] <b>Заявки менторов: { $count }</b>

        Первой стоит та, что ждёт дольше. Откройте заявку, чтобы принять решение.
}
vetting-age = { $days ->
    [0] {" · сегодня"}
    [one] {" · "}{ $days } день
    [few] {" · "}{ $days } дня
   *[other] {" · "}{ $days } дней
}
vetting-card = { $body }
vetting-application =
    <b>Заявка ментора</b> от { $since }

    { $name }
    { $post }
vetting-outcome-submitted = Примете решение?
vetting-outcome-approved = ✓ Заявка одобрена. Координатор: { $who }
vetting-outcome-declined = Заявка отклонена. Координатор: { $who }
vetting-decline_reason =
    <b>Почему отклоняем?</b>

    Выберите причину или напишите её своими словами: её увидит тот, кто подал заявку.
vetting-approved = Заявка одобрена, ментор получит уведомление.
vetting-declined = Заявка отклонена, ответ с причиной отправлен.
vetting-btn-approve = Одобрить
vetting-btn-decline = Отклонить
vetting-btn-no_room = Сейчас набора нет
vetting-btn-more_experience = Мало опыта руководства
vetting-btn-more_detail = Нужно подробнее об опыте
refusal-application-decided = { $outcome ->
    [renewed] Эту заявку подали заново. Откройте новую в списке заявок.
    [approved] Это уже решено: заявка одобрена. Координатор: { $who }
   *[declined] Это уже решено: заявка отклонена. Координатор: { $who }
}
