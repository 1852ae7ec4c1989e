"""Metrics for the operator, which `/metrics` shows to Prometheus."""

from prometheus_client import Counter, Gauge, Histogram

UPDATES = Counter("ryadom_updates", "Tries of updates, by kind and how they ended", ["kind", "end"])
HANDLING = Histogram("ryadom_update_seconds", "From the opening read to the closing write, all tries together")
LANES = Gauge("ryadom_lanes_running", "People whose updates are being handled or wait")
NEWER_ANSWERS = Counter(
    "ryadom_newer_answers", "Telegram's answers, read without the fields that this version refuses", ["method"]
)
REFUSED = Counter("ryadom_telegram_429", "Calls that Telegram refused as too many")
MESSAGES = Counter("ryadom_messages", "Messages that Telegram took: answers to people, or bulk", ["how"])
NOTICES = Counter("ryadom_notices", "Notices by the state that they ended in", ["state"])
LATENESS = Histogram(
    "ryadom_notice_lateness_seconds",
    "From the moment that a notice was due, or that the quiet hours ended that held it, to its being sent",
    buckets=(0.25, 0.5, 1, 2.5, 5, 10, 60, 600, 3600, 86400),
)
WAITING = Gauge("ryadom_notices_waiting", "Notices that are due and not sent, those of all processes")
PROCESSES = Gauge("ryadom_processes", "Processes alive on this database")
BULK = Gauge("ryadom_sends_in_bulk", "1 in the process that ticks and sends in bulk")
CHANGES = Gauge("ryadom_database_takes_changes", "1 while the database takes changes, 0 when its disk is full")
RECEIVING = Gauge("ryadom_receiving", "1 while updates come in, by polling or by the webhook")
SENDER_AGE = Gauge("ryadom_sender_age_seconds", "Since the sender last went round")
