importing-menu-btn = Импорт и выгрузка
importing-menu =
    <b>Импорт и выгрузка</b>

    Пришлите список файлом .xlsx, .ods или .csv: людей, менторов, школ или сопровождений. В первой строке — заголовки: ФИО, Город, Школа, Должность, Темы. Порядок любой.

    Сначала мы проверим список и покажем, что получится. Пока вы не нажмёте «Загрузить», ничего не изменится.

    { $unlinked ->
        [0] { "" }
       *[other] Ещё не вошли в бот: { $unlinked }. Им нужны личные ссылки.
    }
importing-btn-sample = Образец списка
importing-btn-export = Выгрузить список
importing-btn-links = Ссылки для входа
importing-sample = Образец: заголовки, а на втором листе — города, должности и темы, которые мы поймём.
importing-file-expected = Здесь нужен файл .xlsx, .ods или .csv: отправьте его как документ.
importing-file-too-big = Файл слишком большой: бот примет не больше { $limit } МБ. Уберите картинки или разделите список.
importing-taken =
    ✓ <b>Файл принят</b>

    { $file }

    Проверяем список. Что в нём нашли, напишем сюда отдельным сообщением; тем временем можно заниматься другим.
importing-export =
    <b>Выгрузка</b>

    Какой список прислать файлом .xlsx? Его можно поправить и загрузить снова.{ $whole ->
        [yes] {""}

        «Все данные» — вся ассоциация одной книгой, с личными данными. В неё не входят ссылки и приглашения, рассылки, журнал действий и обращения о проблемах. Храните файл там, где его не откроют посторонние; на сервере из него восстанавливают пустую базу.
       *[no] {""}
    }
importing-btn-whole = Все данные
importing-whole-exported = ✓ Все данные выгружены, строк: { $rows }. В файл не входят ссылки и приглашения, рассылки, журнал действий и обращения о проблемах: их сохраняет только резервная копия на сервере.
importing-whole-too-much = Данных больше, чем бот успевает прислать, строк: { $limit }. Попросите администратора сервера выполнить команду: ryadom export all
importing-exported = ✓ Список выгружен, строк: { $rows }
importing-links =
    <b>Ссылки для входа</b>

    Ещё не вошли в бот: { $unlinked }. По личной ссылке человек попадает в свой профиль: сначала мы спросим согласие на обработку данных.

    Мы пришлём файл со ссылками, по одной на человека. Передайте каждому только его ссылку. Ссылка действует { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } или пока человек не войдёт.
importing-btn-make-links = Прислать ссылки
importing-btn-one = Ссылка одному человеку
importing-who =
    { $name }
    { $where }
refusal-came-already = Этот человек уже вошёл в бот: ссылка не нужна. Если вошёл кто-то другой, найдите этого человека в «Люди» и нажмите «Вошёл не тот человек».
importing-links-file = ✓ Ссылки готовы: { $rows }. Мы их не храним: если файл потеряется, сделайте новые.

importing-progress-read = Прочитано строк: { $rows }. Проверяем…
importing-progress-loading = Загружаем строки: { $rows }…
importing-failed =
    <b>Список не прочитан</b>
    { $file }

    { $why }
importing-checked =
    <b>Список проверен</b>
    { $file } · { $kind }
importing-again = Пока вы решали, данные изменились или вы ответили на вопросы: теперь список изменил бы больше, чем вы видели. Мы ничего не загрузили: посмотрите и решите ещё раз.
importing-known = Поняли: { $headings }
importing-unknown = Не храним, добавим только в файл ссылок: { $headings }
importing-counts =
    Новых: { $new }
    Изменится: { $changed }
    Без изменений: { $unchanged }
    С ошибками, не загрузим: { $wrong }
importing-replaced = Изменится по столбцам: { $parts }. Если люди сами что-то исправили, список заменит и это.
importing-btn-ask = Ответить на вопросы: { $count }
importing-questions = Вопросов: { $count }. То, о чём мы спрашиваем, без ответа не запишем.
importing-names =
    Имена мы поняли так (фамилия · имя · отчество):
    { $names }
importing-new-people = Вместе с ними новых людей: { $count }
importing-city-unsaid = Город не указан (строк: { $rows }): запишем { $city }.
importing-btn-list-links = Ссылки для этого списка
importing-links-ordered = ✓ Готовим ссылки, пришлём файл сюда
importing-links-none = Все из этого списка уже вошли в бот: новые ссылки не нужны.
importing-marks-ordered = ✓ Готовим файл, пришлём его сюда
importing-marked = ✓ Ваш список с пометками. Строк, в которых что-то не так: { $rows }. Исправьте их и пришлите файл снова.
importing-done =
    Добавлено: { $new }
    Изменено: { $changed }
    Без изменений: { $unchanged }
    Не загружено из-за ошибок: { $wrong }
importing-wrong-row = • Строка { $row }: { $problem }
importing-problem = { $problem }{ $other ->
    [0] { "" }
   *[other] { " " }{ $other }
}
importing-posts = Должности поняли так: { $posts }.
importing-post = «{ $words }» — { $post }
importing-no-post = без должности в школе
importing-cells = Проверьте { $count ->
    [one] { $count } ячейку
    [few] { $count } ячейки
   *[many] { $count } ячеек
}: людей загрузим, но без того, что не поняли.
importing-cell = { $column }: { $quoted ->
    [0] { $problem }
   *[other] «{ $value }» — { $problem }
}
importing-btn-load = Загрузить
importing-btn-drop = Не загружать
importing-btn-wrong = Мой файл с пометками
importing-ordered = ✓ Принято, загружаем. Когда закончим, напишем сюда.
importing-dropped = ✓ Загрузка отменена, ничего не изменилось.
importing-loaded =
    <b>Список загружен</b>
    { $file }
importing-next-links = { $kind ->
    [mentors] Чтобы новые менторы вошли в бот, передайте им личные ссылки. В списке ментор появится, когда войдёт и даст согласие на обработку данных.
   *[people] Чтобы новые люди вошли в бот, передайте им личные ссылки.
}
refusal-list-settled = { $state ->
    [loading] Этот список уже загружается. Когда закончим, напишем сюда.
    [loaded] Этот список уже загружен. Чтобы что-то изменить, пришлите исправленный.
    [dropped] Этот список решили не загружать. Если он нужен, пришлите файл ещё раз.
   *[other] С этим списком уже ничего не сделать. Пришлите файл ещё раз.
}
importing-sheet-words = Что писать
importing-sheet-links = Ссылки
importing-heading-link = Личная ссылка
importing-heading-problem = Что не так

listkind-people = Люди
listkind-mentors = Менторы
listkind-schools = Школы
listkind-pairs = Сопровождения

listfailure-not_a_table = Это не таблица. Сохраните список как .xlsx, .ods или .csv и пришлите ещё раз.
listfailure-old_excel = Это старый формат Excel (.xls). Откройте файл, сохраните его как .xlsx и пришлите ещё раз.
listfailure-binary_excel = Это двоичный формат Excel (.xlsb). Откройте файл, сохраните его как .xlsx и пришлите ещё раз.
listfailure-password = Файл защищён паролем. Откройте его, снимите пароль, сохраните и пришлите ещё раз.
listfailure-empty = В файле ничего не записано. Проверьте его и пришлите ещё раз.
listfailure-too_long = В файле слишком много строк. Разделите его: до { $limit ->
    [one] { $limit } строки
    [few] { $limit } строк
   *[many] { $limit } строк
} в каждом.
listfailure-too_many_cells = Таблица слишком большая. Ячеек мы читаем до { $cells }, а вместе с пустыми между ними — до { $area }. Удалите лишние листы и всё, что стоит далеко от списка, и пришлите ещё раз.
listfailure-too_many_strings = Разных надписей в файле больше, чем { $strings }. Оставьте в нём только список и пришлите ещё раз.
listfailure-too_far_down = В файле есть строка с номером больше { $row_number }: столько строк в таблице не бывает. Скопируйте список в новый файл и пришлите его.
listfailure-too_much_text = Знаков в файле больше, чем { $text }. Разделите список и пришлите по частям.
listfailure-too_large_unpacked = Файл слишком большой в распакованном виде: мы читаем до { $unpacked } МБ. Оставьте в нём только список и пришлите ещё раз.
listfailure-too_much_memory = Чтобы прочитать этот файл, нужно больше { $memory } МБ памяти. Скопируйте список в новый файл и пришлите его.
listfailure-too_slow = Файл читается слишком долго: больше { $seconds ->
    [one] { $seconds } секунды
    [few] { $seconds } секунд
   *[many] { $seconds } секунд
}. Скопируйте список в новый файл и пришлите его.
listfailure-unknown_headings = Не нашли знакомых заголовков. Нужен столбец «ФИО» (или «Фамилия» и «Имя»), а для списка школ — «Школа». Посмотрите образец.
listfailure-gone = Файл больше недоступен. Пришлите его ещё раз.
listfailure-broken = Не смогли разобрать этот файл: ошибка у нас, мы о ней знаем. Ничего не изменилось. Скопируйте список в новый файл и пришлите его.

column-name = ФИО
column-surname = Фамилия
column-first_name = Имя
column-patronymic = Отчество
column-role = Роль
column-city = Город
column-district = Округ
column-school = Школа
column-position = Должность
column-since = В должности с
column-topics = Темы
column-forms = Форма встреч
column-capacity = Сколько стажёров
column-building = Адрес очных встреч
column-link = Видеосвязь
column-about = Об опыте
column-telegram_id = Telegram ID
column-municipality = Муниципалитет
column-mentor = ФИО ментора
column-mentee = ФИО стажёра
column-agreement = Номер договора
column-agreement_date = Дата договора
column-programme = Программа
column-phone = Телефон
column-email = Электронная почта
column-school_address = Адрес школы
column-coordinates = Координаты школы

rowproblem-bad_name = нет фамилии и имени
rowproblem-unknown_city = города нет в списке, добавьте его («Настройки» → «Справочники» → «Города») и пришлите список снова: город и школу не записали
rowproblem-no_school = нет названия школы
rowproblem-too_long = слишком длинный текст в ячейке
rowproblem-bad_position = должность не из списка
rowproblem-bad_date = не поняли, с какого времени в должности: напишите месяц и год, например 09.2022
rowproblem-bad_day = не поняли дату договора: напишите день, месяц и год, например 01.10.2025
rowproblem-bad_forms = форма встреч: дистанционно, очно или очно и дистанционно
rowproblem-no_building = для очных встреч нужна школа или адрес
rowproblem-bad_capacity = сколько стажёров: число от { $least } до { $most }
rowproblem-bad_link = нужна ссылка на сайт, которая начинается с https://
rowproblem-bad_coordinates = координаты: широта и долгота, например 55.7558, 37.6176
rowproblem-unknown_topic = темы нет в списке
rowproblem-bad_role = роль: ментор или стажёр
rowproblem-bad_telegram = Telegram ID — это число
rowproblem-other_telegram = Telegram ID другого человека: проверьте, не сдвинулся ли столбец
rowproblem-repeated = повтор строки
rowproblem-ambiguous = таких людей несколько: укажите школу
rowproblem-several = таких людей несколько: укажите отчество или Telegram ID
rowproblem-elsewhere = такой человек есть в другой школе; исправьте школу в списке или добавьте Telegram ID. У нас:
rowproblem-similar_school = есть школа с похожим названием: ответьте на вопрос о школе. У нас:
rowproblem-renamed = такие имя и отчество есть в этой школе с другой фамилией: ответьте на вопрос о строке
rowproblem-no_mentor = нет имени ментора
rowproblem-no_mentee = нет имени стажёра
rowproblem-same_person = ментор и стажёр — один человек
rowproblem-left_out = сопровождение не записали: сначала решите, что с ментором и стажёром из этой строки
rowproblem-has_request = стажёр ждёт ответа на свой запрос: сопровождение начнётся, когда ментор ответит
rowproblem-has_mentor = у стажёра уже есть другой ментор
rowproblem-ended = сопровождение этой пары по этому договору завершено: возобновите его в карточке договора или укажите в списке новый договор
rowproblem-bad_programme = программа: стажировка «Рядом с директором», сопровождение директоров или сопровождение проекта
rowproblem-error_value = в ячейке ошибка вместо значения, например «#Н/Д»: исправьте её
rowproblem-no_value = у формулы нет значения: откройте файл в Excel, сохраните и пришлите снова
rowproblem-own_role = назначить себя ментором нельзя, это решает другой координатор
rowproblem-two_people = в ячейке два человека: запишите каждого отдельной строкой
rowproblem-unclear_name = проверьте, где здесь фамилия, а где имя: надёжнее всего отдельные столбцы «Фамилия», «Имя», «Отчество»
