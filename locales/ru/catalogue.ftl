catalogue-mentors =
    <b>Менторы: { $count }</b>

    Тема: { $topic }
    Город: { $city }

    { $count ->
        [0] { $chosen ->
            [yes] Пока никого нет. Попробуйте другую тему или другой город.
           *[no] Менторов в списке пока нет. Загляните позже.
        }
       *[other] Число после имени — сколько у ментора свободных мест.{ $away ->
            [yes] {" "}Если связи нет, у ментора нет открытого чата с ботом: запрос сейчас не передать.
           *[no] {""}
        }
    }
catalogue-any-topic = любая
catalogue-any-city = любой
catalogue-topic =
    <b>Тема</b>

    С чем должен помочь ментор?
catalogue-city =
    <b>Город</b>

    Из какого города ментор? С ментором из другого города встречаются дистанционно.
catalogue-card = { $body }
catalogue-gone = Этого ментора в списке сейчас нет. Посмотрите других.
catalogue-mentor =
    <b>{ $name }</b>
    { $post }

    { $about }

    Темы: { $topics }
    Форма встреч: { $forms }
    Свободных мест: { $free } из { $capacity }
catalogue-nearest =
    {""}
    Ближайшее время для встречи: { $when }{ $known ->
        [yes] {""}
       *[no] {" "}({ $zone })
    }
catalogue-standing-may_ask = {""}
catalogue-standing-visitor = Чтобы отправить запрос, сначала познакомимся: несколько коротких шагов.
catalogue-standing-outsider = Чтобы отправить запрос, отметьте темы, с которыми хотите поработать.
catalogue-standing-own = Это ваша страница: так её видят другие.
catalogue-standing-waiting = Ваш запрос ждёт ответа. До ответа другой отправить нельзя, этот можно отозвать: «В начало» → «Мой запрос».
catalogue-standing-mentored = У вас уже есть ментор. Назначить встречу: «В начало» → «Записаться на встречу».
catalogue-standing-paused = Ментор сейчас не принимает новые запросы. Загляните позже или посмотрите других.
catalogue-standing-unreachable = Сейчас бот не может передать запрос: у ментора нет открытого чата с ботом. Загляните позже или посмотрите других.
catalogue-away-line = нет связи
catalogue-standing-full = Свободных мест сейчас нет. Загляните позже или посмотрите других.
catalogue-link = Ссылка на эту страницу: <code>{ $link }</code>
catalogue-btn-topic = Тема
catalogue-btn-city = Город
catalogue-btn-ask = Отправить запрос
catalogue-btn-everybody = Показать всех

home-btn-mentors = Посмотреть менторов
home-btn-find-mentor = Выбрать ментора
