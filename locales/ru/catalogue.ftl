catalogue-mentors =
    <b>Менторы: { $count }</b>
    { $narrowed ->
        [yes] Отбор: { $by }
       *[no] {""}
    }

    { $lines }

    { $hint }
catalogue-line =
    { $number }. <b>{ $name }</b>
    { $where }
    { $whose ->
        [mine] Ваши темы: { $topics }
        [any] Темы: { $topics }
       *[none] Темы не указаны
    }{ $more ->
        [0] {""}
       *[other] , ещё { $more }
    }. { $reached ->
        [no] Нет чата с ботом
       *[yes] { $free ->
            [0] Мест нет
           *[other] Мест: { $free } из { $capacity }
        }
    }
catalogue-words = «{ $words }»
catalogue-hint-found = Чтобы найти ментора, напишите фамилию, школу или её номер.
catalogue-hint-shared = Сначала те, у кого больше ваших тем. Чтобы найти ментора, напишите фамилию, школу или её номер.
catalogue-hint-empty = Менторов в списке пока нет. Загляните позже.
catalogue-hint-loosen = Никого не нашли. Уберите одно условие: число на кнопке — сколько менторов тогда найдётся.
catalogue-hint-nothing = Никого не нашли, и без одного из условий тоже. Нажмите «Показать всех» или напишите иначе: фамилию, школу или её номер.
catalogue-filters =
    <b>Фильтры</b>

    { $narrowed ->
        [yes] Сейчас: { $by }. Нажмите ✕, чтобы убрать условие.
       *[no] Кого показать?
    } Условия складываются: покажем тех, кто подходит под все.
catalogue-district =
    <b>Округ</b>

    В каком округе школа ментора?
catalogue-topic =
    <b>Тема</b>

    С чем должен помочь ментор?
catalogue-city =
    <b>Город</b>

    Из какого города ментор? С ментором из другого города встречаются дистанционно.
catalogue-suggested-line =
    { $number }. <b>{ $name }</b>
    { $where }
    { $why }{ $free ->
        [0] . Мест нет
       *[other] {""}
    }
catalogue-recommended =
    <b>Рекомендуем</b>
    { $narrowed ->
        [yes] Отбор: { $by }
       *[no] {""}
    }

    { $lines }

    { $some ->
        [yes] Сначала те, с кем больше совпадений. Темы и форму встреч можно изменить: «В начало» → «Профиль». Запрос отправляете вы.
       *[no] { $narrowed ->
            [yes] С этим отбором рекомендовать некого. Нажмите «← Назад» и уберите одно из условий.
           *[no] Сейчас рекомендовать некого: у подходящих менторов нет свободных мест. Нажмите «← Назад»: там весь список.
        }
    }
catalogue-near =
    <b>Ближайшие</b>

    Откуда считать расстояние? Выберите ниже или пришлите место: скрепка, затем Геопозиция.

    Присланное место не сохраним: посчитаем расстояния до школ, и всё. Кроме бота, место никто не увидит.
catalogue-near-no-school = Где ваша школа, пока не известно. Выберите округ или пришлите место.
catalogue-near-district =
    <b>Округ</b>

    От центра какого округа считать?
catalogue-nearest =
    <b>Ближайшие</b>
    { $origin ->
        [school] От вашей школы
        [district] От центра округа: { $district }
       *[place] От присланного места (его не сохранили)
    }
    { $narrowed ->
        [yes] Отбор: { $by }
       *[no] {""}
    }

    { $lines }

    { $some ->
        [yes] Расстояние по прямой.
       *[no] { $narrowed ->
            [yes] С этим отбором никого не нашли: уберите одно из условий в списке менторов.
           *[no] Никого не нашли: у менторов не указано, где школа. Нажмите «← Назад» и выберите другое место.
        }
    }
catalogue-distance = { $km ->
    [0] Меньше километра
   *[other] Около { $km } км
}{ $rough ->
    [yes] {" "}(до центра округа)
   *[no] {""}
}
catalogue-map =
    { $some ->
        [yes] <b>Карта: { $city }</b>

        { $count ->
            [one] { $count } ментор.
            [few] { $count } ментора.
            [many] { $count } менторов.
           *[other] { $count } ментора.
        } Нажмите округ, чтобы увидеть список.{ $narrowed ->
            [yes] {" "}Отбор: { $by }
           *[no] {""}
        }
       *[no] <b>Карта</b>

        Никого не нашли. Нажмите «← Назад» и уберите фильтры.
    }
catalogue-map-city =
    <b>Карта</b>

    Какой город показать?
catalogue-map-title = { $city }: { $count ->
    [one] { $count } ментор
    [few] { $count } ментора
    [many] { $count } менторов
   *[other] { $count } ментора
}
catalogue-map-legend = Схема: в круге — сколько менторов в округе.
catalogue-map-legend-yours = Рамкой отмечен ваш округ.
catalogue-map-yours = ваш
catalogue-map-no-district = Округ не указан
catalogue-map-whole-city = Весь город
catalogue-answers-new = новый ментор, ответов пока мало
catalogue-answers-soon = обычно в тот же день
catalogue-answers-days = обычно за { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
catalogue-led =
    {""}
    Ведёт лекции и встречи клуба: { $count }, последняя — «{ $last }»
catalogue-venue = { $city }{ $district }{ $exact ->
    [yes] {""}
   *[no] {" "}(показан центр округа)
}
catalogue-card = { $body }
catalogue-gone = Этого ментора в списке сейчас нет. Посмотрите других.
catalogue-mentor =
    <b>{ $name }</b>
    { $post }

    { $about }

    Темы: { $topics }
    Форма встреч: { $forms }
    Программы: { $programmes }
    Свободных мест: { $free } из { $capacity }
    Ответы на запросы: { $answers }
catalogue-nearest-time =
    {""}
    Ближайшее время для встречи: { $when }{ $known ->
        [yes] {""}
       *[no] {" "}({ $zone })
    }
catalogue-standing-may_ask = {""}
catalogue-standing-visitor = Чтобы отправить запрос, сначала познакомимся: несколько коротких шагов.
catalogue-standing-outsider = Чтобы отправить запрос, отметьте темы, с которыми хотите поработать.
catalogue-standing-own =
    <b>Моя страница</b>

    { $paused ->
        [yes] У вас пауза до { $until }: в списке менторов вас пока нет. По ссылке страница открывается так.
       *[no] Так вас видят стажёры и все, кто смотрит менторов.
    }{ $lacks ->
        [0] {""}
       *[other] {" "}Чего не хватает: { $lacking }.
    }
catalogue-lacks-photo = фото
catalogue-lacks-about = рассказа об опыте
catalogue-lacks-topics = тем
catalogue-lacks-hours = свободных часов
catalogue-standing-mine = Это ваш ментор.{ $further ->
    [yes] {" "}Запрос можно отправить и в другой программе.
   *[no] {""}
}
catalogue-standing-waiting = Этот ментор уже в вашем выборе. Посмотреть запрос и отозвать его: «Мой запрос».
catalogue-standing-mentored = Во всех программах, которые вам подходят, у вас уже есть ментор. Назначить встречу: «В начало» → «Записаться на встречу».
catalogue-standing-other_programmes = Этот ментор не ведёт программы, в которых вам сейчас нужен ментор. Посмотрите других.
catalogue-standing-enough = В программах этого ментора вы уже выбрали столько менторов, сколько можно. Убрать одного из них: «Мой запрос».
catalogue-standing-paused = Ментор сейчас не принимает новые запросы. Загляните позже или посмотрите других.
catalogue-standing-unreachable = Сейчас бот не может передать запрос: у ментора нет открытого чата с ботом. Загляните позже или посмотрите других.
catalogue-standing-full = Свободных мест сейчас нет. Загляните позже или посмотрите других.
catalogue-link = Ссылка на эту страницу: <code>{ $link }</code>
catalogue-own-link = Ссылка на вашу страницу, её можно переслать: <code>{ $link }</code>
catalogue-btn-filters = Фильтры
catalogue-btn-topic = Тема
catalogue-btn-city = Город
catalogue-btn-district = Округ
catalogue-btn-remote = Дистанционно
catalogue-btn-in_person = Очно
catalogue-btn-free = Есть места
catalogue-btn-offer = Изменить предложение
catalogue-btn-person = Изменить имя и школу
catalogue-btn-recommended = Рекомендуем
catalogue-btn-near = Ближайшие
catalogue-btn-map = Карта
catalogue-btn-from-school = От моей школы
catalogue-btn-from-district = От округа
catalogue-btn-dark = Тёмная карта
catalogue-btn-light = Светлая карта
catalogue-btn-other-city = Другой город
catalogue-btn-venue = Школа на карте
catalogue-btn-ask = Отправить запрос
catalogue-btn-everybody = Показать всех

home-btn-mentors = Посмотреть менторов
home-btn-find-mentor = Выбрать ментора
home-btn-my-page = Моя страница

reasonkind-topics = { $of ->
    [1] ваша тема
    [one] { $count } из { $of } вашей темы
    [few] { $count } из { $of } ваших тем
    [many] { $count } из { $of } ваших тем
   *[other] { $count } из { $of } ваших тем
}
reasonkind-novices = начинающих директоров с этим ментором: { $count }
reasonkind-district = тот же округ
reasonkind-city = тот же город
reasonkind-form = форма встреч, которую вы выбрали
reasonkind-programme = ваша программа
reasonkind-places = свободных мест: { $count }
