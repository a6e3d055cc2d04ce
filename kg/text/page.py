"""Tells the prose of a page from what stands around it: navigation, advertisement, bylines, captions, links to other news.

A line is judged by its own shape (does it end as a sentence does, has it a finite verb, is it a list item) and by what heads it
('ये भी पढ़ें', 'Advertisement', 'संबंधित खबरें'). Nothing is removed from the source: junk lines are only not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = ["Line", "lines"]

Role = Literal["headline", "body", "item"]

_STOP = re.compile(r"[।॥|.?!…:;,–-][\"'”’»)\]]*\s*$")
_SENTENCE_END = re.compile(r"[।॥|.?!…][\"'”’»)\]]*\s*$")
_ITEM = re.compile(r"^\s*(?:[-–—•●▪◦*·➤►👉✔️☑]+|\(?(?:[0-9०-९]{1,2}|[ivxlIVXL]{1,5}|[a-h]|[क-झ])[.)])\s*")
# What links to other stories: the line, or the lines below it up to the next prose, are other articles' headlines.
_LINK = re.compile(
    r"^\W*(?:(?:ये|यह|इसे|इन्हें|और)\s+भी\s+(?:पढ़ें|पढ़ें|पढें|देखें|जानें|पढ़िए|सुनें)|(?:also|must|don't)\s+(?:read|watch|miss)|read\s+(?:more|also)|(?:अगली|पिछली|बड़ी|ताज़ा|ताजा)\s+(?:खबर|ख़बर)(?:ें)?\b"
    r"|संबंधित|सम्बंधित|संबद्ध|related|recommended|ट्रेंडिंग|trending|लेटेस्ट|latest|most\s+(?:read|popular)|सबसे\s+ज्यादा|टॉप|top\s+(?:news|stories)|आपके\s+लिए|you\s+may|और\s+पढ़ें|और\s+देखें|विज्ञापन|advertisement|sponsored|promoted"
    r"|वीडियो|video|देखें\s+वीडियो|फोटो\s+गैलरी|photo\s+gallery|वेब\s+स्टोरी|web\s+stor)", re.IGNORECASE)
_HEADS_A_LIST = re.compile(r"(?:खबर|ख़बर|समाचार|news|stories|story|read|पढ़ें|पढ़ें|पढें|देखें|recommended|trending|ट्रेंडिंग|लोकप्रिय|आलेख|लेख)\w*\s*[:：»>-]*\s*$", re.IGNORECASE)
_FURNITURE = re.compile(
    r"[☰🔍⏱🟢📷📸🔔📲▶]|^\W*$|\{\{|\}\}|›|»\s|\bhttps?:|\bwww\.|^\W*(?:tags?|टैग्?स?|share|शेयर|follow|फॉलो|फ़ॉलो|copyright|©|comments?|कमेंट|subscribe|सब्सक्राइब|download|डाउनलोड|login|लॉग\s?इन|home|होम|menu|मेन्यू|मेनू|print|whatsapp|व्हाट्सऐप|facebook|twitter|telegram|google)\b"
    r"|^\W*(?:फोटो|फ़ोटो|photo|image|तस्वीर|चित्र|file|फाइल)\s*[:：(/-]|\((?:फोटो|फ़ोटो|photo|तस्वीर|फाइल|file|साभार|pti|ani|एएनआई)\b[^)]*\)|(?:फोटो|photo)\s*[:：-]\s*\S+\s*$|समाप्त\s*-|^\W*#\S+(?:\s+#\S+)*\s*$|^\W*@\S+\s*$"
    r"|यह\s+(?:खबर|ख़बर|समाचार|रिपोर्ट)\s.{0,60}(?:फीड|एजेंसी|सिंडिकेट|संपादित)|विचार\s+(?:निजी|लेखक\s+के)|लेखक\s+के\s+(?:निजी|अपने)\s+विचार", re.IGNORECASE)
_BYLINE = re.compile(
    r"^\W*(?:by|edited\s+by|written\s+by|reported\s+by|published|updated|modified|posted|last\s+updated|author|लेखक|संपादक|संवाददाता|रिपोर्टर|प्रस्तुति|अपडेटेड|अपडेट|प्रकाशित|प्रकाशन|site\s+admin|source|स्रोत|एजेंसी|edited|curated)\b[^।]*$"
    r"|\b(?:IST|GMT)\b|\b\d{1,2}:\d{2}\s*(?:am|pm|बजे)\b[^।]*$|(?:डेस्क|desk|ब्यूरो|bureau|टीम|team|संवाददाता)\s*[,|।-]?\s*(?:[\u0900-\u097f ]{0,25})?$", re.IGNORECASE)
_FINITE = re.compile(r"(?:है|हैं|था|थी|थे|गया|गई|गए|गयी|गये|किया|हुई|हुआ|हुए|होगी|होगा|होंगे|रहा|रही|रहे|दिया|दी|दिए|लिया|बताया|कहा|मिले|पहुंचे|पहुंची|लौटे|[\u0915-\u0939]ेगा|[\u0915-\u0939]ेगी|[\u0915-\u0939]ेंगे|एगा|एगी|एंगे)(?![\u0900-\u0963])")
_SPACE = re.compile(r"\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line worth reading: its extent in the source without outer white space, and its part in the page."""

    start: int
    end: int
    role: Role
    paragraph: int


def lines(text: str) -> tuple[Line, ...]:
    """The prose lines, list items and headlines of a page, in order.

    >>> page = "Advertisement\\nये भी पढ़ें: दोहा पहुंचे मंत्री\\nविदेश मंत्री ने ढाका में बातचीत की।\\n"
    >>> [page[x.start:x.end] for x in lines(page)]
    ['विदेश मंत्री ने ढाका में बातचीत की।']
    """
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    linked = False  # below a heading of other stories
    seen_body = False
    for number, match in enumerate(re.finditer(r"[^\r\n\u2028\u2029]+", text)):
        raw = match.group()
        stripped = raw.strip(" \t\u00a0\ufeff\u3000")
        if not stripped:
            continue
        start = match.start() + raw.index(stripped)
        end = start + len(stripped)
        words = len(re.findall(r"[\u0900-\u0963]+|[A-Za-z]+|[0-9०-९]+", stripped))
        prose = (bool(_SENTENCE_END.search(stripped)) and words >= 4) or words >= 25
        if _LINK.search(stripped) and not (prose and words > 14 and not re.search(r"भी\s+(?:पढ़ें|पढ़ें|देखें)", stripped[:30])):
            linked = linked or bool(_HEADS_A_LIST.search(stripped)) or words <= 3
            continue
        if not re.search(r"[\u0905-\u0939]", stripped):
            continue
        if _FURNITURE.search(stripped) and not (prose and words > 18):
            continue
        if words <= 25 and _BYLINE.search(stripped) and not _ends_with_verb(stripped):
            continue
        item = bool(_ITEM.match(stripped))
        if prose or (item and not linked):
            linked = False
            seen_body = True
            inside = _ITEM.match(stripped)
            offset = inside.end() if inside and item else 0
            yield Line(start + offset, end, "item" if item else "body", number)
        elif not linked:
            if _FINITE.search(stripped) and words >= 8 and seen_body:
                yield Line(start, end, "body", number)
            elif (_STOP.search(stripped) and stripped.rstrip().endswith((":", ":-", "–", "-"))) or words >= 5:
                yield Line(start, end, "headline", number)


def _ends_with_verb(line: str) -> bool:
    return bool(_SENTENCE_END.search(line) and _FINITE.search(line[-30:]))
