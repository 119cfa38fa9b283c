"""Labels of all kinds that terminals measure differently, made from Unicode's data."""
import unicodedata

EMOJI_TEST = "/usr/share/unicode/emoji/emoji-test.txt"


def emoji():
    """The fully-qualified emoji of emoji-test.txt, in order."""
    with open(EMOJI_TEST, encoding="utf-8") as file:
        for line in file:
            codes, _, rest = line.partition(";")
            if rest.strip().startswith("fully-qualified"):
                yield "".join(chr(int(code, 16)) for code in codes.split())


def spread(items, count):
    """`count` of the items, evenly from all of them."""
    items = list(items)
    return [items[i * len(items) // count] for i in range(count)]


def letters(first, last, categories=("Lo",)):
    return [chr(c) for c in range(first, last + 1) if unicodedata.category(chr(c)) in categories]


def words(characters, length, count):
    """Words of `length` characters each, from all of them in turn."""
    return ["".join(characters[(i * 7 + j * 3) % len(characters)] for j in range(length)) for i in range(count)]


def emoji_kinds():
    vs16, zwj, joiner = "\ufe0f", [], "\u200d"
    kinds = {"emoji": [], "emoji with U+FE0F": [], "keycaps": [], "flags": [], "emoji with a skin tone": [], "joined emoji": []}
    for text in emoji():
        tones = any("\U0001f3fb" <= c <= "\U0001f3ff" for c in text)
        if joiner in text:
            kinds["joined emoji"].append(text)
        elif tones:
            kinds["emoji with a skin tone"].append(text)
        elif "\u20e3" in text:
            kinds["keycaps"].append(text)
        elif "\U0001f1e6" <= text[0] <= "\U0001f1ff" or "\U000e007f" in text:
            kinds["flags"].append(text)
        elif vs16 in text:
            kinds["emoji with U+FE0F"].append(text)
        else:
            kinds["emoji"].append(text)
    return kinds


def kinds():
    """(kind, labels) of 500 labels."""
    found = emoji_kinds()
    wide = [text for text in found["emoji"] if len(text) == 1 and ord(text) < 0x3000]
    viramas = {0x0915: "\u094d", 0x0995: "\u09cd", 0x0A95: "\u0acd", 0x0B15: "\u0b4d", 0x0C15: "\u0c4d", 0x0D15: "\u0d4d"}
    conjuncts, syllables = [], []
    for ka, virama in viramas.items():
        # The consonants of these blocks stand in the same order: ka to ha.
        consonants = letters(ka, ka + 0x24)
        conjuncts += [a + virama + b for a, b in zip(spread(consonants, 7), spread(consonants[5:], 7))]
        vowels = letters(ka + 0x29, ka + 0x37, ("Mc", "Mn"))
        syllables += [spread(consonants, 4)[i % 4] + vowel for i, vowel in enumerate(spread(vowels, 4))]
    jamo = [chr(0x1100 + i % 19) + chr(0x1161 + i % 21) + (chr(0x11A8 + i % 27) if i % 3 else "") for i in range(30)]
    other_scripts = []
    for first, last in ((0xE01, 0xE4E), (0xE81, 0xECD), (0xF40, 0xFBC), (0x1000, 0x103E), (0x1780, 0x17D3)):
        base, marks = letters(first, last), letters(first, last, ("Mn", "Mc"))
        other_scripts += [base[i * 3] + marks[i * 2 % len(marks)] for i in range(5)]
    ambiguous = [c for c in map(chr, range(0xA1, 0x2700)) if unicodedata.east_asian_width(c) == "A"
                 and unicodedata.category(c)[0] in "LSPN"]
    return [
        ("CJK", words(letters(0x4E00, 0x9FA5)[::97] + letters(0x3042, 0x30FA), 3, 30)),
        ("fullwidth and halfwidth forms", words(letters(0xFF01, 0xFFDC, ("Lo", "Lu", "Ll", "Po")), 3, 20)),
        ("Hangul syllables", words(letters(0xAC00, 0xD7A3)[::101], 2, 15)),
        ("Hangul jamo", jamo),
        ("Latin with combining marks", ["".join(c + chr(0x300 + (i + j) % 0x4F) for j, c in enumerate("box")) for i in range(25)]),
        ("Indic syllables", syllables),
        ("Indic conjuncts", conjuncts),
        ("Thai, Lao, Tibetan, Myanmar, Khmer", other_scripts),
        ("Hebrew", words(letters(0x5D0, 0x5EA), 4, 15)),
        ("Arabic", words(letters(0x628, 0x64A), 4, 20)),
        ("ambiguous width", words(ambiguous, 3, 25)),
        ("private use", [chr(0xE0A0 + 61 * i) for i in range(16)]),
        ("emoji", spread(found["emoji"], 45)),
        ("emoji with U+FE0F", spread(found["emoji with U+FE0F"], 35)),
        ("emoji with U+FE0E", [text + "\ufe0e" for text in spread(wide, 10)]),
        ("keycaps", spread(found["keycaps"], 12)),
        ("flags", spread(found["flags"], 30)),
        ("emoji with a skin tone", spread(found["emoji with a skin tone"], 35)),
        ("joined emoji", spread(found["joined emoji"], 46)),
    ]
