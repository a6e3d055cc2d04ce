"""Random text as Hindi pages might hold it, for property tests: letters, vowel signs, nukta, joiners, digits, marks, lines."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from kg.script import fold

__all__ = ["quick", "texts", "words"]

_SIGNS = "कखगचजटडतदनपबमयरलवशसहअआइईउएओऔािीुूेैोौंँःृ़्ऑॉ"
_MARKS = "।॥?!.,;:'\"()[]-–…|/₹$%@#"
_INVISIBLE = "\u200b\u200c\u200d\ufeff\u00a0"
_FRAGMENTS = (
    "ने को से में पर का की के और कि नहीं है हैं था की। भारत रूस नेपाल विदेश मंत्री एस. डॉ. यू.ए.ई. 3.5 अरब डॉलर बैठक समझौते हस्ताक्षर किए 27 दिसंबर 2023 बुधवार"
    " मॉस्को नयी दिल्ली 11वीं सह-अध्यक्षता बातचीत मुलाक़ात यात्रा करेंगे (Cyprus) ये भी पढ़ें: Advertisement"
).split()

_LINES = "\n", "\r\n", "\u2028"


def _ordinary(text: str) -> bool:
    """Whether no sign folds to nothing and no digit is a raised one; those have tests of their own."""
    return bool(fold(text)) and not any(char.isdigit() and not char.isdecimal() for char in text)


words = st.text(st.sampled_from(_SIGNS + _INVISIBLE), min_size=1, max_size=12).filter(_ordinary)
texts = st.lists(
    st.one_of(words, st.sampled_from(_FRAGMENTS), st.sampled_from([*_MARKS, *_LINES, "१२", "7"]), st.text(max_size=4).filter(_ordinary)),
    max_size=40,
).map(" ".join)
"""Words of signs in any order, whole words of our trade, marks and line ends, and now and then anything at all."""

quick = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
"""The same examples every time: a build that fails today fails tomorrow."""
