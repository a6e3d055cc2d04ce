"""One official of one country under one name or a longer form of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import Entity, Ref, Text
from kg.script import fold, skeleton, slug

__all__ = ["official_ids"]

Local = tuple[str, str]
"""An article's id and an entity's local id."""


def official_ids(officials: Iterable[tuple[str, Entity]]) -> Mapping[Local, str]:
    """The linked id of each official, by article and local id.

    Within one country a name joins a longer one that contains all its words, if all longer names that do are one person's.
    """
    names: dict[Local, tuple[str, str, tuple[str, ...]]] = {}
    forms: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    spelling: dict[tuple[str, tuple[str, ...]], str] = {}
    for article, entity in officials:
        whom = next((s.value.id.split("/", 1)[1] for s in entity.statements if s.prop == "represents" and isinstance(s.value, Ref)), "")
        longest = max(
            (s.value.text for s in entity.statements if s.prop == "altLabel" and isinstance(s.value, Text)),
            key=lambda t: (len(t.split()), len(t), t),
        )
        key = _key(longest)
        names[article, entity.id] = (whom, longest, key)
        forms[whom].add(key)
        known = spelling.get((whom, key))
        spelling[whom, key] = min(slug(longest), known) if known else slug(longest)
    longer = {(whom, key): _longer(key, keys) for whom, keys in forms.items() for key in keys}
    out = {}
    for local, (whom, _, key) in names.items():
        out[local] = f"official/{whom or 'x'}/{spelling[whom, longer[whom, key]]}"
    return out


def _key(name: str) -> tuple[str, ...]:
    words = [w for part in name.replace("-", " ").replace(".", " ").split() if (w := skeleton(fold(part)))]
    return tuple(words)


def _longer(key: tuple[str, ...], keys: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The longest form of a name, where the forms that contain it form one chain."""
    holding = sorted((k for k in keys if set(key) < set(k)), key=lambda k: (len(k), k))
    if not holding:
        return key
    top = holding[-1]
    return top if all(set(k) <= set(top) for k in holding) else key
