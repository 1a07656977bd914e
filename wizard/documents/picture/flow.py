"""The way from the first question to the form as a picture: the decision table with what stands behind it.

From left to right on every row: how many questions of each part it rests on, the criteria that it reads,
the row, and the form. `python -m wizard.documents.picture.flow > docs/flode.svg` draws the shipped bank.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wizard.bank.conditions import All, Condition, Not, Verdict, parts_of
from wizard.bank.graph import everything_behind
from wizard.bank.model import Bank
from wizard.bank.schema import Form, Row
from wizard.bank.wording import Wording, quoted
from wizard.documents.picture.svg import Picture, leading, wrap
from wizard.text import long_date

_INK, _SOFT, _LINE, _TINT, _NO, _YES = "#1F2933", "#52606D", "#9AA5B1", "#EDF0F3", "#9B2C2C", "#1B6E4B"
_COLOURS = (
    ("#D6E9F8", "#0B4F9E"), ("#DDF3E4", "#1B6E4B"), ("#E9F5C9", "#55700B"), ("#FCE3D4", "#B0480F"),
    ("#FFF3C4", "#8A6500"), ("#E6E0F5", "#5B3E9B"), ("#E4E7EB", "#3E4C59"), ("#FADADF", "#9B2C2C"),
)  # fmt: skip
"""Fill and edge of each form in the bank's order; more forms begin over. The form's name always stands there."""

_WIDTH, _MARGIN, _GAP = 1188.0, 40.0, 7.0  # about the width of an A3 page, four units to a millimetre
_PART, _RULES, _ROW = (
    30.0,
    375.0,
    335.0,
)  # the width of a part's column, of the criteria and of the row's text
_SMALL, _TEXT = 11.5, 12.5
_MET = "Uppfyllt: "
_SPLIT = 8  # more criteria than this stand in two columns


@dataclass(frozen=True, slots=True)
class _Line:
    """A line among a row's criteria: how deep it stands, what is asked of it, what it is called."""

    depth: int
    mark: str
    colour: str
    text: str


def flow(bank: Bank) -> bytes:
    """The picture as SVG. The same bank gives the same bytes."""
    drawing = _Flow(bank)
    y = drawing.head(_MARGIN)
    y = drawing.parts(y + 18)
    for number, row in enumerate(bank.rows):
        y = drawing.row(y, row, last=number == len(bank.rows) - 1)
    y = drawing.forms(y + 26)
    return drawing.picture.svg(
        _WIDTH, y + _MARGIN, title=f"Flödet i {bank.head.namn}", description=_description(bank), arrows=_SOFT
    )


class _Flow:
    """Draws one band after the other; each method gets the height where it begins and returns where it ends."""

    def __init__(self, bank: Bank) -> None:
        self.picture = Picture()
        self._bank = bank
        self._wording = Wording(bank, criterion=lambda id: quoted(bank.criteria[id].text))
        self._colours = {id: _COLOURS[place % len(_COLOURS)] for place, id in enumerate(bank.forms)}
        self._rules_x = _MARGIN + max(len(bank.parts), 4) * _PART + 18
        self._row_x = self._rules_x + _RULES + 18
        self._form_x = self._row_x + _ROW + 18
        self._form_width = _WIDTH - _MARGIN - self._form_x

    def head(self, y: float) -> float:
        """What the picture shows and how it is read."""
        bank, draw = self._bank, self.picture
        draw.text(_MARGIN, y + 20, f"Från fråga till form: {bank.head.namn}", size=24, fill=_INK, bold=True)
        about = (
            f"Version {bank.version}, {long_date(bank.head.datum.isoformat())}. {len(bank.questions)} frågor"
            f" leder till {len(bank.criteria)} kriterier. Raderna läser kriterier, aldrig frågor, och läses"
            " uppifrån: den första raden som är sann avgör formen. En rad som är okänd lämnar sin form möjlig."
            " Siffrorna till vänster är antalet frågor i varje del som raden vilar på. Mörk ruta: minst hälften av delens frågor."
            " Inte uppfyllt betyder prövat och inte uppfyllt, aldrig okänt."
        )
        lines = wrap(about, _WIDTH - 2 * _MARGIN, 13)
        draw.lines(_MARGIN, y + 46, lines, size=13, fill=_SOFT)
        return y + 46 + leading(13) * len(lines)

    def parts(self, y: float) -> float:
        """The interview as a chain of boxes, and under it the heads of the columns."""
        bank, draw = self._bank, self.picture
        width = (_WIDTH - 2 * _MARGIN + 22) / len(bank.parts) - 22
        texts = [wrap(f"Del {part.nummer}. {part.text}", width - 16, 13, bold=True) for part in bank.parts]
        height = 30 + leading(13) * max(map(len, texts))
        for place, (part, lines) in enumerate(zip(bank.parts, texts, strict=True)):
            x = _MARGIN + place * (width + 22)
            intake = sum(1 for question in part.fragor if question.intag)
            count = f"{len(part.fragor)} frågor" + (f", {intake} på telefon" if intake else "")
            draw.box(x, y, width, height, fill=_TINT, line=_LINE)
            draw.lines(x + 8, y + 18, lines, size=13, fill=_INK, bold=True)
            draw.text(x + 8, y + height - 9, count, size=_SMALL, fill=_SOFT)
            if place:
                draw.arrow((x - 20, y + height / 2), (x - 3, y + height / 2), line=_SOFT)
        y += height + 30
        draw.text(_MARGIN, y, "Frågor i del", size=_TEXT, fill=_INK, bold=True)
        for x, title in (
            (self._rules_x, "Kriterier som raden läser (alla ska stämma)"),
            (self._row_x, "Rad i beslutstabellen"),
            (self._form_x, "Form"),
        ):
            draw.text(x, y, title, size=_TEXT, fill=_INK, bold=True)
        for place, part in enumerate(bank.parts):
            x = _MARGIN + (place + 0.5) * _PART
            draw.text(x, y + 17, str(part.nummer), size=_TEXT, fill=_SOFT, bold=True, anchor="middle")
        return y + 26

    def row(self, y: float, row: Row, *, last: bool) -> float:
        """One row with what stands behind it, and the arrow to the next."""
        bank, draw = self._bank, self.picture
        lines = list(_rules(self._wording, bank.conditions["rad", row.id]))
        columns = 2 if len(lines) > _SPLIT else 1
        if columns == 2 and {line.mark for line in lines} == {_MET}:
            bullets = [replace(line, mark="• ") for line in lines]
            lines = [_Line(0, "", _YES, "Uppfyllt, vart och ett:"), *bullets]
        texts = self._wrapped(lines, columns)
        said = wrap(row.text, _ROW - 62, _SMALL)
        tall = max(_heights(texts, columns)), leading(_SMALL) * len(said)
        height = max(*tall, leading(_SMALL) * 2) + 12
        fill, edge = self._colours[row.form]
        form = bank.forms[row.form].text
        draw.open_group(f"Rad {row.id}: {form}. {row.text}")
        self._counts(y, height, row)
        draw.box(self._rules_x, y, _RULES, height, fill="#FFFFFF", line=_LINE)
        self._criteria(y + 16, texts, columns)
        draw.box(self._row_x, y, _ROW, height, fill=_TINT, line=edge)
        draw.text(self._row_x + 8, y + 17, row.id, size=14, fill=edge, bold=True)
        draw.lines(self._row_x + 52, y + 16, said, size=_SMALL, fill=_INK)
        draw.box(self._form_x, y, self._form_width, height, fill=fill, line=edge)
        name = wrap(form, self._form_width - 14, 13, bold=True)
        draw.lines(self._form_x + 8, y + 19, name, size=13, fill=edge, bold=True)
        middle = y + height / 2
        draw.arrow((self._rules_x + _RULES, middle), (self._row_x - 2, middle), line=_SOFT)
        draw.arrow((self._row_x + _ROW, middle), (self._form_x - 2, middle), line=edge)
        if not last:
            spine = self._row_x + 22
            draw.arrow((spine, y + height), (spine, y + height + _GAP), line=_SOFT)
        draw.close_group()
        return y + height + _GAP

    def forms(self, y: float) -> float:
        """The forms with what each needs, in boxes side by side."""
        bank, draw = self._bank, self.picture
        across = min(len(bank.forms), 4)
        width = (_WIDTH - 2 * _MARGIN + 12) / across - 12
        draw.text(_MARGIN, y, "Formerna och vad som ska vara klart", size=16, fill=_INK, bold=True)
        y += 14
        boxes = [(form, wrap(_needs(bank, form), width - 20, _SMALL)) for form in bank.forms.values()]
        for start in range(0, len(boxes), across):
            shelf = boxes[start : start + across]
            height = 34 + leading(_SMALL) * max(len(lines) for _, lines in shelf)
            for place, (form, lines) in enumerate(shelf):
                x, (fill, edge) = _MARGIN + place * (width + 12), self._colours[form.id]
                draw.box(x, y, width, height, fill=fill, line=edge)
                name = wrap(form.text, width - 20, 14, bold=True)
                draw.text(x + 10, y + 20, name[0], size=14, fill=edge, bold=True)
                draw.lines(x + 10, y + 38, lines, size=_SMALL, fill=_INK)
            y += height + 12
        draw.text(_MARGIN, y + 8, "Vägval är ett beslutsstöd. Nämnden beslutar.", size=_TEXT, fill=_SOFT)
        return y + 8

    # -- a row's parts ----------------------------------------------------------------------------

    def _counts(self, y: float, height: float, row: Row) -> None:
        """How many questions of each part the row is computed from; darker the more of the part it is."""
        behind = everything_behind(self._bank, self._bank.reads("rad", row.id))
        for place, part in enumerate(self._bank.parts):
            number = sum(1 for question in part.fragor if question.id in behind)
            x = _MARGIN + place * _PART
            fill = "#FFFFFF" if not number else "#D9E2EC" if number * 2 < len(part.fragor) else "#BCCCDC"
            self.picture.box(x, y, _PART - 3, height, fill=fill, line=_LINE, radius=2)
            if number:
                middle = x + (_PART - 3) / 2
                self.picture.text(
                    middle, y + height / 2 + 4, str(number), size=_TEXT, fill=_INK, anchor="middle"
                )

    def _wrapped(self, lines: list[_Line], columns: int) -> list[tuple[_Line, list[str]]]:
        room = _RULES / columns - 16
        return [(line, wrap(f"{line.mark}{line.text}", room - 14 * line.depth, _SMALL)) for line in lines]

    def _criteria(self, y: float, texts: list[tuple[_Line, list[str]]], columns: int) -> None:
        """The criteria, each with what is asked of it in the first word and in colour."""
        half = -(-len(texts) // columns)
        for column in range(columns):
            at, x = y, self._rules_x + 8 + column * _RULES / columns
            for line, wrapped in texts[column * half : (column + 1) * half]:
                self.picture.lines(x + 14 * line.depth, at, wrapped, size=_SMALL, fill=line.colour)
                at += leading(_SMALL) * len(wrapped)


def _heights(texts: list[tuple[_Line, list[str]]], columns: int) -> Iterator[float]:
    half = -(-len(texts) // columns)
    for start in range(0, len(texts), half):
        yield leading(_SMALL) * sum(len(wrapped) for _, wrapped in texts[start : start + half])


def _rules(wording: Wording, condition: Condition, depth: int = 0, holds: bool = True) -> Iterator[_Line]:
    """The condition line by line. That all of a row's criteria must hold goes without saying."""
    match condition:
        case Verdict(criterion, met) if holds:
            mark, colour = (_MET, _YES) if met else ("Inte uppfyllt: ", _NO)
            yield _Line(depth, mark, colour, wording.bank.criteria[criterion].text)
        case Not(part):
            yield from _rules(wording, part, depth, not holds)
        case All(parts) if holds and not depth:
            for part in parts:
                yield from _rules(wording, part)
        case _:
            rule = wording.rule(condition if holds else Not(condition))
            yield _Line(depth, "", _INK, rule.text)
            for part in parts_of(condition) if rule.parts else ():
                yield from _rules(wording, part, depth + 1)


def _needs(bank: Bank, form: Form) -> str:
    rows = ", ".join(row.id for row in bank.rows if row.form == form.id)
    count = len(form.behover)
    said = [f"Rad {rows}." if rows else ""]
    if count:
        said.append(
            f"Behöver {count} {'kriterium' if count == 1 else 'kriterier'} uppfyllda eller ej aktuella."
        )
    if form.rod_trad:
        said.append("Röd tråd utan luckor.")
    if form.vagar:
        said.append(f"Vägar att göra det på: {len(form.vagar)}.")
    return " ".join(filter(None, said))


def _description(bank: Bank) -> str:
    rows = " ".join(f"{row.id}: {bank.forms[row.form].text}." for row in bank.rows)
    return f"Beslutstabellens rader i ordning, med den form som varje rad leder till. {rows}"


if __name__ == "__main__":
    from wizard.bank.load import load_bank
    from wizard.places import bank_folder

    sys.stdout.buffer.write(flow(load_bank(bank_folder())))
