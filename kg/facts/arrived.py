"""Towns at which somebody named behind them has arrived: 'सम्मेलन में हिस्सा लेने न्यूयॉर्क पहुंचे विदेश मंत्री … ने'."""

from kg.model import Mention, SentenceFrames

__all__ = ["WENT", "came_there"]

WENT = frozenset({"गए", "गये", "गईं", "आए", "आये", "आईं", "पहुंचे", "पहुंचीं", "गयीं", "आयीं", "पहुंची", "गई", "आई"})
"""Verbs behind the town to which somebody went."""


def came_there(f: SentenceFrames, m: Mention) -> bool:
    """Whether somebody is named as who came to a town: 'सम्मेलन में हिस्सा लेने [न्यूयॉर्क] पहुंचे विदेश मंत्री … ने … से मुलाकात की'."""
    who = next((g for g in f.groups if g.first == m.last + 1 and g.marker in ("ne", "bare")), None)
    return f.form(m.last) in WENT and who is not None and any(f.mentions[k].kind == "person" for k in who.members)
