"""What a page says of itself: each layout of byline and dateline that newspapers use, and what must not be taken for one."""

import pytest

from kg.sources import metadata

BODY = (
    "विदेश मंत्री ने मंगलवार को काठमांडू में नेपाल के विदेश मंत्री से मुलाकात की और व्यापार पर बातचीत की।\n"
    "दोनों पक्षों ने 4 जनवरी 2019 को हुए समझौते को आगे बढ़ाने पर सहमति जताई।\n"
)
HEADLINE = "भारत और नेपाल ने बिजली व्यापार पर बातचीत की"


@pytest.mark.parametrize(
    ("day", "byline"),
    [
        ("2024-01-05", "Published By : भाषा | Modified Date: January 5, 2024 / 06:42 pm IST"),
        ("2025-11-27", "Updated: Thu, 27 Nov 2025 08:15 PM (IST)"),
        ("2025-11-27", "By Digital Desk\nUpdated: Thu, 27 Nov 2025 08:15 PM (IST)"),
        ("2025-08-06", "  • नई दिल्ली,\n  • 06 अगस्त 2025,\n  • अपडेटेड 10:55 PM IST"),
        ("2019-01-04", "प्रकाशित: 4 जनवरी 2019"),
        ("2024-07-08", "प्रकाशित ८ जुलाई २०२४\nआखिरी अपडेट ९ जुलाई २०२४"),
        ("2025-09-11", "वाराणसी, सितंबर 11, 2025"),
        ("2026-02-03", "नई दिल्ली, 3 फ़रवरी 2026"),
        ("2025-06-05", "जून 5, 2025 7:36 अपराह्न"),
        ("2025-10-07", "अक्टूबर ७, २०२५ ९:०५ अपराह्न"),
        ("2025-09-11", "Posted On: 11 SEP 2025 5:06PM by PIB Delhi"),
        ("2025-07-03", "प्रविष्टि तिथि: 03 JUL 2025 12:48AM by PIB Delhi"),
        ("2025-11-23", "हिन्दुस्तान टीम, काठमांडू\nSun, 23 Nov 2025 10:05 PM"),
        ("2024-08-26", "DD News हिन्दी | Last Updated: अगस्त 26, 2024 | 5:42 PM"),
        ("2025-10-31", "न्यूज डेस्क | Updated: 31 Oct 2025, 09:12 AM IST"),
        ("2025-06-06", "Published by: न्यूज डेस्क Updated Fri, 06 Jun 2025 11:26 AM IST"),
        ("2024-12-12", "Published: December 12, 2024, 14:05 IST | 3 min read"),
        ("2025-10-24", "Published: Oct 24, 2025 07:45 AM IST | अपडेटेड: Oct 25, 2025 08:00 AM IST"),
        ("2025-02-13", "13 फ़रवरी 2025"),
        ("2024-01-05", "05/01/2024 18:30 IST"),
        ("2024-01-05", "2024-01-05T18:42:00+05:30"),
        ("2023-12-19", "मंगलवार, 19 दिसम्बर 2023"),
        ("2024-05-06", "पोस्ट किया गया: 6 मई, 2024 शाम 5:30 बजे"),
        ("2024-05-06", "प्रकाशित किया गया 6 मई 2024"),
        ("2024-05-06", "Updated on: 6 मई 2024, सुबह 06:30 बजे"),
        ("2024-05-06", "प्रविष्टि तिथि: 06 मई 2024, पत्र सूचना कार्यालय, दिल्ली"),
        ("2024-05-06", "विदेश मंत्रालय, भारत सरकार, नई दिल्ली, 6 मई 2024"),
        ("2024-05-06", "बातम (इंडोनेशिया), 6 मई 2024 (एपी) दोनों नेता मिले।"),
        ("2019-06-05", "समाचार बुलेटिन, बुधवार, पांच जून दो हज़ार उन्नीस, शाम का प्रसारण"),
        ("2019-06-05", "हिन्दी सेवा। प्रसारण तिथि: बुधवार, पाँच जून, वर्ष दो हज़ार उन्नीस।"),
        ("1999-06-05", "प्रकाशित: पांच जून उन्नीस सौ निन्यानवे"),
        ("2019-06-05", "स्थिति: 05.06.2019 18:22 घड़ी | पढ़ने का समय: 3 मिनट"),
        ("2019-06-05", "2019 साल 6 महीना 5 दिन 19:05 स्रोत: समाचार नेटवर्क छापें फ़ॉन्ट बड़ा छोटा टिप्पणी [0] शेयर करें"),
        ("2019-06-05", "05/06/2019 21h14 - अद्यतन किया गया 06/06/2019 08h03"),
        ("2019-06-05", "बुधवार 5 जून 2019, घंटे 13:20"),
        ("2019-06-05", "वियना से विदेश डेस्क द्वारा – बुधवार 5 जून 2019, घंटे 13:20"),
        ("2019-06-05", "लीमा, 5 जून का 2019 (एजेंसियाँ).- पेरू के राष्ट्रपति ने वार्ता की।"),
        ("2019-06-05", "लीमा, 5 जून 2019, 14:20 (स्थानीय समय)। पेरू के राष्ट्रपति ने वार्ता की।"),
    ],
)
def test_the_byline_gives_the_day(day: str, byline: str) -> None:
    assert day == metadata(f"{HEADLINE}\n\n{byline}\n\n{BODY}").published


@pytest.mark.parametrize(
    ("day", "place", "opening"),
    [
        ("2025-08-06", "नयी दिल्ली", "नयी दिल्ली, छह अगस्त 2025 (भाषा) "),
        ("2024-01-05", "काठमांडू", "काठमांडू, 5 जनवरी 2024 (एजेंसी)। "),
        ("2024-05-14", "तेहरान", "तेहरान/नयी दिल्ली, १४ मई २०२४ (एजेंसियाँ) : "),
        ("2024-03-28", "कुआलालंपुर", "कुआलालंपुर, मार्च 28, 2024: "),
        ("2023-12-05", "नयी दिल्ली", "नयी दिल्ली 05 दिसंबर 2023 (वार्ता) "),
        ("2024-01-05", "नई दिल्ली", "नई दिल्ली [भारत], 5 जनवरी 2024 (एएनआई): "),
        ("2025-02-19", "बाकू", "बाकू, 19 फरवरी 2025, अज़रटैक - "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च 2025 /खोवर/। "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च 2025, विशेष संवाददाता : "),
        ("2015-07-10", "नई दिल्ली", "नई दिल्ली। 10 जुलाई 2015। "),
        ("2015-07-10", "नई दिल्ली", "10 जुलाई 2015, नई दिल्ली। "),
        ("2015-07-10", "नई दिल्ली", "(10 जुलाई 2015, नई दिल्ली) "),
        ("2015-07-10", "बर्लिन", "बर्लिन (डीपीए, 10 जुलाई 2015) - "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17.03.2025, सोमवार, घंटा 21:40\n"),
        ("2025-03-17", "दुशांबे", "दुशांबे – 17.03.2025, 17:40 बजे\n"),
        ("2025-03-17", "दुशांबे", "दुशांबे. 17/03/2025. "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च (एएफपी) 2025 - "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च 2025, 13:40 पर प्रकाशित। "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च 2025, 14:20 (स्थानीय समय)। "),
        ("2025-03-17", "दुशांबे", "दुशांबे/बाकू (एपीएस), 17 मार्च 2025। "),
        ("2025-03-17", "दुशांबे", "(एएनएसए) - दुशांबे, 17 मार्च 2025 - "),
        ("2025-03-17", "दुशांबे", "दुशांबे, मार्च 17, 2025, चाइना न्यूज सर्विस - "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च 2025, बीबीसी। "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च 2025, सोमवार (एमटीआई) - "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 17 मार्च 2025 वर्ष। "),
        ("2025-03-17", "दुशांबे", "दुशांबे से हमारे संवाददाता, 17 मार्च 2025 - "),
        ("2025-03-17", "दुशांबे", "दुशांबे (वीएनए) - 17 मार्च, 2025 की सुबह, "),
        ("2025-03-17", "रियाद", "रियाद 17 रमज़ान 1446 हिजरी के अनुसार 17 मार्च 2025 वास — "),
        ("2025-03-17", "तेहरान", "तेहरान - 27 एस्फंद 1403, सोमवार (17 मार्च 2025) - "),
        ("2025-03-17", "दुशांबे", "दुशांबे (टीटी-रॉयटर्स) 17 मार्च 2025. "),
        ("2025-03-17", "दुशांबे", "दुशांबे (समाचार एजेंसी) 17 मार्च 2025 ई. — "),
        ("2025-03-17", "रियाद", "रियाद (एसपीए), 17 रमज़ान 1446 हिजरी, तदनुसार 17 मार्च 2025 - "),
        ("2025-03-17", "दुशांबे", "दुशांबे, 8 मेगाबिट (17 मार्च 2025): "),
        ("2025-03-17", "दुशांबे", "दुशांबे, मार्च 17 (यूएनआई), 2025: "),
        ("2025-03-17", "दुशांबे", "【दुशांबे = 17 मार्च 2025】 "),
        ("2025-03-17", "दुशांबे", "दुशांबे — सोमवार 17 मार्च 2025 की शाम, "),
        (None, "दुशांबे", "(दुशांबे = खोवर समाचार) "),
        (None, "दुशांबे", "दुशांबे=खोवर | "),
        (None, "दुशांबे", "【दुशांबे】"),
    ],
)
def test_the_dateline_gives_day_and_place(day: str | None, place: str, opening: str) -> None:
    found = metadata(f"{HEADLINE}\n\n{opening}{BODY}")
    assert (day, place) == (found.published, found.dateline)


@pytest.mark.parametrize(
    "closing",
    [
        "(विचार पृष्ठ, 17 मार्च 2025)",
        "(अनूदित लेख, मूल कोरियाई; 17 मार्च 2025)",
        "[समाचार वाचन: 17 मार्च 2025]",
        "— संपादकीय, 17 मार्च 2025",
        "यह थे 17 मार्च 2025 के अंतरराष्ट्रीय समाचार।",
        "सोमवार, 17 मार्च 2025, सुबह के समाचार।",
        "प्रेषित समय 2025-03-17 15:12",
    ],
)
def test_the_last_words_of_a_text_tell_its_day(closing: str) -> None:
    assert metadata(f"{HEADLINE}\n\n{BODY.strip()} {closing}\n").published == "2025-03-17"


def test_a_title_tells_the_day_in_brackets_behind_it() -> None:
    assert metadata(f"साप्ताहिक ब्रीफिंग की प्रतिलिपि (17 मार्च, 2025)\n\n{BODY}").published == "2025-03-17"


def test_a_day_told_in_the_last_sentence_is_not_the_pages_own() -> None:
    assert metadata(f"{HEADLINE}\n\n{BODY.strip()} आयोग की पहली बैठक 17 मार्च 2025 को हुई थी।\n").published is None


def test_a_dateline_without_a_year_takes_it_from_another_line_of_the_page() -> None:
    page = f"{HEADLINE}\nModified Date: January 6, 2024\n\nकाठमांडू, पांच जनवरी (भाषा) {BODY}"
    assert metadata(page).published == "2024-01-05"


def test_a_dateline_of_december_on_a_page_of_january_is_last_years() -> None:
    page = f"{HEADLINE}\nUpdated: 1 Jan 2024, 07:00 AM IST\n\nकाठमांडू, 31 दिसंबर (भाषा) {BODY}"
    assert metadata(page).published == "2023-12-31"


@pytest.mark.parametrize(
    "end", ["(26 जुलाई 2025)", "(रिपोर्ट: 26 जुलाई, 2025)", "(प्रकाशित: 26 जुलाई 2025, शनिवार)", "— माले, शनिवार, 26 जुलाई 2025"]
)
def test_the_end_of_the_last_line_gives_the_day(end: str) -> None:
    assert metadata(f"{HEADLINE}\n\n{BODY.strip()} {end}\n").published == "2025-07-26"


def test_a_bracket_within_the_last_sentence_gives_no_day() -> None:
    assert metadata(f"{HEADLINE}\n\n{BODY.strip()} पहली बैठक लीमा (26 जुलाई 2025) में हुई थी।\n").published is None


@pytest.mark.parametrize(("day", "told"), [("2018-07-16", "सोमवार को"), ("2018-07-16", "रविवार को"), (None, "शुक्रवार को"), (None, "उस दिन")])
def test_a_dateline_without_a_year_takes_it_from_a_day_of_the_story_if_the_weekday_agrees(day: str | None, told: str) -> None:
    page = f"{HEADLINE}\n\nहेलसिंकी, 16 जुलाई (एपी) दोनों राष्ट्रपति {told} यहां मिले। ट्रंप की यात्रा 10 जुलाई 2018 को शुरू हुई थी।"
    assert metadata(page).published == day


def test_a_far_day_of_the_story_lends_a_dateline_no_year() -> None:
    page = f"{HEADLINE}\n\nहेलसिंकी, 16 जुलाई (एपी) दोनों राष्ट्रपति सोमवार को यहां मिले। पिछली वार्ता 7 जनवरी 2018 को हुई थी।"
    assert metadata(page).published is None


def test_a_dateline_without_a_year_anywhere_leaves_the_day_open() -> None:
    found = metadata(f"{HEADLINE}\n\nकाठमांडू, पांच जनवरी (भाषा) {BODY}")
    assert (None, "काठमांडू", "भाषा") == (found.published, found.dateline, found.publisher)


def test_publication_goes_before_the_last_change() -> None:
    page = f"{HEADLINE}\nUpdated: 9 Jul 2024\nPublished: 8 Jul 2024\n\n{BODY}"
    assert metadata(page).published == "2024-07-08"


def test_the_foot_of_the_page_gives_the_day_where_the_head_does_not() -> None:
    page = f"{HEADLINE}\n\n{BODY * 20}\nSite Admin | जून 5, 2025 | नेपाल | विदेश मंत्रालय\nसंबंधित समाचार\n"
    assert metadata(page).published == "2025-06-05"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{HEADLINE}\n\n4 जनवरी 2019 को काठमांडू में दोनों देशों की बैठक हुई।\n",
        f"{HEADLINE}\n\nप्रकाशित 4 जनवरी 2019 को हुई रिपोर्ट में यह कहा गया\n\n{BODY}",
        f"{HEADLINE}\n\n2024 की 18 सितंबर को लीमा में बैठक हुई।\n",
        f"{HEADLINE}\n\nक्रम | तिथि | विषय\n1. | 5 जून 2020 | संस्कृति\n2. | 6 जून 2020 | शिक्षा\n",
        f"{HEADLINE}\n\n3 जनवरी 2024 को हस्ताक्षर के बाद दोनों नेता रवाना हुए",
        f"{HEADLINE}\n\nकाठमांडू में 5 जनवरी 2024 को (स्थानीय समय) बैठक हुई।\n",
        f"{HEADLINE}\n\n{BODY}© 2024 सर्वाधिकार सुरक्षित\n",
    ],
)
def test_a_day_of_the_story_is_not_the_pages_own(text: str) -> None:
    assert metadata(text).published is None


@pytest.mark.parametrize(
    "line",
    [
        "यह थे 28 जून 2025 के अंतरराष्ट्रीय समाचार।",
        "शनिवार, 28 जून 2025, सुबह के समाचार।",
        "28 जून 2025 की रात का यह बुलेटिन यहीं समाप्त होता है।",
        "[समाचार वाचन: 28 जून 2025]",
        "(अनूदित लेख, मूल कोरियाई; 28 जून 2025)",
        "— संपादकीय, 28 जून 2025",
    ],
)
def test_a_bulletin_or_a_column_closes_with_its_day(line: str) -> None:
    assert metadata(f"मनीला में दोनों विदेश मंत्रियों की लंबी वार्ता शुक्रवार को हुई और फिर साझा बयान आया। {line}\n").published == "2025-06-28"


def test_a_bulletin_opens_with_its_day() -> None:
    assert metadata("शुक्रवार, दस अक्टूबर 2025 की शाम की सुर्खियां। मनीला में दोनों विदेश मंत्रियों की लंबी वार्ता आज हुई।\n").published == "2025-10-10"


@pytest.mark.parametrize("line", ["संधि 3 मई 1960 की है।", "वे दिल्ली के हैं (जन्म 3 मई 1960)।", "संधि 3 मई 1960 की शाम को हुई।"])
def test_a_day_told_last_is_not_the_pages_own(line: str) -> None:
    assert metadata(f"मनीला में दोनों विदेश मंत्रियों की लंबी वार्ता शुक्रवार को हुई और फिर साझा बयान आया। {line}\n").published is None


def test_a_desk_may_stand_before_the_day() -> None:
    assert metadata(f"{HEADLINE}\n\nBy Web Desk - 23 अप्रैल 2024, मंगलवार  |  COMMENTS 0\n\n{BODY}").published == "2024-04-23"


def test_a_line_far_down_in_the_body_is_not_asked() -> None:
    page = "\n".join([HEADLINE, *[BODY] * 10, "5 जनवरी 2024", *[BODY] * 10])
    assert metadata(page).published is None


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Digital Desk", "By Digital Desk Edited By: विदेश डेस्क"),
        ("विदेश डेस्क", "By विदेश डेस्क\nPublished On: 1 Apr 2025 11:30 AM IST"),
        ("Digital Desk", "By: Digital Desk | Last Updated: Tue, 14 Oct 2025 08:40 AM (IST)"),
    ],
)
def test_the_byline_gives_the_author(author: str, byline: str) -> None:
    assert author == metadata(f"{HEADLINE}\n\n{byline}\n\n{BODY}").author


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("भाषा", f"{HEADLINE}\n\nPublished By : भाषा | Modified Date: January 5, 2024\n\n{BODY}"),
        ("PIB Delhi", f"{HEADLINE}\n\nPosted On: 27 NOV 2024 11:48AM by PIB Delhi\n\n{BODY}"),
        ("वार्ता", f"{HEADLINE}\n\nनयी दिल्ली 05 दिसंबर (वार्ता) {BODY}"),
        (None, f"{HEADLINE}\n\nकाठमांडू, 5 जनवरी (एजेंसी) {BODY}"),
    ],
)
def test_an_agency_or_the_press_bureau_is_the_publisher(publisher: str | None, text: str) -> None:
    assert publisher == metadata(text).publisher


@pytest.mark.parametrize(
    "before", ["", "Skip to content\n", "होम / दुनिया / नेपाल\n", "Hindi News › World\n", "×\n", "खबर   वीडियो   ई-पेपर   लॉग इन\n"]
)
def test_the_headline_is_the_first_line_that_is_no_menu(before: str) -> None:
    assert metadata(f"{before}{HEADLINE}\n\n{BODY}").headline == HEADLINE


def test_a_text_that_begins_with_its_body_has_no_headline() -> None:
    assert metadata(BODY).headline is None


@pytest.mark.parametrize(
    "line", ["क" * 50_000, "नई दिल्ली, " * 10_000, "12:30 " * 10_000, "(" * 20_000, "अ, " * 20_000 + "डेस्क", "a-" * 20_000]
)
def test_no_line_takes_long(line: str) -> None:
    assert metadata(line + "\n" + BODY).published is None


TRANSLATED = {
    "लीमा - सितंबर 28, 2012": "2012-09-28",
    "अगस्त 10, 2025 — वर्षों के बाद विदेश मंत्री ने वार्ता की।": "2025-08-10",
    "टोक्यो, 2024 वर्ष मई 6 दिन — विदेश मंत्रालय के द्वारा बताया गया।": "2024-05-06",
    "सियोल, 2019 के 7 मार्च - विदेश मंत्री ने वार्ता की।": "2019-03-07",
    "रबात (6 दिसंबर 2024) — विदेश मंत्री ने वार्ता की।": "2024-12-06",
    "30 अक्टूबर 2024 को 17:22 बजे प्रकाशित • 3 मिनट पढ़ना": "2024-10-30",
    "13 जून 2023 / लीमा": "2023-06-13",
    "25.08.2018, 19:40 घड़ी · पढ़ने की अवधि: 3 मिन.": "2018-08-25",
    "25. अगस्त 2018 को 19:40 घड़ी": "2018-08-25",
    "प्रकाशित 22/12/2024 को 08h47 पर": "2024-12-22",
    "2013/8/29 10:15": "2013-08-29",
    "LIMA, पेरू, 17 जून, 2018: विदेश मंत्री ने वार्ता की।": "2018-06-17",
    "5 मई 2022, रोम — विदेश मंत्री ने वार्ता की।": "2022-05-05",
}


@pytest.mark.parametrize("opening", TRANSLATED)
def test_a_dateline_in_the_order_of_another_language(opening: str) -> None:
    page = f"विदेश मंत्री की यात्रा से नए समझौते निकले\n\n{opening}\n\nदोनों देशों ने बातचीत की।\n"
    assert metadata(page).published == TRANSLATED[opening]


@pytest.mark.parametrize(
    "sentence",
    [
        "18 सितंबर 2024 को भारत और पेरू के बीच बैठक हुई।",
        "पेरू की यात्रा - 18 सितंबर 2024 को होगी बैठक",
        "वार्ता 5 मई 2022 को प्रकाशित हुई रिपोर्ट के बाद हुई।",
        "18 सितंबर 2024 की बैठक - दोनों देशों ने समझौते किए।",
        "(अंतिम बैठक 18 सितंबर 2024 को हुई) दोनों देशों ने समझौते किए।",
    ],
)
def test_a_day_in_a_sentence_is_no_dateline(sentence: str) -> None:
    assert metadata(f"विदेश मंत्री की यात्रा से नए समझौते निकले\n\n{sentence}\n").published is None
