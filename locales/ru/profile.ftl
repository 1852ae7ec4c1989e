profile-card =
    <b>Профиль</b>

    { $body }
profile-who =
    { $name }
    { $post }
profile-paused = Пауза до { $until }: новые запросы до этого дня не приходят.
profile-btn-person = Обо мне
profile-btn-wishes = Что мне нужно
profile-btn-offer = Что я предлагаю
profile-btn-pause = Пауза
profile-btn-settings = Язык и время
profile-btn-save = Сохранить
profile-btn-clear = Убрать

profile-person =
    <b>Обо мне</b>

    { $name }
    Город: { $city }
    Школа: { $school }
    Должность: { $position }
    В должности: { $since }

    Что изменить?
profile-since = с { $month }
profile-btn-name = Имя
profile-btn-city = Город
profile-btn-school = Школа
profile-btn-position = Должность
profile-btn-since = В должности с…
profile-name =
    <b>Имя</b>

    { $name }

    Напишите фамилию, имя и отчество одной строкой. Если разделили неверно, поставьте запятые: Ли, Анна Мария
profile-city =
    <b>Город</b>

    В каком городе вы работаете? Школу выберете заново, а время будет по этому городу.

    { $found }
profile-city-zone =
    <b>Город</b>

    { $city }: по какому времени живёт ваш город?
profile-school =
    <b>Школа</b>

    { $found }
profile-position =
    <b>Должность</b>

    Кем вы работаете?
profile-year =
    <b>В должности</b>

    С какого года вы в этой должности?
profile-month =
    <b>В должности</b>

    { $year } год. С какого месяца?
refusal-future-post = Этот месяц ещё не наступил. Выберите прошедший или нынешний.

profile-wishes =
    <b>Что мне нужно</b>

    Темы: { $topics }
    Форма встреч: { $form }
    Своими словами: { $words }

    Что изменить?
profile-btn-topics = Темы
profile-btn-form = Форма встреч
profile-btn-words = Своими словами
profile-wished-topics =
    <b>Темы</b>

    С чем хотите поработать? Отметьте до { $at_most } тем и нажмите «Сохранить».
profile-wished-form =
    <b>Форма встреч</b>

    Как вам удобнее встречаться с ментором?
profile-wished-words =
    <b>Своими словами</b>

    Сейчас: { $words }
    Напишите в двух-трёх предложениях: что сейчас важно, чего ждёте от ментора?

profile-offer =
    <b>Что я предлагаю</b>

    { $about }

    Темы: { $topics }
    Форма встреч: { $forms }
    Где встречи: { $building }
    Видеосвязь: { $link }
    Стажёров одновременно: { $capacity }

    Что изменить?
profile-btn-about = Об опыте
profile-btn-building = Где встречи
profile-btn-link = Видеосвязь
profile-btn-capacity = Сколько стажёров
profile-about =
    <b>Об опыте</b>

    Расскажите о своём опыте одним абзацем. Это увидят все, кто смотрит менторов.

    Сейчас: { $about }
profile-topics =
    <b>Темы</b>

    С чем вы готовы помогать? Отметьте темы и нажмите «Сохранить».
profile-forms =
    <b>Форма встреч</b>

    Как вы готовы встречаться со стажёром? Назначенных встреч это не изменит.
profile-building =
    <b>Где встречи</b>

    Сейчас: { $building }
    Напишите адрес здания школы, где вы проводите очные встречи.
profile-link =
    <b>Видеосвязь</b>

    Сейчас: { $link }
    Пришлите постоянную ссылку для видеовстреч. Она начинается с https://
profile-capacity =
    <b>Сколько стажёров</b>

    Скольких стажёров вы готовы сопровождать одновременно? 0 — новых запросов не принимать. Нынешние стажёры остаются с вами.
profile-pause =
    <b>Пауза. { $month }</b>

    До какого дня не присылать новые запросы? В этот день вы вернётесь в список сами собой. Встречи и нынешние стажёры остаются.
profile-btn-end-pause = Снять паузу
refusal-no-building = Сначала укажите, где проходят очные встречи.
refusal-pause-in-past = Выберите день не раньше завтрашнего и не дальше года.

profile-settings =
    <b>Язык и время</b>

    Часовой пояс: { $zone }, сейчас { $now }
    Тихие часы: { $quiet }
profile-btn-zone = Часовой пояс
profile-btn-quiet = Тихие часы
profile-zone =
    <b>Часовой пояс</b>

    По чьим часам показывать время? Если у вас есть свободные часы, они тоже будут по этому времени; назначенные встречи не сдвинутся.
profile-quiet =
    <b>Тихие часы</b>

    Когда не беспокоить? Напоминания и объявления подождут до утра. Сообщения о ваших встречах и запросах приходят всегда.
profile-quiet-hours = с { $begin }:00 до { $end }:00
profile-quiet-none = нет
profile-btn-not-quiet = Без тихих часов
