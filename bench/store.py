"""Opening the first page of the list, and a case, with 100,000 cases and with 100. `python -m bench.store`"""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.cases import fill
from bench.measuring import begin, in_turns, note, ratio, seconds
from wizard.store.sqlite import SqliteStore

FEW, MANY = 100, 100_000


def main() -> None:
    """Fill two databases, and read them in turns."""
    begin(f"Lagret: {MANY:,} ärenden mot {FEW}".replace(",", " "))
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{count}.sqlite" for count in (FEW, MANY)]
        ids: list[str] = []
        note("fylla databaserna", f"{seconds(lambda: ids.extend(map(fill, paths, (FEW, MANY)))):.0f} s")
        stores = [SqliteStore(path) for path in paths]
        few, many = in_turns(200, lambda: stores[0].page(), lambda: stores[1].page())
        ratio("listans första sida", many, few, 1.5)
        few, many = in_turns(50, lambda: stores[0].open_case(ids[0]), lambda: stores[1].open_case(ids[1]))
        ratio("öppna ett ärende med alla svar", many, few, 1.5)
        few, many = in_turns(10, *(partial(first_page, path) for path in paths))
        ratio("öppna databasen och visa första sidan", many, few, 1.5)
        (nothing,) = in_turns(10, lambda: stores[1].page("finnsinte"))
        note("söka något som inte finns bland alla", f"{nothing * 1000:.0f} ms")
        for store in stores:
            store.close()


def first_page(path: Path) -> None:
    """As the program starts: open, read, let go."""
    store = SqliteStore(path)
    store.page()
    store.close()


if __name__ == "__main__":
    main()
