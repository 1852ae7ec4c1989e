"""Rules about texts and their entities."""

from typing import Any

from tests.support.telegram_rules.rule import BOT_API, PERSON, PHOTO, SENT, TDLIB, Rule

FORMATTED = f"{BOT_API}, get_formatted_text"
GIVEN = f"{BOT_API}, get_text_entity_type"
CLEAN = f"{TDLIB}/misc.cpp, clean_input_string"
BLANK = f"{TDLIB}/misc.cpp, strip_empty_characters"
FIX = f"{TDLIB}/MessageEntity.cpp, fix_entities"
PLACES = f"{TDLIB}/MessageEntity.cpp, clean_input_string_with_entities"
FOUND = f"{TDLIB}/MessageEntity.cpp, find_entities"
WHOLE = f"{TDLIB}/MessageEntity.cpp, fix_formatted_text"
LINK = f"{TDLIB}/LinkManager.cpp, check_link_impl"


def html(says: str, source: str, text: str, *entities: str) -> Rule:
    return Rule(says, source, params={"text": text, "parse_mode": "HTML"}, entities=entities)


def given(says: str, source: str, text: str, *entities: dict[str, Any], becomes: tuple[str, ...]) -> Rule:
    return Rule(says, source, params={"text": text, "entities": list(entities)}, entities=becomes)


def wrong(says: str, source: str, refused: str, text: str = "abc", **entity: Any) -> Rule:
    whole = {"type": "bold", "offset": 0, "length": 1, **entity}
    whole = {name: value for name, value in whole.items() if value is not None}
    return Rule(says, source, params={"text": text, "entities": [whole]}, refused=refused)


def cleans(says: str, source: str, text: str, becomes: str) -> Rule:
    return Rule(says, source, params={"text": text}, shows={"text": becomes})


def part(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


MERGED = [
    html(
        "a link inside bold is found, and bold is split around it",
        FOUND,
        "<b>see https://t.me/x now</b>",
        "bold see ",
        "url https://t.me/x",
        "bold https://t.me/x",
        "bold  now",
    ),
    html(
        "a mention and a command inside italic are found",
        FOUND,
        "<i>@durov /go</i>",
        "mention @durov",
        "italic @durov",
        "italic  ",
        "bot_command /go",
        "italic /go",
    ),
    html("nothing is found inside code", FOUND, "<code>@durov x.ru</code>", "code @durov x.ru"),
    html(
        "nothing is found inside a link",
        FOUND,
        '<a href="https://t.me">@durov</a>',
        "text_link @durov → https://t.me/",
    ),
    html("nested equal tags merge", FIX, "<b>a<b>b</b></b>", "bold ab"),
    html("adjacent equal tags merge", FIX, "<b>a</b><strong>b</strong>", "bold ab"),
    html("bold is split around code", FIX, "<b>a<code>b</code>c</b>", "bold a", "code b", "bold c"),
    html("bold is split around code in pre", FIX, "<b>a<pre>b</pre></b>", "bold a", "pre b"),
    html(
        "of a link in a link the outer stays",
        FIX,
        '<a href="t.me/a">x<a href="t.me/b">y</a></a>',
        "text_link xy → http://t.me/a",
    ),
    html(
        "of a quote in a quote the outer stays",
        FIX,
        "<blockquote>a<blockquote>b</blockquote></blockquote>",
        "blockquote ab",
    ),
    html("code may be inside a quote", FIX, "<blockquote><code>a</code></blockquote>", "blockquote a", "code a"),
    given(
        "of crossing code and link the second goes",
        FIX,
        "abcdef",
        part("code", 0, 4),
        part("text_link", 2, 4, url="t.me"),
        becomes=("code abcd",),
    ),
    given(
        "a link that crosses a quote goes",
        f"{TDLIB}/MessageEntity.cpp, remove_entities_intersecting_blockquote",
        "abcdef",
        part("blockquote", 0, 4),
        part("text_link", 2, 4, url="t.me"),
        becomes=("blockquote abcd",),
    ),
    given(
        "of crossing bold and italic the bold is split",
        f"{TDLIB}/MessageEntity.cpp, split_entities",
        "abcdef",
        part("bold", 0, 4),
        part("italic", 2, 4),
        becomes=("bold ab", "italic cdef", "bold cd"),
    ),
    given(
        "a forged url entity is dropped",
        GIVEN,
        "abc",
        part("url", 0, 3),
        becomes=(),
    ),
    given(
        "a mention of a person by number",
        f"{TDLIB}/MessageEntity.cpp, get_message_entities",
        "Anna",
        part("text_mention", 0, 4, user={"id": PERSON}),
        becomes=("text_mention Anna",),
    ),
    Rule(
        "a mention of a person who has never written to the bot is left out",
        "https://core.telegram.org/bots/api#formatting-options says only that it is not guaranteed to work",
        params={"text": "Anna", "entities": [part("text_mention", 0, 4, user={"id": 77})]},
        entities=(),
        settled=False,
    ),
    given("an empty entity is dropped", WHOLE, "abc", part("bold", 1, 0), becomes=()),
    given(
        "a link of one word is stored with scheme and slash",
        LINK,
        "abc",
        part("text_link", 0, 3, url="t.me"),
        becomes=("text_link abc → http://t.me/",),
    ),
    given("100 entities stay", f"{TDLIB}/MessageEntity.cpp, get_input_message_entities", "ab" * 101,
          *(part("bold", 2 * n, 1) for n in range(101)), becomes=("bold a",) * 100),
]  # fmt: skip

WRONG = [
    wrong("negative offset", WHOLE, "receive an entity with incorrect offset -1", offset=-1),
    wrong("negative length", WHOLE, "receive an entity with incorrect length -2", length=-2),
    wrong("begins past the end", PLACES, "entity begins after the end of the text at UTF-16 offset 4", offset=4),
    wrong(
        "ends past the end",
        PLACES,
        "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 5",
        offset=1,
        length=4,
    ),
    wrong(
        "begins inside an emoji",
        PLACES,
        "entity begins in a middle of a UTF-16 symbol at byte offset 5",
        text="a😀b",
        offset=2,
    ),
    wrong(
        "ends inside an emoji",
        PLACES,
        "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5",
        text="a😀b",
        length=2,
    ),
    wrong("an offset in words", GIVEN, 'can\'t parse MessageEntity: Field "offset" must be a valid Number', offset="x"),
    wrong(
        "a length of one and a half",
        GIVEN,
        'can\'t parse MessageEntity: Field "length" must be a valid Number',
        length=1.5,
    ),
    wrong("unknown type", GIVEN, "can't parse MessageEntity: Unsupported type specified", type="shout"),
    wrong("no type", GIVEN, "can't parse MessageEntity: Can't find field \"type\"", type=None),
    wrong("no offset", GIVEN, "can't parse MessageEntity: Can't find field \"offset\"", offset=None),
    wrong("a link without url", GIVEN, "can't parse MessageEntity: Can't find field \"url\"", type="text_link"),
    wrong("a link to nowhere", LINK, "entity URL 'x' is invalid: Wrong HTTP URL", type="text_link", url="x"),
    wrong(
        "a link of another protocol",
        LINK,
        "entity URL 'ssh://t.me' is invalid: Unsupported URL protocol",
        type="text_link",
        url="ssh://t.me",
    ),
    Rule(
        "an entity that is no object",
        GIVEN,
        params={"text": "abc", "entities": ["bold"]},
        refused="can't parse MessageEntity: expected an Object",
    ),
    Rule("entities that are no list are passed over", FORMATTED, params={"text": "a", "entities": "{"}, entities=()),
]

CLEANED = [
    cleans("a carriage return goes", CLEAN, "a\r\nb", "a\nb"),
    cleans("a tab and a zero become spaces", CLEAN, "a\tb\0c", "a b c"),
    cleans("a line separator and direction overrides go", CLEAN, "a\u2028b\u202ec", "abc"),
    cleans("combining vertical lines go", CLEAN, "a\u0333b\u030a", "ab"),
    cleans("of direction marks in a row the last one acts", CLEAN, "a\u200e\u200fb", "a\u200c\u200fb"),
    cleans("spaces and new lines at the ends go", WHOLE, " \n a \n", "a"),
    cleans("a no-break space at the ends stays", WHOLE, "\u00a0a\u00a0", "\u00a0a\u00a0"),
    given(
        "an entity moves with what goes before it",
        PLACES,
        "\r\ra😀",
        part("bold", 3, 2),
        becomes=("bold 😀",),
    ),
    given(
        "spaces stay from where an entity begins",
        WHOLE,
        "  ab",
        part("bold", 1, 2),
        becomes=("bold  a",),
    ),
    *(
        Rule(f"a text of only {name} is empty", BLANK, params={"text": text}, refused="text must be non-empty")
        for name, text in {
            "U+200B": "\u200b",
            "U+2800": "\u2800",
            "no-break spaces": "\u00a0\u00a0",
            "U+FEFF": "\ufeff",
            "U+2003": "\u2003",
            "new lines": "\n \n",
        }.items()
    ),
    Rule("more than 32,768 bytes", FORMATTED, params={"text": "я" * 16_385}, refused="text is too long"),
    Rule(
        "more than 4,096 characters",
        f"{TDLIB}/MessageContent.cpp, get_input_message_content",
        params={"text": "x" * 4097},
        refused="message is too long",
    ),
    Rule(
        "an edit over 4,096 characters is refused by the server behind",
        f"{TDLIB}/MessagesManager.cpp (only a send translates MESSAGE_TOO_LONG)",
        "editMessageText",
        {"message_id": SENT, "text": "x" * 4097},
        refused="MESSAGE_TOO_LONG",
    ),
]

FOUND_IN = [
    Rule(says, FOUND, params={"text": text}, entities=tuple(entities))
    for says, text, *entities in [
        ("a link without a protocol needs a known zone", "go.moscow main.abcq", "url go.moscow"),
        ("a link loses its last dot and comma", "(https://t.me/x), ok.", "url https://t.me/x"),
        ("a bracket of the path stays when it is closed", "t.me/a_(b)", "url t.me/a_(b)"),
        ("an address with port and query", "127.0.0.1:8080/x?y=1", "url 127.0.0.1:8080/x?y=1"),
        ("an app's link", "tg://resolve?domain=durov.", "url tg://resolve?domain=durov"),
        ("an e-mail address", "write to a.b@school.ru!", "email a.b@school.ru"),
        ("a word that ends like a file is a link in a country's zone", "main.py", "url main.py"),
        ("a number with a dot is no link", "3.14"),
        ("mentions have 4 letters or are known", "@abc @gif @abcd", "mention @gif", "mention @abcd"),
        ("a command with a short bot's name is none", "/go@ab /go@abc", "bot_command /go@abc"),
        ("a path is no command", "a/b </b"),
        ("a tag needs a letter", "#2026 #год_2026", "hashtag #год_2026"),
        ("a tag with a channel's name", "#тема@durov", "hashtag #тема@durov"),
        ("a cashtag", "$USD $usd", "cashtag $USD"),
    ]
]

HALF_BOLD = {"caption": "<b>a<b>b</b></b> @durov", "parse_mode": "HTML"}
BOTH = ("bold ab", "mention @durov")


def media(**caption: Any) -> dict[str, Any]:
    return {"type": "photo", "media": PHOTO, **caption}


CAPTIONS = [
    Rule("a caption is cleaned like a text", FORMATTED, "sendPhoto", {"photo": PHOTO, **HALF_BOLD}, entities=BOTH),
    Rule("a caption in an album is, too", FORMATTED, "sendMediaGroup", {"media": [media(**HALF_BOLD)]}, entities=BOTH),
    Rule(
        "a caption with entities beside it",
        FORMATTED,
        "sendPhoto",
        {"photo": PHOTO, "caption": " ab @durov", "caption_entities": [part("bold", 1, 1), part("bold", 2, 1)]},
        entities=BOTH,
    ),
    Rule(
        "the same in an album",
        FORMATTED,
        "sendMediaGroup",
        {"media": [media(caption="ab @durov", caption_entities=[part("bold", 0, 2), part("url", 3, 6)])]},
        entities=BOTH,
    ),
    Rule(
        "an entity of a caption inside an emoji",
        PLACES,
        "sendPhoto",
        {"photo": PHOTO, "caption": "😀", "caption_entities": [part("bold", 1, 1)]},
        refused="entity begins in a middle of a UTF-16 symbol at byte offset 4",
    ),
    Rule(
        "broken markup in a caption of an album",
        f"{BOT_API}, get_input_message_contents",
        "sendMediaGroup",
        {"media": [media(caption="<b>a", parse_mode="HTML")]},
        refused="can't parse InputMedia: Can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    Rule(
        "a caption over 1,024 characters",
        f"{TDLIB}/MessageContent.cpp, get_input_message_content",
        "sendPhoto",
        {"photo": PHOTO, "caption": "x" * 1025},
        refused="message caption is too long",
    ),
]

TEXTS = [*MERGED, *WRONG, *CLEANED, *FOUND_IN, *CAPTIONS]
