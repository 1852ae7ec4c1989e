"""People agreed to a text of the program under its number, so a text that says something else needs the next number."""

from hashlib import sha256

from handlers.shared.speech import Speech
from models.consent import ConsentKind
from services.consents.texts import BUILT_IN

# The number of each text, and the beginning of the hash of what it says. A text that only says the same better keeps
# its number: change the hash.
SAID = {
    ConsentKind.personal_data: (4, "9797aae27370"),
    ConsentKind.contacts: (1, "b3cefe74fbbf"),
    ConsentKind.mailings: (1, "5cb284570ce5"),
}


def test_a_changed_consent_text_has_a_new_number() -> None:
    said = {
        kind: (number, sha256(Speech("ru", "UTC").say(f"consents-text-{kind.value}").encode()).hexdigest()[:12])
        for kind, number in BUILT_IN.items()
    }
    assert said == SAID, "does it ask for more than before? Then it needs the next number in BUILT_IN"
