shared-age = { $days ->
    [0] { $today ->
        [yes] {" · сегодня"}
       *[no] {" · вчера"}
    }
    [one] {" · "}{ $days } день
    [few] {" · "}{ $days } дня
   *[other] {" · "}{ $days } дней
}
shared-btn-back = ← Назад
shared-btn-home = В начало
shared-btn-next = Дальше
shared-btn-earlier = Раньше
shared-btn-later = Позже
shared-btn-skip = Пропустить
shared-btn-photo = Фото
shared-btn-no-photo = Убрать фото
shared-press-a-button = Здесь нужно нажать одну из кнопок ниже.
shared-words-expected = Здесь нужен текст: напишите его одним сообщением.
shared-photo-as-file = Это файл. Пришлите снимок как фото, а не как файл.
shared-photo-expected = Здесь нужно фото: пришлите один снимок.
shared-too-long = Получилось длинно: знаков { $length }, а поместится { $limit }. Сократите и пришлите ещё раз.
shared-old-button = Эта кнопка из старого окна. Вот что открыто сейчас.

refusal-not-allowed = Это действие вам недоступно.
refusal-not-found = Этого уже нет.
refusal-already-decided = Это уже решено.
refusal-unreadable = Это сообщение прочитать не удалось. Напишите, пожалуйста, своими словами или пришлите его заново.
refusal-bad-name = Нужны хотя бы фамилия и имя, одними буквами. Например: Петрова Анна Сергеевна

incident-text =
    Что-то пошло не так, и ваше последнее действие не выполнено. Мы уже знаем об этом: код { $incident }.

    Попробуйте ещё раз из начала: /start

outage-text = Сейчас у нас неполадки. Ваше действие мы получили и выполним, как только сможем. Повторять его не нужно.
