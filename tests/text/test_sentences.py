"""Text as sentences: they end where they end, and every offset slices the source."""

import re

import pytest
from hypothesis import example, given

from kg.lexicon import lexicon
from kg.model import Article, Sentence
from kg.text import sentences
from tests.devanagari import quick, texts
from tests.stages import Stages, samples


def read(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(Article("लेख", text), heads_part=lexicon().heads_part)]


def assert_slices(text: str, found: tuple[Sentence, ...]) -> None:
    at = 0
    for each in found:
        assert at <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        behind = each.start
        for token in each.tokens:
            assert behind <= token.start < token.end <= each.end
            assert token.text == text[token.start : token.end]
            behind = token.end
        at = each.end


@pytest.mark.parametrize(
    "text",
    [
        "डॉ. एस. जयशंकर मॉस्को पहुंचे।",
        "प्रो. मुहम्मद यूनुस ढाका लौट आए।",
        "यू.ए.ई. के राष्ट्रपति भारत आए।",
        "के.पी. शर्मा ओली बीजिंग गए।",
        "भारत ने 3.5 अरब डॉलर का ऋण दिया।",
        "ए.पी.जे. अब्दुल कलाम राष्ट्रपति थे।",
        "लेफ्टिनेंट जनरल (सेवानिवृत्त) वी. के. सक्सेना वहां थे।",
    ],
)
def test_a_stop_inside_a_name_or_number_ends_no_sentence(text: str) -> None:
    assert [text] == read(text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("मंत्री मॉस्को पहुंचे।", "वे लावरोव से मिले।"),
        ("मंत्री मॉस्को पहुंचे.", "वे लावरोव से मिले."),
        ("क्या मंत्री मॉस्को गए?", "वे लावरोव से मिले।"),
        ("मंत्री ने कहा, 'हम मिलेंगे।'", "वे लावरोव से मिले।"),
        ("मंत्री ने कहा, “हम मिलेंगे।”", "वे लावरोव से मिले।"),
        ("मंत्री मॉस्को पहुंचे |", "वे लावरोव से मिले।"),
        ("मंत्री मॉस्को पहुंचे॥", "वे लावरोव से मिले।"),
        ("वार्ता पर चर्चा की गई.", "वे लावरोव से मिले."),
    ],
)
def test_a_sentence_ends_at_its_mark_and_keeps_its_quote(first: str, second: str) -> None:
    assert [first, second] == read(f"{first} {second}")


@pytest.mark.parametrize("line", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\n\n\n"])
def test_a_line_ends_a_sentence(line: str) -> None:
    assert ["मंत्री मॉस्को शहर पहुंचे।", "वे वहां लावरोव से मिले।"] == read(f"मंत्री मॉस्को शहर पहुंचे।{line}वे वहां लावरोव से मिले।")


@pytest.mark.parametrize(
    "junk",
    [
        "ये भी पढ़ें: दोहा पहुंचे वाणिज्य मंत्री पीयूष गोयल",
        "यह भी पढ़ें- पीएम मोदी ने की पुतिन से बात",
        "Advertisement",
        "Updated: Wed, 27 Dec 2023 10:55 PM (IST)",
        "अपडेटेड 10:55 PM IST",
        "Edited By: डेस्क",
        "@MEAIndia",
        "#भारत #रूस",
        "https://www.mea.gov.in",
        "Home › News › World",
    ],
)
def test_what_stands_around_an_article_is_not_read(junk: str) -> None:
    prose = "विदेश मंत्री ने मॉस्को में बातचीत की।"
    assert [prose] == read(f"{junk}\n{prose}\n{junk}\n")


def test_headlines_below_related_news_are_not_read() -> None:
    prose = "विदेश मंत्री ने मॉस्को में बातचीत की।"
    assert [prose] == read(f"{prose}\nसंबंधित खबरें\nलंदन में राजनाथ सिंह की बैठक आज\nपेरिस पहुंचे प्रधानमंत्री मोदी कल शाम\n")


@pytest.mark.parametrize("mark", ["1. ", "(i) ", "• ", "- ", "१. ", "क) "])
def test_a_list_item_is_read_without_its_mark(mark: str) -> None:
    text = f"{mark}कृषि में सहयोग पर समझौता ज्ञापन"
    (found,) = sentences(Article("लेख", text))
    assert ("item", "कृषि में सहयोग पर समझौता ज्ञापन") == (found.role, text[found.start : found.end])


@pytest.mark.parametrize("text", ["", " ", "\n\n", "।।।", "…", "Hello world.", "123", "\ufeff"])
def test_a_text_without_hindi_has_no_sentence(text: str) -> None:
    assert [] == read(text)


def test_every_offset_of_the_samples_slices_the_same_characters() -> None:
    assert len(samples()) >= 30
    for each in samples():
        assert_slices(each.article.text, each.sentences)


def test_a_short_heading_is_kept_where_prose_follows_and_where_it_names_a_part() -> None:
    prose = "विदेश मंत्री ने नेताओं से बातचीत की।"
    assert ["भूटान (3-4 मई)", prose] == read(f"भूटान (3-4 मई)\n{prose}")
    assert ["पृष्ठभूमि", prose] == read(f"पृष्ठभूमि\n{prose}")
    assert [prose] == read(f"नेपाल\nदेश\nवीडियो\n{prose}\nभूटान")  # a menu, and the place below a release


def kept(stages: Stages) -> str:
    """The lines of the source of which something was read."""
    lines = re.finditer(r"[^\r\n\u2028\u2029]+", stages.article.text)
    return "\n".join(line.group() for line in lines if any(line.start() <= each.start < line.end() for each in stages.sentences))


def test_cleaning_twice_is_cleaning_once() -> None:
    for each in samples():
        once = [each.article.text[found.start : found.end] for found in each.sentences]
        assert once == read(kept(each)), each.article.id


@quick
@given(texts)
@example("एस. एस. एस. .")
@example("।'।\"")
def test_any_text_is_cut_without_losing_its_place(text: str) -> None:
    assert_slices(text, sentences(Article("लेख", text)))
