pages-passport = { $body }
pages-head =
    <b>{ $title }</b>
    Автор: { $author }
    Ментор: { $mentor }
    Проект { $state }, открыт { $since }
pages-no-mentor = нет, отчёты рассматривают координаторы
pages-section =
    <b>{ $title }</b>
    { $words }
pages-list =
    <b>{ $title }</b>
    { $lines }
pages-addition = Дополнение: { $who }, { $day }. { $words }
pages-in-review = {" "}(отправлен { $since })
pages-team = Команда проекта
pages-member = • { $name } ({ $state })
pages-risks = Риски
pages-risk = { $number }. { $what } (вероятность { $likelihood }){ $has_measure ->
    [yes] . Что делаем: { $measure }
   *[no] {""}
}
pages-defence-proposed = Ментор предлагает защиту: { $since }. День назначит координатор; автор, ментор и комиссия получат уведомление.
pages-btn-propose = Предложить защиту
pages-proposed = ✓ Защита предложена: координаторы назначат день, уведомление придёт и автору, и вам.
pages-stopped = Проект остановлен автором: { $reason }
pages-line = { $line }
pages-history =
    <b>{ $title }. История изменений</b>

    { $body }
pages-no-changes = Паспорт не менялся с тех пор, как открыт проект. Здесь будет видно, кто, что и когда изменил.
pages-change-by =
    { $when }, { $who }
    { $line }
pages-change = { $part ->
    [section] { $subject }.
    [indicator] Показатель «{ $subject }».
    [stage] Этап «{ $subject }».
   *[stage_date] Этап «{ $subject }», срок.
} { $added ->
    [yes] Добавлено: { $after }
   *[no] { $removed ->
        [yes] Убрано: { $before }
       *[no] Было: { $before }. Стало: { $after }
    }
}
pages-to-add =
    <b>Дополнить проект</b>

    { $lines }

    К какому разделу?
pages-btn-add = Дополнить
pages-btn-draft = Дополнить отчёт
pages-btn-paper = Паспорт (PDF)
pages-paper-file = Паспорт проекта.pdf
pages-paper-running = Паспорт проекта, страница { "{page}" } из { "{pages}" }
pages-paper =
    ПАСПОРТ УПРАВЛЕНЧЕСКОГО ПРОЕКТА

    Проект: «{ $title }»
    Автор: { $author }, { $post }
    Ментор: { $mentor }
    Состояние: { $state }, открыт { $since }
pages-paper-addition = Дополнение: { $who }. { $words }
pages-paper-indicator = { $number }) { $name }: было { $baseline }, план { $target } { $unit }{ $known ->
    [yes] , достигнуто { $reached } { $unit }
   *[no] {""}
}
pages-paper-stage = { $number }) { $title }: срок { $due } ({ $state })
pages-paper-risk = { $number }) { $what }. Вероятность: { $likelihood }{ $has_measure ->
    [yes] . Что делаем: { $measure }
   *[no] {""}
}
pages-btn-meet = Встреча с командой
pages-btn-history = История изменений
pages-btn-leave = Выйти из команды
pages-btn-sure-leave = Да, выйти
pages-leave =
    <b>Выйти из команды проекта?</b>

    «{ $title }»
    Автор: { $author }

    Ваши дополнения останутся. Вернуться можно по новому приглашению автора.
pages-added = ✓ Дополнение сохранено под вашим именем: его увидят автор, команда, ментор, координаторы и комиссия.
pages-left = ✓ Вы больше не в команде проекта.
pages-write =
    <b>{ $title }</b>

    { $words }

    Что добавить? Напишите одним сообщением: это прочтут автор, команда, ментор, координаторы и комиссия, с вашим именем.
