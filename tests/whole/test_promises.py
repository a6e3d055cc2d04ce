"""What the project says of itself: the front door, the commands that the README shows, the size of modules."""

import re
import sys
from importlib.metadata import entry_points, packages_distributions, requires
from pathlib import Path

import pytest

import kg
from kg.cli import app

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "kg").rglob("*.py"))


def test_every_public_name_is_there() -> None:
    assert [] == [name for name in kg.__all__ if not hasattr(kg, name)]
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        kg.nonsense  # noqa: B018


def test_every_verb_stands_in_the_readme() -> None:
    verbs = [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert len(verbs) >= 7
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [] == [verb for verb in verbs if f"kg {verb} " not in readme]


def test_the_console_script_points_at_something() -> None:
    (script,) = [each for each in entry_points(group="console_scripts") if each.name == "kg"]
    assert callable(script.load())


def test_no_module_grows_too_long() -> None:
    assert len(MODULES) > 40
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {} == {name: length for name, length in lengths.items() if length > 300}, "divide these modules by subject"


def test_every_module_says_what_it_is() -> None:
    assert [] == [str(path) for path in MODULES if not path.read_text(encoding="utf-8").startswith(('"""', 'r"""'))]


def test_inner_modules_do_not_import_from_the_front_door() -> None:
    own = re.compile(rf"^from kg import .*\b({'|'.join(kg.__all__)})\b", re.MULTILINE)
    assert [] == [str(path) for path in MODULES if own.search(path.read_text(encoding="utf-8"))]


def test_every_library_that_is_imported_is_declared() -> None:
    lines = [line for line in requires("rajnay") or () if not re.search(r"extra == .(dev|notebooks|recipes)\b", line)]
    words = (re.match(r"[\w-]+", line) for line in lines)
    declared = {word[0].lower() for word in words if word}
    homes = packages_distributions()
    imported = {
        name for path in MODULES for name in re.findall(r"^\s*(?:from|import) (\w+)[ .\n]", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    outside = {name for name in imported if name in homes and name not in sys.stdlib_module_names and name != "kg"}
    assert len(outside) > 8
    assert [] == sorted(name for name in outside if not declared & {home.lower() for home in homes[name]})


def test_the_example_of_the_readme_is_what_a_build_gives(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    sentence = next(line.strip() for line in readme.splitlines() if line.startswith("    भारत"))
    shown = readme.split("```turtle\n")[1].split("```")[0]
    made = kg.from_articles([kg.Article("lima-2024", sentence)], jobs=1).write(tmp_path / "graph")
    assert shown.split() == [
        word for word in (made / "graph.ttl").read_text(encoding="utf-8").split("\n<meeting/")[1:] for word in _until_stop(word)
    ]


def _until_stop(block: str) -> list[str]:
    words = f"<meeting/{block}".split()
    return words[: words.index(".") + 1]
