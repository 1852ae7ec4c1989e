standards-menu-btn = Самооценка по стандартам
standards-page =
    <b>Самооценка по стандартам ISMCP</b>
    Есть: { $met } из { $all }

    { $lines }

    Шесть требований Европейского совета по менторингу и коучингу (EMCC) к менторским программам: что выполнено, судя по данным. Доля считается достаточной от { $enough } %.
standards-line = { $state ->
    [yes] ✓ <b>{ $name }</b>. { $told }
    [no] ✗ <b>{ $name }</b>. { $told } { $do }
   *[unknown] · <b>{ $name }</b>. Судить пока не по чему.
}
standard-coordinator = Назван координатор
standard-objectives = Цели согласованы
standard-training = Менторы учатся
standard-pairing = На пару влияют обе стороны
standard-review = О ходе спрашивают достаточно часто
standard-ethics = Этика: есть кому читать обращения
standards-coordinator = Координаторов, которым можно написать: { $count }.
standards-coordinator-do = Пригласите координатора: «Настройки» → «Пригласить».
standards-objectives = Подписанный договор с целями через { $settled } { $settled ->
    [one] день
    [few] дня
   *[many] дней
} после начала: { $count } из { $of }.
standards-objectives-do = Неподписанные договоры — в «Что остановилось».
standards-training = Были в клубе, на лекции или обучении за { $trained } { $trained ->
    [one] день
    [few] дня
   *[many] дней
}: { $count } из { $of }.
standards-training-do = Объявите встречу клуба или лекцию и отмечайте пришедших.
standards-pairing = Пары по запросу стажёра с согласием ментора или из набора: { $count } из { $of }.
standards-pairing-do = Пары из списков никто не выбирал: спросите обоих, подходит ли пара.
standards-review = Пары, которые за { $reviewed } { $reviewed ->
    [one] день
    [few] дня
   *[many] дней
} рассказали, как идёт сопровождение: { $count } из { $of }.
standards-review-do = Бот спрашивает сам; молчащие пары — в «Что остановилось».
standards-ethics = Обращения о проблемах читают доверенные люди: { $count }.
standards-ethics-do = Таких людей называет владелец: «Настройки» → «Координаторы» → «Кто читает обращения».
