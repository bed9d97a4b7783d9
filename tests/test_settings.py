"""One TOML file, the environment and options over it; what is wrong names file, line and what is right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import wording
from reader.settings import SETTINGS, Origin, Setting, in_force
from reader.settings.file import line_of, parse, shown
from reader.settings.write import begin, sample, save
from reader.wording import Fault


def test_each_setting_is_told_in_three_languages_and_accepts_its_default() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert len(setting.told) == len(wording.LANGUAGES)
        assert all(setting.told)
        for language, sentence in zip(wording.LANGUAGES, setting.told, strict=True):
            wording.use(language)
            assert setting.sentence == sentence
        assert setting.accepts(setting.default)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_value_as_it_is_shown_reads_back(setting: Setting) -> None:
    text = f"{setting.name} = {shown(setting.default)}"
    assert parse(text, name="f").values == {setting.name: setting.default}


def test_the_later_wins(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('script = "tw"\ntheme = "nord"\nmeasure = 60\n', "utf-8")
    environment = {"NEWSREADER_THEME": "calm-light", "NEWSREADER_MEASURE": "70"}
    settings = in_force({"measure": 80, "script": None}, path=file, environment=environment)
    held = {name: (settings.values[name].value, settings.values[name].origin) for name in settings.values}
    assert held["scope"] == ("paragraph", Origin.DEFAULT)
    assert held["script"] == ("tw", Origin.FILE)
    assert held["theme"] == ("calm-light", Origin.ENVIRONMENT)
    assert held["measure"] == (80, Origin.OPTION)
    assert in_force(path=file, environment={}, with_file=False).text("script") == "original"


def test_a_missing_file_sets_nothing(tmp_path: Path) -> None:
    settings = in_force(path=tmp_path / "none.toml", environment={})
    assert {held.origin for held in settings.values.values()} == {Origin.DEFAULT}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nlanguge = "en"', "f.toml, line 2: there is no setting languge; the nearest is language."),
        ("[key]\ndown = 'j'", "f.toml, line 1: there is no setting key; the nearest is keys."),
        ('script = "latin"', 'f.toml, line 1: script cannot be "latin"; use original, simplified,'),
        ("# w\nwording = 1", "f.toml, line 2: wording cannot be 1; use true, false."),
        ("measure = true", "f.toml, line 1: measure cannot be true; use 20–400."),
        ("measure = 9999", "f.toml, line 1: measure cannot be 9999; use 20–400."),
        ('panels = "people"', 'f.toml, line 1: panels cannot be "people"; use a list of people,'),
        ('panels = [\n "people",\n "staff",\n]', "f.toml, line 1: panels cannot be ["),
        ("theme = 3", "f.toml, line 1: theme cannot be 3; use text in quotes."),
        ('script = "tw"\n[keys]\n# x\ndown = 5', "f.toml, line 4: down cannot have 5 for keys;"),
        ("[keys]\ndown = []", "f.toml, line 2: down cannot have [] for keys;"),
        ("keys = 5", "f.toml, line 1: keys cannot be 5; use [keys]."),
        ("script = tw", "f.toml, line 1: this is not TOML."),
        ("script = 'tw'\nscript = 'hk'", "f.toml, line 2: this is not TOML."),
        ("[keys", "f.toml, line 1: this is not TOML."),
    ],
)
def test_what_is_wrong_names_line_and_remedy(text: str, said: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(text, name="f.toml")
    assert str(caught.value).startswith(said)


def test_a_wrong_value_names_the_variable_or_the_option(tmp_path: Path) -> None:
    missing = tmp_path / "none.toml"
    with pytest.raises(Fault, match="NEWSREADER_SCOPE: scope cannot be"):
        in_force(path=missing, environment={"NEWSREADER_SCOPE": "page"})
    with pytest.raises(Fault, match="--measure: measure cannot be 1;"):
        in_force({"measure": 1}, path=missing, environment={})


@pytest.mark.parametrize("content", [b"theme = '\xff'", "theme = '銀'".encode("big5")])
def test_a_file_in_another_encoding_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(Fault, match="is not UTF-8"):
        in_force(path=file, environment={})


def test_the_first_file_explains_everything_and_sets_nothing(tmp_path: Path) -> None:
    text = sample({"down": ["j", "down"], "find": ["/"]})
    assert tomllib.loads(text) == {"keys": {}}
    bare = "\n".join(line.removeprefix("# ") if " = " in line else line for line in text.splitlines()[2:])
    written = parse(bare, name="f")
    assert dict(written.values) == {setting.name: setting.default for setting in SETTINGS}
    assert written.keys == {"down": ("j", "down"), "find": ("/",)}
    file = tmp_path / "new" / "settings.toml"
    begin(file, text)
    assert file.read_text("utf-8") == text
    with pytest.raises(Fault, match="already exists"):
        begin(file, "other")
    assert file.read_text("utf-8") == text


def test_saving_changes_one_line_and_keeps_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    before = "# mine\ntheme = 'nord' # calm\n\n[keys]\n# j is for down\ndown = 'n'\n"
    file.write_text(before, "utf-8")
    save("theme", "calm-light", path=file)
    assert file.read_text("utf-8") == before.replace("'nord'", '"calm-light"')
    save("panels", ("moves",), path=file)
    save("wording", True, path=file)
    written = parse(file.read_text("utf-8"), name="f")
    assert written.values == {"theme": "calm-light", "panels": ("moves",), "wording": True}
    assert written.keys == {"down": ("n",)}
    assert "# j is for down" in file.read_text("utf-8")


def test_saving_begins_a_file_and_never_touches_a_broken_one(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.toml"
    save("scope", "article", path=file)
    assert in_force(path=file, environment={}).text("scope") == "article"
    file.write_text("scope = ", "utf-8")
    with pytest.raises(Fault, match="not TOML"):
        save("scope", "article", path=file)
    assert file.read_text("utf-8") == "scope = "


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.toml", tmp_path / "settings.toml"
    real.write_text("measure = 60\n", "utf-8")
    link.symlink_to(real)
    save("measure", 70, path=link)
    assert link.is_symlink()
    assert real.read_text("utf-8") == "measure = 70\n"


COMMENTS = st.lists(st.sampled_from(["# theme = 1", "", "   # [keys]"]), max_size=4)


@given(COMMENTS, COMMENTS)
def test_a_name_is_found_in_its_line_whatever_stands_around(before: list[str], between: list[str]) -> None:
    lines = [*before, "'script' = '''", "theme = 1", "'''", *between, "theme = 2", "[keys]", "theme = 3"]
    text = "\n".join(lines)
    assert line_of(text, ["script"]) == len(before) + 1
    assert line_of(text, ["theme"]) == len(before) + len(between) + 4
    assert line_of(text, ["keys", "theme"]) == len(lines)
