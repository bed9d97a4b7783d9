"""Settings on the screen: shown with where they come from, changed and kept, the language at once."""

from __future__ import annotations

from reader import paths, wording
from reader.settings import SETTINGS, Settings, in_force
from reader.settings.file import path
from reader.settings.write import save
from tests.app.conftest import Open


async def test_what_is_in_force_is_shown(opened: Open) -> None:
    save("theme", "nord")
    async with opened((120, 60), settings=in_force({"measure": 60})) as reader:
        await reader.press("comma")
        for setting in SETTINGS:
            assert f"│ {setting.name}  " in reader.text
        assert any("theme" in line and '"nord"' in line and "file" in line for line in reader.lines)
        assert any("measure" in line and "60" in line and "option" in line for line in reader.lines)


async def test_a_setting_is_changed_at_once_and_kept(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("comma", "j", "enter", "g", "j", "j", "enter", "escape")
        assert reader.app.theme == "calm-light"
        assert in_force().text("theme") == "calm-light"
    async with opened(settings=in_force()) as reader:
        assert reader.app.theme == "calm-light"


async def test_a_setting_is_undone_and_redone_on_the_screen_and_in_the_file(opened: Open) -> None:
    save("measure", 60)
    async with opened(settings=in_force()) as reader:
        await reader.press("ctrl+l", "ctrl+l", "u")
        assert (wording.language(), in_force().text("language")) == ("zh-Hant", "zh-Hant")
        await reader.press("u")
        assert "language" not in path().read_text("utf-8")
        assert in_force().number("measure") == 60
        assert wording.language() == "en"
        assert "language = auto again" in reader.lines[-2]
        await reader.press("ctrl+r", "ctrl+r")
        assert (wording.language(), in_force().text("language")) == ("zh-Hans", "zh-Hans")


async def test_each_setting_can_be_applied(opened: Open) -> None:
    from reader.app.preferences import change, values_of

    async with opened() as reader:
        for setting in SETTINGS:
            if setting.name != "theme":
                for value in values_of(setting)[:3]:
                    change(reader.screen, setting.name, value)
                    await reader.pilot.pause()
                    assert reader.screen.settings.values[setting.name].value == value
        assert in_force().values.keys() == reader.screen.settings.values.keys()


async def test_the_language_goes_round_and_is_remembered(opened: Open) -> None:
    async with opened() as reader:
        assert "Tab names" in reader.lines[-1]
        await reader.press("ctrl+l")
        assert "Tab 名稱" in reader.lines[-1]
        assert "人物" in reader.text
        await reader.press("ctrl+l")
        assert "Tab 名称" in reader.lines[-1]
        assert in_force().text("language") == "zh-Hans"
        await reader.press("ctrl+l")
        assert "Tab names" in reader.lines[-1]


async def test_what_the_environment_holds_is_said(opened: Open) -> None:
    async with opened(settings=in_force(environment={"NEWSREADER_LANGUAGE": "en"})) as reader:
        await reader.press("ctrl+l")
        assert "NEWSREADER_LANGUAGE" in reader.text


async def test_what_cannot_be_saved_is_said(opened: Open) -> None:
    paths.config().parent.mkdir(parents=True, exist_ok=True)
    paths.config().write_text("a file where a folder belongs")
    async with opened(settings=Settings()) as reader:
        await reader.press("ctrl+l")
        assert wording.language() == "zh-Hant"
        assert str(path()) in reader.text.replace("\n", "")


async def test_settings_shape_the_screen(opened: Open) -> None:
    save("panels", ("moves",))
    save("scope", "article")
    save("english", True)
    async with opened(settings=in_force()) as reader:
        assert reader.screen.side.panel("people").has_class("hidden")
        assert reader.screen.side.whole
        assert reader.screen.view.look.glosses
        assert "whole article" in reader.text
