"""Every cell that says something has a contrast of 4.5:1 or more, in both themes."""

from pathlib import Path

import pytest
from rich.color import Color

from tests.tui.driving import WIDE, Driven, window
from wizard.tui.theme import DARK, LIGHT

ENOUGH = 4.5


def _luminance(color: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [value / 255 for value in color.get_truecolor()]
    red, green, blue = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint(at: Driven) -> list[tuple[float, str]]:
    """What on screen cannot be read well: its contrast and its text."""
    found = []
    for line in at.segments:
        for segment in line:
            style = segment.style
            if not segment.text.strip() or style is None:
                continue
            assert style.color is not None
            assert style.bgcolor is not None
            assert not style.dim, segment.text
            lighter, darker = sorted((_luminance(style.color), _luminance(style.bgcolor)), reverse=True)
            contrast = (lighter + 0.05) / (darker + 0.05)
            if contrast < ENOUGH:
                found.append((round(contrast, 2), segment.text))
    return found


@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_every_cell_of_every_view_can_be_read(tmp_path: Path, theme: str) -> None:
    async with window(tmp_path, WIDE) as at:
        at.app.theme = theme
        assert faint(at) == []
        await at.press("n")
        assert faint(at) == []
        await at.press("escape")
        await at.sound_case()
        assert faint(at) == []
        await at.press("s")
        await at.write("ett skäl")
        await at.press("shift+home")
        assert faint(at) == []
        await at.press("escape", "g")
        assert faint(at) == []
        await at.press("escape", "x")
        assert faint(at) == []
        for view in ("f1", "f2", "f3", "f4", "f5", "f6", "c", "o"):
            await at.press(view)
            assert faint(at) == [], view
            await at.press("escape")
        await at.press("f2", "t")
        assert faint(at) == []
        await at.press("escape", "f5", "down", "down", "enter")
        assert faint(at) == []


async def test_the_theme_is_changed_and_remembered(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.press("ctrl+p")
        await at.write("tema")
        await at.press("enter")
        assert at.app.theme == LIGHT
    async with window(tmp_path) as at:
        assert at.app.theme == LIGHT
