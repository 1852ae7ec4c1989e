position-principal = Директор
position-deputy = Заместитель директора
position-candidate = Кандидат в директора
position-reserve = В кадровом резерве

form-remote = дистанционно
form-in_person = очно

stagestate-planned = впереди
stagestate-submitted = отчёт на рассмотрении
stagestate-returned = отчёт на доработке
stagestate-accepted = этап принят

reportstate-submitted = на рассмотрении
reportstate-accepted = принят
reportstate-returned = возвращён на доработку

changereason-work = дела в школе
changereason-travel = поездка
changereason-other = другое

helpkind-consultation = консультация
helpkind-reflection = рефлексия
helpkind-expert_review = экспертиза

proposalstate-open = открыто
proposalstate-taken = время выбрано
proposalstate-declined = стажёр не смог
proposalstate-withdrawn = отозвано

meetingstate-planned = Назначена
meetingstate-held = Состоялась
meetingstate-not_held = Не состоялась
meetingstate-cancelled = Отменена

groupstate-planned = Назначена
groupstate-held = Состоялась
groupstate-not_held = Не состоялась
groupstate-cancelled = Отменена

groupplacestate-joined = место есть
groupplacestate-waiting = в очереди
groupplacestate-offered = место предложено
groupplacestate-left = места нет

groupaudience-mine = только ваши стажёры
groupaudience-topic = и стажёры с вашими темами
groupaudience-city = и стажёры вашего города

applicationstate-incomplete = начата
applicationstate-submitted = отправлена
applicationstate-returned = возвращена с вопросом
applicationstate-approved = одобрена
applicationstate-declined = не принята

requeststate-sent = отправлен
requeststate-accepted = принят
requeststate-declined = ментор сейчас не может
requeststate-withdrawn = отозван
requeststate-planned = выбран, не отправлен
requeststate-lapsed = ментор больше не может ответить

handoverstate-asked = ждём ответа
handoverstate-agreed = стажёр согласен
handoverstate-declined = стажёр остаётся
handoverstate-withdrawn = ответа не ждём
handoverstate-lapsed = места не было

seatstate-proposed = набор готовится
seatstate-taken_out = вне набора
seatstate-offered = опубликована
seatstate-missed = не вошла
seatstate-unpaired = без ментора
seatstate-refused = был отказ

mentorshipstate-active = идёт
mentorshipstate-closed = завершено

projectstate-active = идёт
projectstate-draft = паспорт готовится
projectstate-finished = все этапы приняты
projectstate-at_defence = на защите
projectstate-more_work = доработка после защиты
projectstate-defended = защищён
projectstate-not_defended = не защищён
projectstate-stopped = остановлен

indicatordirection-more = чем больше, тем лучше
indicatordirection-less = чем меньше, тем лучше

risklikelihood-low = низкая
risklikelihood-medium = средняя
risklikelihood-high = высокая

memberstate-invited = ждём ответа
memberstate-member = в команде
memberstate-declined = отказ
memberstate-left = больше не участвует
memberstate-removed = больше не участвует

answer-coming = приду
answer-declined = не смогу
answer-waiting = в очереди
answer-offered = место предложено
eventstate-announced = объявлено
eventstate-cancelled = отменено

programme-internship = Стажировка «Рядом с директором»
programme-novice = Сопровождение директоров в должности менее 3 лет
programme-project = Сопровождение управленческого проекта
stall-first_meeting = нет первой встречи
stall-no_meeting = не назначена следующая встреча
stall-overdue = срок этапа прошёл
stall-stuck = этап стоит
stall-unreviewed = отчёт без ответа ментора
stall-silence = о паре ничего не слышно
stall-pulse = как идёт сопровождение
stall-low_pulse = есть трудности
stall-closed = закрыто без ответа
pulseanswer-good = Хорошо
pulseanswer-hard = Есть трудности
pulseanswer-help = Нужна помощь
stall-agreement = договор не подписан
stall-request = запрос без ответа
stall-application = заявка ментора
digestpart-pairs = Пары
digestpart-stages = Этапы и отчёты
digestpart-agreements = Договоры
digestpart-requests = Запросы
digestpart-applications = Заявки менторов
defencestate-planned = назначена
defencestate-scored = оценки закрыты, ждём решения
defencestate-decided = завершена
defencestate-cancelled = отменена
defenceoutcome-defended = защищён
defenceoutcome-more_work = на доработку
defenceoutcome-not_defended = не защищён
seatincommission-invited = приглашение без ответа
seatincommission-accepted = в комиссии
seatincommission-declined = отказ
seatincommission-replaced = замена
