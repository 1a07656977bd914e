"""Answers to choose among, on the keys 1, 2, 3 … and, where it may be said, v for vet ej."""

import textwrap
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Choice(NamedTuple):
    """One answer: its id, its text, what follows from it, and its key."""

    id: str
    text: str
    note: str = ""
    key: str = ""


STRAYING = 1.5
"""Seconds without a key after which keys answer again, once text was written outside a field."""


class Choices(Widget, can_focus=True):
    """One answer or several. A digit chooses, and so do the arrows with Enter, and the mouse."""

    DEFAULT_CSS = """
    Choices { height: auto; width: 1fr; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Upp", show=False),
        Binding("down", "step(1)", "Ner", show=False),
        Binding("space", "pick", "Välj", show=False),
        Binding("enter", "confirm", "Bekräfta", show=False),
    ]
    chosen: reactive[tuple[str, ...]] = reactive(())
    cursor: reactive[int] = reactive(-1)
    _straying_until = 0.0

    class Picked(Message):
        """A choice was made (or, where several may be, turned on or off)."""

        def __init__(self, choices: "Choices", id: str) -> None:
            super().__init__()
            self.choices = choices
            self.among = choices.choices
            self.id = id

        @property
        def control(self) -> "Choices":
            """The widget that sent the message."""
            return self.choices

    class Strayed(Message):
        """Someone is writing text where keys answer. None of it was taken as an answer."""

        def __init__(self, choices: "Choices") -> None:
            super().__init__()
            self.choices = choices

    class Confirmed(Message):
        """Enter was pressed where it chooses nothing more."""

        def __init__(self, choices: "Choices") -> None:
            super().__init__()
            self.choices = choices

        @property
        def control(self) -> "Choices":
            """The widget that sent the message."""
            return self.choices

    def __init__(
        self,
        choices: Sequence[Choice],
        chosen: Sequence[str] = (),
        *,
        several: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.show(choices, chosen, several=several)

    def show(self, choices: Sequence[Choice], chosen: Sequence[str] = (), *, several: bool = False) -> None:
        """Show other answers to choose among. Those without a key get the digits in order."""
        self.several = several
        self.choices = tuple(
            choice if choice.key or number > 9 else choice._replace(key=str(number))
            for number, choice in enumerate(choices, start=1)
        )
        ids = [choice.id for choice in self.choices]
        self.set_reactive(Choices.chosen, tuple(chosen))
        self.set_reactive(Choices.cursor, next((ids.index(id) for id in chosen if id in ids), -1))
        self.refresh(layout=True)

    def key_pressed(self, key: str) -> bool:
        """Choose the answer on this key. False when there is none."""
        for number, choice in enumerate(self.choices):
            if choice.key == key:
                self.cursor = number
                self.pick(choice.id)
                return True
        return False

    def pick(self, id: str) -> None:
        """Choose, or turn on or off, and tell."""
        if self.several:
            self.chosen = tuple(
                choice.id for choice in self.choices if (choice.id in self.chosen) != (choice.id == id)
            )
        else:
            self.chosen = (id,)
        self.post_message(self.Picked(self, id))

    def action_step(self, step: int) -> None:
        """Move the cursor."""
        last = len(self.choices) - 1
        start = self.cursor if self.cursor >= 0 else (-1 if step > 0 else last + 1)
        self.cursor = min(max(start + step, 0), last)

    def action_pick(self) -> None:
        """Choose what the cursor is on."""
        if self.cursor >= 0:
            self.pick(self.choices[self.cursor].id)

    def action_confirm(self) -> None:
        """Enter: choose one, or be done with several."""
        if self.several or self.cursor < 0:
            self.post_message(self.Confirmed(self))
        else:
            self.action_pick()

    def on_key(self, event: events.Key) -> None:
        """Digits, and the letters that choices have. Text written outside a field answers nothing."""
        if event.is_printable and self._strays(event):
            event.stop()
            event.prevent_default()
            self.post_message(self.Strayed(self))
            return
        if event.character and self.key_pressed(event.character):
            event.stop()
            event.prevent_default()

    def _strays(self, event: events.Key) -> bool:
        """Whether this key belongs to text: one that means nothing here, or one soon after such a key."""
        means = event.key in self.screen.active_bindings or event.character in {c.key for c in self.choices}
        if means and event.time > self._straying_until:
            return False
        self._straying_until = event.time + STRAYING
        return True

    def on_click(self, event: events.Click) -> None:
        """A click on any line of an answer chooses it."""
        lines = self.lines(self.size.width)
        if event.y < len(lines):
            number = lines[event.y][0]
            self.cursor = number
            self.pick(self.choices[number].id)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the wrapped answers need."""
        return len(self.lines(width))

    def render(self) -> Content:
        """The answers. The cursor's line has a pointer, so that no one needs to see colours."""
        return Content("\n").join(
            line.stylize("bold") if number == self.cursor and self.has_focus else line
            for number, line in self.lines(self.size.width)
        )

    def lines(self, width: int) -> list[tuple[int, Content]]:
        """Each line with the number of its choice."""
        return [
            (number, line)
            for number, choice in enumerate(self.choices)
            for line in self._wrapped(number, choice, width)
        ]

    def _wrapped(self, number: int, choice: Choice, width: int) -> list[Content]:
        left, right = "[]" if self.several else "()"
        mark = ("x" if self.several else "•") if choice.id in self.chosen else " "
        pointer = "▸" if number == self.cursor else " "
        head = f"{pointer}{choice.key or ' '} {left}{mark}{right} "
        room = max(width - len(head), 10)
        note = f" → {choice.note}" if choice.note else ""
        whole = choice.text + note
        if len(whole) <= room:
            texts, notes = [choice.text], [note]
        else:
            texts = textwrap.wrap(choice.text, room) or [""]
            notes = [""] * len(texts)
            more = textwrap.wrap(note.strip(), room, subsequent_indent="  ") if note else []
            texts += [""] * len(more)
            notes += more
        indent = " " * len(head)
        return [
            Content.assemble(indent if line else (head, "bold $primary"), text, (extra, "$text-muted"))
            for line, (text, extra) in enumerate(zip(texts, notes, strict=True))
        ]
