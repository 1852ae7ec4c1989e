refusal-day-not-in-calendar = Выберите день от сегодняшнего и не дальше чем на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} вперёд.
