"""Files, folders and standard input become articles; what can't be read is named, and the rest is read."""

import gzip
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.sources import Inputs, keep, kept, read
from kg.sources.naming import safe

TEXT = "विदेश मंत्री एस. जयशंकर ने काठमांडू में नेपाल के विदेश मंत्री से मुलाकात की।\n"
OTHER = "प्रधानमंत्री ने थिम्फू में भूटान के नरेश से मुलाकात की और जलविद्युत पर बातचीत की।\n"


def given(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problem(inputs: Inputs) -> str:
    assert inputs.articles == ()
    (only,) = inputs.problems
    return str(only)


def test_a_text_is_kept_character_for_character(tmp_path: Path) -> None:
    text = "शीर्षक\r\n\r\n" + TEXT + "\u200dन\u093cया\rअंत\u2028"
    (article,) = read([given(tmp_path, "a.txt", text)]).articles
    assert text == article.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_in_any_of_its_encodings(tmp_path: Path, encoding: str) -> None:
    (article,) = read([given(tmp_path, "a.txt", TEXT.encode(encoding))]).articles
    assert TEXT == article.text


def test_front_matter_is_no_part_of_the_text(tmp_path: Path) -> None:
    front = "---\ntitle: भारत-नेपाल: नई वार्ता\npublished: ५ जनवरी २०२४\nid: वार्ता 1\npublisher: दैनिक\n---\n"
    (article,) = read([given(tmp_path, "a.txt", front + TEXT)]).articles
    assert (TEXT, "वार्ता-1", "भारत-नेपाल: नई वार्ता", "2024-01-05", "दैनिक") == (
        article.text,
        article.id,
        article.headline,
        article.published,
        article.publisher,
    )


def test_a_folder_is_read_whole_and_in_order_but_for_hidden_files_and_earlier_builds(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.txt", "notes.md", ".hidden.txt", "old/.rajnay", "old/sources/x.txt"):
        given(tmp_path, name, TEXT)
    assert ["2", "a"] == [article.id.rsplit("-", 1)[0] for article in read([tmp_path]).articles]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = given(tmp_path, "a.txt", TEXT)
    inputs = read([path, tmp_path, path])
    assert (1, ()) == (len(inputs.articles), inputs.problems)


def test_json_lines_and_csv_give_an_article_for_each_row(tmp_path: Path) -> None:
    rows = [{"id": "क", "text": TEXT, "title": "वार्ता", "published": "2024-01-05"}, {"id": "ख", "text": OTHER}]
    given(tmp_path, "a.jsonl", "\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    given(tmp_path, "b.csv", f'id,text,date\nग,"{TEXT}",5 जनवरी 2024\n')
    assert [("क", "2024-01-05"), ("ख", None), ("ग", "2024-01-05")] == [(each.id, each.published) for each in read([tmp_path]).articles]


def test_columns_may_have_any_name(tmp_path: Path) -> None:
    path = given(tmp_path, "a.csv", f'लेख,नाम\n"{TEXT}",n1\n')
    (article,) = read([path], columns={"text": "लेख", "id": "नाम"}).articles
    assert ("n1", TEXT) == (article.id, article.text)


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    (article,) = read([given(tmp_path, "ढाका.txt.gz", gzip.compress(TEXT.encode()))]).articles
    assert (TEXT, "ढाका") == (article.text, article.id.rsplit("-", 1)[0])


def test_standard_input_is_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    (article,) = read(["-"]).articles
    assert TEXT == article.text


def test_a_web_page_gives_its_article_and_what_its_head_says(tmp_path: Path) -> None:
    page = (
        '<html lang="hi"><head><meta charset="utf-8"><title>काठमांडू में वार्ता</title>'
        '<meta property="og:site_name" content="दैनिक"><meta property="article:published_time" content="2024-01-05T20:30:00+05:30">'
        f"</head><body><nav>होम देश दुनिया</nav><article><h1>काठमांडू में वार्ता</h1><p>{TEXT * 3}</p><p>{OTHER * 3}</p></article></body></html>"
    )
    (article,) = read([given(tmp_path, "a.html", page)]).articles
    assert ("काठमांडू में वार्ता", "दैनिक", "2024-01-05") == (article.headline, article.publisher, article.published)
    assert TEXT.strip() in article.text
    assert "<" not in article.text


def test_the_order_of_inputs_makes_no_difference(tmp_path: Path) -> None:
    paths = [given(tmp_path, "b.txt", TEXT), given(tmp_path, "a.txt", OTHER), given(tmp_path, "c.txt", "")]
    assert str(read(paths)) == str(read(paths[::-1]))


def test_the_same_article_twice_is_read_once_and_another_text_under_its_id_is_a_problem(tmp_path: Path) -> None:
    for name, text in (("a", TEXT), ("b", TEXT), ("c", OTHER)):
        given(tmp_path, f"{name}.txt", f"---\nid: एक\n---\n{text}")
    inputs = read([tmp_path])
    assert [TEXT] == [article.text for article in inputs.articles]
    assert [
        f"{tmp_path / 'c.txt'}: its id 'एक' is that of {tmp_path / 'a.txt'}, with another text; give each article an id of its own"
    ] == [str(each) for each in inputs.problems]


def test_an_id_is_safe_as_a_file_name_and_hangs_on_the_text() -> None:
    assert (safe("../../etc/passwd"), safe("न" * 200) == safe("न" * 201)) == ("etc-passwd", False)
    assert len(safe("न" * 200).encode()) <= 180


@pytest.mark.parametrize(
    ("told", "content"),
    [
        ("the file is empty", b" \n"),
        ("the file is binary", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8),
        ("the text is not Hindi", b"The foreign ministers met in Kathmandu on Tuesday to talk about trade."),
        ("the text is Marathi", "परराष्ट्र मंत्री आज काठमांडूला गेले आहेत आणि त्यांनी नेपाळच्या मंत्र्यांशी चर्चा केली आहे.".encode()),
        ("the text is Nepali", "परराष्ट्रमन्त्रीले काठमाडौंमा भेटवार्ता गरेको छ र उनले सम्झौता भएको बताए।".encode()),
        ("Kruti Dev", b"Hkkjr us dgk gS fd usiky ds lkFk le>kSrk gks x;k gS vkSj nksuksa ns'k [kq'k gSa"),
        ("Chanakya", "ÖæÚUÌ Ùð ·¤ãæ ãñ ç·¤ ÙðÂæÜ âð ßæÌæü ãô »§ü ãñ ¥õÚU Îôð´ Îðàæ".encode()),
        ("the text is in ISCII", bytes([0xB3, 0xDA, 0xCF, 0xDB, 0xC6, 0xE1, 0xD8, 0xDC]) * 40),
        ("byte 7 is no UTF-8", "भा ".encode() + b"\xff\xfe abc def"),
        ("the front matter is not YAML", f"---\ntitle: [वार्ता\n---\n{TEXT}".encode()),
        ("'परसों' is no date", f"---\npublished: परसों\n---\n{TEXT}".encode()),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, told: str, content: bytes) -> None:
    path = given(tmp_path, "a.txt", content)
    message = problem(read([path]))
    assert told in message
    assert message.startswith(str(path))


def test_a_bad_line_of_json_is_named_by_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    path = given(tmp_path, "a.jsonl", json.dumps({"text": TEXT}) + '\n{"text": \n[1]\n{"title": "x"}\n')
    inputs = read([path])
    assert 1 == len(inputs.articles)
    assert [f"{path}#{line}" for line in (2, 3, 4)] == [each.where for each in inputs.problems]


def test_a_larger_file_than_the_limit_is_refused_also_when_it_is_packed(tmp_path: Path) -> None:
    path = given(tmp_path, "a.txt.gz", gzip.compress(b"x" * 2_000_000))
    assert f"{path}: more than 1,000,000 bytes; split it, or raise the limit" == problem(read([path], limit=1_000_000))


def test_a_packed_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = given(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode() * 100)[:-20])
    assert "can't be read" in problem(read([path]))


def test_a_missing_file_and_a_folder_without_articles_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert 2 == len(read([tmp_path / "none.txt", tmp_path / "empty"]).problems)


def test_what_is_kept_is_read_back_whole(tmp_path: Path) -> None:
    (article,) = read([given(tmp_path, "a.txt", "---\npublished: 2024-01-05\n---\nवार्ता\r\n" + TEXT)]).articles
    keep([article], tmp_path / "sources")
    (again,) = kept(tmp_path / "sources")
    assert (article.id, article.text, article.published, article.headline) == (again.id, again.text, again.published, again.headline)
