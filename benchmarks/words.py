"""What all sides send: a message as long as an announcement, with two buttons."""

TOKEN = "1000000001:benchmark_this_is_no_secret_at_all"
FIRST_CHAT = 10_000
WORDS = (
    "<b>Клуб директоров: как удержать учителя</b>\n\nВстреча клуба: в субботу, 28 ноября, в 12:00\n"
    "Москва, ул. Школьная, 1\n\nРазговор о том, что помогает молодому учителю остаться в школе."
)
BUTTONS = (("Приду", "event_answer:coming:1"), ("Не приду", "event_answer:declined:1"))
