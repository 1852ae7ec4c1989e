refusal-day-not-in-calendar = Choose a day from today on, at most { $days ->
    [one] { $days } day
   *[other] { $days } days
} ahead.
