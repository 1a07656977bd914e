"""The program's own two themes. Every pair of colours that meets in a cell has a contrast of 4.5:1 or more."""

from textual.theme import Theme

DARK = "vagval-mork"
LIGHT = "vagval-ljus"


def _variables(
    *, foreground: str, muted: str, background: str, panel: str, cursor: str, blurred: str, selection: str
) -> dict[str, str]:
    """Textual would mix these from the basic colours, some of them too faint to read."""
    return {
        "text": foreground,
        "text-muted": muted,
        "text-disabled": muted,
        "foreground-muted": muted,
        "foreground-disabled": muted,
        # What is marked keeps its own colours, so that the muted words in it stay readable.
        "block-cursor-foreground": foreground,
        "block-cursor-background": blurred,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": foreground,
        "block-cursor-blurred-background": blurred,
        "block-hover-background": blurred,
        "border": cursor,
        "border-blurred": muted,
        "input-cursor-foreground": background,
        "input-cursor-background": foreground,
        "input-selection-foreground": foreground,
        "input-selection-background": selection,
        "screen-selection-foreground": foreground,
        "screen-selection-background": selection,
        "scrollbar": muted,
        "scrollbar-hover": cursor,
        "scrollbar-active": cursor,
        "scrollbar-background": panel,
        "scrollbar-background-hover": panel,
        "scrollbar-background-active": panel,
        "scrollbar-corner-color": panel,
        "link-color": foreground,
        "link-style": "none",
        "link-color-hover": background,
        "link-background-hover": cursor,
        "link-style-hover": "bold",
        "button-foreground": foreground,
        "button-color-foreground": background,
    }


THEMES = (
    Theme(
        name=DARK,
        dark=True,
        primary="#8ab8f5",
        secondary="#9cc9b4",
        accent="#f0bd6a",
        warning="#f0c060",
        error="#ff9a94",
        success="#93d6a4",
        foreground="#e8ebee",
        background="#11161b",
        surface="#181e24",
        panel="#202830",
        boost="#181e24",
        variables=_variables(
            foreground="#e8ebee",
            muted="#a9b5c0",
            background="#11161b",
            panel="#202830",
            cursor="#8ab8f5",
            blurred="#2b3742",
            selection="#2c4d78",
        ),
    ),
    Theme(
        name=LIGHT,
        dark=False,
        primary="#0b4f8a",
        secondary="#1f5f49",
        accent="#7d4700",
        warning="#744600",
        error="#a0131d",
        success="#17602c",
        foreground="#1b2025",
        background="#fafaf7",
        surface="#ffffff",
        panel="#e9edf1",
        boost="#ffffff",
        variables=_variables(
            foreground="#1b2025",
            muted="#4a545e",
            background="#fafaf7",
            panel="#e9edf1",
            cursor="#0b4f8a",
            blurred="#d5e0ea",
            selection="#bcd6f0",
        ),
    ),
)
