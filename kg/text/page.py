"""Tells the prose of a page from what stands around it: navigation, advertisement, bylines, captions, links to other news.

A line is judged by its own shape (does it end as a sentence does, has it a finite verb, is it a list item) and by what heads it
('ये भी पढ़ें', 'Advertisement', 'संबंधित खबरें'). Nothing is removed from the source: junk lines are only not read.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = ["Line", "lines"]

Role = Literal["headline", "body", "item"]

_SENTENCE_END = re.compile(r"[।॥|.?!…][\"'”’»)\]]*\s*$")
_INTRODUCES = re.compile(r"(?::|:-|–|-)\s*$")
_COUNT = "एक|दो|तीन|चार|पांच|पाँच|छह|छः|सात|आठ|नौ|दस"
_MARKS = (
    r"[-–—\u0640•●▪◦*·➤►👉✔️☑⏺◾◼■□★✦✓✅🔹🔸🔵○◆❖]+",  # ARABIC TATWEEL is the dash of pages from Persian and Arabic
    r"\(?(?:[0-9०-९]{1,2}|[ivxlIVXL]{1,5}|[a-h]|[क-झ])[.)]",
    r"[0-9]\ufe0f?\u20e3",  # a digit in a keycap
    r"\|?\s*[0-9०-९]{1,2}\s*\|",  # the first cell of a row
    r"(?:क्रम\s*(?:सं(?:ख्या|\.)?)?|क्रमांक|क्र\.?\s*(?:सं\.?)?|मद\s*सं(?:ख्या|\.))\s*[0-9०-९]{1,2}\s*[-–—.:)]?",
    rf"(?:{_COUNT})\s*(?:,|[-–—:](?=\s))(?!\s*(?:{_COUNT})\s)",  # 'दो, बीज उत्पादन का करार'; not 'दो, तीन और चार जून'
)
_ITEM = re.compile(rf"^\s*(?:{'|'.join(_MARKS)})\s*")
_WORD = re.compile(r"[\u0900-\u0963]+|[A-Za-z]+|[0-9०-९]+")
_LETTER = re.compile(r"[\u0905-\u0939]")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def _any_of(*patterns: str) -> re.Pattern[str]:
    """One expression that finds any of the patterns, in either case of Latin letters."""
    return re.compile("|".join(patterns), re.IGNORECASE)


_READ = "(?:(?:पढ़?|प\\u095d)ें|देखें)"
"""'Read' and 'see'; the letter RHA as DDHA with or without nukta, or as one sign."""
_READ_TOO = re.compile(rf"भी\s+{_READ}")

_OTHER_NEWS = (
    rf"(?:ये|यह|इसे|इन्हें|और)\s+भी\s+(?:{_READ}|जानें|पढ़िए|सुनें)",
    rf"और\s+{_READ}|देखें\s+वीडियो",
    r"(?:also|must|don't)\s+(?:read|watch|miss)|read\s+(?:more|also)",
    r"(?:अगली|पिछली|बड़ी|ताज़ा|ताजा)\s+(?:खबर|ख़बर)(?:ें)?\b",
    r"संबंधित|सम्बंधित|संबद्ध|related|recommended|आपके\s+लिए|you\s+may",
    r"ट्रेंडिंग|trending|लेटेस्ट|latest|most\s+(?:read|popular)|सबसे\s+ज्यादा|टॉप|top\s+(?:news|stories)",
    r"विज्ञापन|advertisement|sponsored|promoted",
    r"वीडियो|video|फोटो\s+गैलरी|photo\s+gallery|वेब\s+स्टोरी|web\s+stor",
)
_LINK = _any_of(rf"\W*(?:{'|'.join(_OTHER_NEWS)})")
"""What links to other stories: the line, or the lines below it up to the next prose, are other articles' headlines."""

_ADVERT = _any_of(r"\W*(?:विज्ञापन|advertisement)\W*$")
"""Where a page keeps room for an advertisement; what stands below is the story again."""

_HEADS_A_LIST = _any_of(rf"(?:खबर|ख़बर|समाचार|news|stories|story|read|{_READ}|recommended|trending|ट्रेंडिंग|लोकप्रिय|आलेख|लेख)\w*\s*[:：»>-]*\s*$")

_BUTTONS = (
    r"tags?|टैग्?स?|share|शेयर|follow|फॉलो|फ़ॉलो|copyright|©|comments?|कमेंट|subscribe|सब्सक्राइब|download|डाउनलोड|login|लॉग\s?इन"
    r"|home|होम|menu|मेन्यू|मेनू|print|whatsapp|व्हाट्सऐप|facebook|twitter|telegram|google"
)
_FURNITURE = _any_of(
    r"[☰🔍⏱🟢📷📸🔔📲▶]|^\W*$|\{\{|\}\}|›|»\s|\bhttps?:|\bwww\.",
    rf"^\W*(?:{_BUTTONS})\b",
    r"^\W*(?:फोटो|फ़ोटो|photo|image|तस्वीर|चित्र|file|फाइल)\s*[:：(/-]",
    r"\((?:फोटो|फ़ोटो|photo|तस्वीर|फाइल|file|साभार|pti|ani|एएनआई)\b[^)]*\)",
    r"(?:फोटो|photo)\s*[:：-]\s*\S+\s*$|समाप्त\s*-",
    r"^\W*#\S+(?:\s+#\S+)*\s*$|^\W*@\S+\s*$",
    r"यह\s+(?:खबर|ख़बर|समाचार|रिपोर्ट)\s.{0,60}(?:फीड|एजेंसी|सिंडिकेट|संपादित)",
    r"^\W*(?:क्रम|क्र|क्रमांक)[\s.]*(?:सं|संख्या)?[\s.]*[|/]",  # the head of a table
    r"विचार\s+(?:निजी|लेखक\s+के)|लेखक\s+के\s+(?:निजी|अपने)\s+विचार",
)
"""Buttons, captions, tags and notices: what a page shows around a story."""

_CREDITS = (
    r"by|edited\s+by|written\s+by|reported\s+by|published|updated|modified|posted|last\s+updated|author|लेखक|संपादक|संवाददाता|रिपोर्टर"
    r"|प्रस्तुति|अपडेटेड|अपडेट|प्रकाशित|प्रकाशन|site\s+admin|source|स्रोत|एजेंसी|edited|curated"
)
_BYLINE = _any_of(
    rf"^\W*(?:{_CREDITS})\b[^।]*$",
    r"\b(?:IST|GMT)\b|\b\d{1,2}:\d{2}\s*(?:am|pm|बजे)\b[^।]*$",
    r"(?:डेस्क|desk|ब्यूरो|bureau|टीम|team|संवाददाता)\s*[,|।-]?\s*(?:[\u0900-\u097f ]{0,25})?$",
)

_FINITE = re.compile(
    r"(?:है|हैं|था|थी|थे|गया|गई|गए|गयी|गये|किया|हुई|हुआ|हुए|होगी|होगा|होंगे|रहा|रही|रहे|दिया|दी|दिए|लिया|बताया|कहा|मिले|पहुंचे|पहुंची|लौटे"
    r"|[\u0915-\u0939]ेगा|[\u0915-\u0939]ेगी|[\u0915-\u0939]ेंगे|एगा|एगी|एंगे)(?![\u0900-\u0963])"
)

_BLANKS = " \t\u00a0\ufeff\u3000"

# Lengths in words, chosen on pages of news sites: a line that is shorter is furniture, one that is longer is prose all the same.
_SHORTEST_SENTENCE = 4
_SHORTEST_HEADLINE = 5
_SHORTEST_WITHOUT_STOP = 8
_SHORTEST_LEAD_IN = 4
_SHORTEST_BARE_ITEM = 3
_VERB_AT_END = 30
"""Characters at the end of a line in which its verb stands."""
_LONGEST_LABEL = 3
_LONGEST_LINK = 14
_LONGEST_CAPTION = 18
_LONGEST_BYLINE = 25


@dataclass(frozen=True, slots=True)
class Line:
    """A line worth reading: its extent in the source without outer white space, and its part in the page."""

    start: int
    end: int
    role: Role
    paragraph: int


def lines(text: str, heads_part: Callable[[str], bool] = lambda line: False) -> tuple[Line, ...]:
    """The prose lines, list items and headlines of a page, in order.

    `heads_part` tells of a short line whether it heads a part of the story ('भूटान (3-4 मई)'); it does where prose follows it.

    >>> page = "Advertisement\\nये भी पढ़ें: दोहा पहुंचे मंत्री\\nविदेश मंत्री ने ढाका में बातचीत की।\\n"
    >>> [page[x.start:x.end] for x in lines(page)]
    ['विदेश मंत्री ने ढाका में बातचीत की।']
    """
    return tuple(_lines(text, heads_part))


def _lines(text: str, heads_part: Callable[[str], bool]) -> Iterator[Line]:
    linked = False  # below a heading of other stories
    seen_body = False
    listing = False  # below a line that leads in a list
    for number, match in enumerate(_LINE.finditer(text)):
        line = match.group().strip(_BLANKS)
        if not line:
            continue
        words = len(_WORD.findall(line))
        prose = _is_prose(line, words)
        if _is_link(line, words, prose):
            linked = linked or (words <= _LONGEST_LABEL and not _ADVERT.match(line)) or _HEADS_A_LIST.search(line) is not None
            continue
        if not _LETTER.search(line) or _is_furniture(line, words, prose):
            continue
        start = match.start() + match.group().index(line)
        end = start + len(line)
        item = _ITEM.match(line)
        if listing and not linked and not item and not prose and _is_bare_item(line, words):
            yield Line(start, end, "item", number)
            continue
        listing = (listing and item is not None) or (words >= _SHORTEST_LEAD_IN and _INTRODUCES.search(line) is not None)
        short = not prose and words < _SHORTEST_HEADLINE
        if short and not linked and heads_part(line[item.end() :] if item else line) and _prose_follows(text, match.end()):
            yield Line(start + (item.end() if item else 0), end, "headline", number)
        elif prose or (item and not linked):
            linked, seen_body = False, True
            yield Line(start + (item.end() if item else 0), end, "item" if item else "body", number)
        elif not linked and seen_body and words >= _SHORTEST_WITHOUT_STOP and _FINITE.search(line):
            yield Line(start, end, "body", number)
        elif not linked and (words >= _SHORTEST_HEADLINE or _INTRODUCES.search(line)):
            yield Line(start, end, "headline", number)


def _is_prose(line: str, words: int) -> bool:
    """Whether a line ends as a sentence does, tells what leads in a list, or is too long for anything else."""
    ends = words >= _SHORTEST_SENTENCE and _SENTENCE_END.search(line) is not None
    return ends or _leads_in(line, words) or words >= _LONGEST_BYLINE


def _leads_in(line: str, words: int) -> bool:
    """Whether a line is a sentence that leads in a list: 'वार्ता के बाद जिन करारों पर हस्ताक्षर हुए, वे ये हैं:'."""
    return words >= _SHORTEST_WITHOUT_STOP and _INTRODUCES.search(line) is not None and _FINITE.search(line[-_VERB_AT_END:]) is not None


def _prose_follows(text: str, at: int) -> bool:
    """Whether the next line with text is prose, or an item of a list."""
    following = next((line for m in _LINE.finditer(text, at) if (line := m.group().strip(_BLANKS))), "")
    return _is_prose(following, len(_WORD.findall(following))) or _ITEM.match(following) is not None


def _is_bare_item(line: str, words: int) -> bool:
    """Whether a line below a lead-in is an item without a mark: a noun phrase, no heading and no row of a table."""
    return words >= _SHORTEST_BARE_ITEM and not _INTRODUCES.search(line) and not _FINITE.search(line) and "|" not in line


def _is_link(line: str, words: int, prose: bool) -> bool:
    """Whether a line leads to other stories; a long sentence that only begins like one ('संबंधित मंत्रालयों …') does not."""
    if not _LINK.match(line):
        return False
    return not prose or words <= _LONGEST_LINK or _READ_TOO.search(line[:30]) is not None


def _is_furniture(line: str, words: int, prose: bool) -> bool:
    """Whether a line is a button, caption, notice or byline."""
    if not (prose and words > _LONGEST_CAPTION) and _FURNITURE.search(line):
        return True
    return words <= _LONGEST_BYLINE and _BYLINE.search(line) is not None and not _ends_with_verb(line)


def _ends_with_verb(line: str) -> bool:
    return bool(_SENTENCE_END.search(line) and _FINITE.search(line[-_VERB_AT_END:]))
