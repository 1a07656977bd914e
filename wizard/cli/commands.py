"""What can be asked of `vagval`: every command with its arguments and the function that carries it out.

A command stands here only when it works. Its function is named, not imported: asking for help, or for one
command, loads nothing that only another one needs.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

from wizard import __version__
from wizard.faults import Code, UsageError, did_you_mean, fault, nearest

if TYPE_CHECKING:
    from wizard.cli.reply import Reply

PROGRAM = "vagval"


class Argument:
    """One argument, as argparse's `add_argument` takes it."""

    def __init__(self, *names: str, **settings: Any) -> None:
        self.names = names
        self.settings = settings

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Make the parser understand this argument."""
        parser.add_argument(*self.names, **self.settings)


@dataclass(frozen=True)
class Command:
    """A command: its name, what it does in one line, its module in this package, its arguments.

    The function has the name of the command.
    """

    name: str
    does: str
    module: str
    arguments: tuple[Argument, ...] = ()

    def function(self) -> "Callable[[argparse.Namespace], Reply]":
        """What carries the command out. Imports it."""
        function: Callable[[argparse.Namespace], Reply]
        function = getattr(import_module(f"wizard.cli.{self.module}"), self.name)
        return function


CASE = Argument(
    "arende",
    metavar="ÄRENDE",
    help="ärendets id eller diarienummer, en fil (.yaml, .json) eller - (standard in)",
)
KEPT_CASE = Argument("arende", metavar="ÄRENDE", help="ärendets id eller diarienummer")
JSON = Argument("--json", action="store_true", help="svara med JSON")

COMMANDS = (
    Command(
        "demo",
        "skriver alla dokument för ett påhittat ärende, utan fönster",
        "writing",
        (
            Argument(
                "--till", metavar="KATALOG", default="vagval-demo", help="var dokumenten hamnar (vagval-demo)"
            ),
        ),
    ),
    Command(
        "fragor",
        "visar frågebankens frågor, eller skriver hela banken till en fil",
        "asking",
        (
            Argument(
                "--till",
                metavar="FIL",
                help=".docx: alla texter och all logik som ett dokument; .svg: en bild av flödet",
            ),
            JSON,
        ),
    ),
    Command("bedom", "bedömer ett ärende", "assessing", (CASE, JSON)),
    Command(
        "dokument",
        "skriver ärendets dokument till Word, eller visar dem som text",
        "writing",
        (
            Argument(
                *CASE.names,
                **CASE.settings | {"help": f"{CASE.settings['help']}; behövs inte till frågebankens egna"},
                nargs="?",
                default="",
            ),
            Argument(
                "--mall",
                metavar="NAMN",
                default="",
                help="bara det här dokumentet, till exempel utredning (annars alla som passar ärendet)",
            ),
            Argument(
                "--publicering",
                action="store_true",
                help="publiceringsversionen: utan logg och privata kontaktuppgifter",
            ),
            Argument("--till", metavar="KATALOG", default=".", help="var dokumenten hamnar (här)"),
            Argument(
                "--lista",
                action="store_true",
                help="visa alla dokument: grupp, om de passar ärendet och hur mycket som saknas; skriv inget",
            ),
            Argument(
                "--text",
                action="store_true",
                help="visa dokumentet i --mall som ren text, att läsa eller klistra in; skriv inget",
            ),
            Argument(
                "--avsnitt",
                metavar="RUBRIK",
                default="",
                help="med --text: bara avsnittet under den här rubriken, med sina underrubriker",
            ),
            JSON,
        ),
    ),
    Command(
        "kontroll",
        "kontrollerar frågebanken, exemplen, fallen, övningarna och mallarna",
        "checking",
        (
            Argument("--bevis", action="store_true", help="bevisa också bankens satser med z3"),
            Argument(
                "--till",
                metavar="KATALOG",
                default="motexempel",
                help="var ett ärende hamnar som visar att något inte håller (motexempel)",
            ),
            JSON,
        ),
    ),
    Command(
        "kalla",
        "visar vad en källa säger, och vad som vilar på den i banken och i öppna ärenden",
        "sources",
        (Argument("kalla", metavar="KÄLLA", help="källans id, gärna med ställe: S0 eller S0#3.1"), JSON),
    ),
    Command("lista", "visar alla ärenden", "listing", (JSON,)),
    Command("visa", "visar ett ärende", "looking", (CASE, JSON)),
    Command(
        "historik",
        "visar allt som har hänt i ett ärende",
        "looking",
        (
            CASE,
            Argument(
                "--kontrollera",
                metavar="HUVUD",
                nargs="?",
                const="",
                help="kontrollera att inget har ändrats, gärna mot det huvud som står i ett dokument",
            ),
            JSON,
        ),
    ),
    Command(
        "uppgifter",
        "läser in vad en organisation har svarat på de inledande frågorna",
        "telling",
        (
            KEPT_CASE,
            Argument(
                "fil",
                metavar="FIL",
                help="formuläret som kom tillbaka (.docx), eller frågor och texter (.yaml)",
            ),
            Argument(
                "--part", metavar="ID", default="", help="vem som har svarat, om ärendet har flera: o1, o2 …"
            ),
            Argument(
                "--fran",
                metavar="VEM",
                default="",
                help="namn eller funktion (annars det som står i formuläret)",
            ),
            Argument(
                "--datum", metavar="DATUM", default="", help="när uppgiften lämnades, åååå-mm-dd (i dag)"
            ),
            JSON,
        ),
    ),
    Command(
        "ovning",
        "övar på påhittade fall: i fönstret, i text eller i grupp",
        "practising",
        (
            Argument(
                "namn",
                metavar="NAMN",
                nargs="?",
                default="",
                help="ett övningsfall, eller: ratta (återkoppling på inlämnade filer), sammanstall (hur en grupp "
                "svarade), prov (ord och källor), exempel (påhittade situationer om en fråga)",
            ),
            Argument(
                "filer",
                metavar="FIL",
                nargs="*",
                help="till ratta och sammanstall: filer eller kataloger; till exempel: frågors id",
            ),
            Argument("--lista", action="store_true", help="visa alla övningsfall"),
            Argument(
                "--text", action="store_true", help="visa fallets papper och frågor, eller provet, som text"
            ),
            Argument(
                "--till",
                metavar="KATALOG",
                default="",
                help="skriv filer: fallets papper, blankett, facit och svarsfil, återkopplingen, sammanställningen eller provet",
            ),
            Argument(
                "--sjalv", action="store_true", help="på egen hand: utan ledtrådar, facit först i slutet"
            ),
            Argument(
                "--grupp", metavar="GRUPP", default="", help="gruppens namn, när flera övar på samma fall"
            ),
            Argument(
                "--klass",
                action="store_true",
                help="visa fallet på väggen för en grupp: stor text, facit dolt",
            ),
            Argument("--antal", metavar="ANTAL", type=int, default=10, help="frågor i provet (10)"),
            Argument("--fro", metavar="TAL", type=int, default=None, help="samma tal ger samma prov"),
            JSON,
        ),
    ),
    Command(
        "exportera",
        "skriver ett ärende till en fil",
        "moving",
        (
            KEPT_CASE,
            Argument(
                "--till",
                metavar="FIL",
                required=True,
                help=".json tar med hela historiken, .yaml det som gäller nu",
            ),
        ),
    ),
    Command(
        "importera",
        "läser in ett ärende från en fil",
        "moving",
        (Argument("fil", metavar="FIL", help="en fil från exportera, eller en ärendefil i YAML"),),
    ),
)


class Told(Exception):  # noqa: N818 - nothing is wrong
    """The words asked for something that is answered at once: help, or the version."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class _Help(argparse.Action):
    """Tells how to write the command."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise Told(parser.format_help())


class _Version(_Help):
    """Tells the version."""

    def __call__(self, *_: object) -> NoReturn:
        raise Told(f"{PROGRAM} {__version__}\n")


EVERYWHERE = (
    Argument(
        "--databas",
        metavar="FIL",
        default=argparse.SUPPRESS,
        help="ärendenas databas (annars VAGVAL_DATABAS, annars din egen)",
    ),
    Argument("--bank", metavar="KATALOG", default=argparse.SUPPRESS, help="en annan frågebank"),
    Argument(
        "--mallar",
        metavar="KATALOG",
        default=argparse.SUPPRESS,
        help="egna mallar; de som saknas tas ur programmet",
    ),
    Argument("--version", action=_Version, nargs=0, help="visa versionen"),
    Argument("-h", "--help", action=_Help, nargs=0, help="visa den här hjälpen"),
)
"""May stand before the command or after it."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises what is wrong instead of printing it and leaving."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(fault(Code.KMD001, self.prog, fel=message, kommando=self.prog))


def read(argv: Sequence[str]) -> tuple[Command | None, argparse.Namespace]:
    """The command asked for, None for the window, and its arguments.

    Raises UsageError; Told when the words ask for help or the version.
    """
    top = _parser(PROGRAM, _overview(), EVERYWHERE, usage="%(prog)s [flaggor] [KOMMANDO …]")
    top.add_argument("command", nargs="?", help=argparse.SUPPRESS)
    top.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    words, unknown = top.parse_known_args(argv)
    name, rest = words.command, words.rest
    _refuse(unknown, top.prog, EVERYWHERE)
    if name is None:
        return None, words
    command = next((one for one in COMMANDS if one.name == name), None)
    if command is None:
        close = did_you_mean(name, [one.name for one in COMMANDS])
        raise UsageError(fault(Code.KMD002, PROGRAM, namn=name, rad=close))
    arguments = (*command.arguments, *EVERYWHERE)
    parser = _parser(f"{PROGRAM} {name}", f"{command.does[0].upper()}{command.does[1:]}.", arguments)
    words, unknown = parser.parse_known_args(rest, namespace=words)
    _refuse(unknown, parser.prog, arguments)
    return command, words


def _parser(prog: str, description: str, arguments: Sequence[Argument], usage: str | None = None) -> _Parser:
    parser = _Parser(
        prog=prog,
        description=description,
        usage=usage,
        add_help=False,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    for argument in arguments:
        argument.add_to(parser)
    return parser


def _overview() -> str:
    lines = "\n".join(f"  {one.name:<10} {one.does}" for one in COMMANDS)
    return (
        "Vägval hjälper dig att välja mellan IOP, föreningsbidrag och upphandling.\n"
        "Utan kommando öppnas programmet med dina ärenden.\n\n"
        f"kommandon:\n{lines}\n\nHjälp om ett kommando: {PROGRAM} KOMMANDO --help"
    )


def _refuse(unknown: Sequence[str], prog: str, arguments: Sequence[Argument]) -> None:
    """What no argument wanted is an error, with the nearest flag named."""
    for word in unknown:
        if word.startswith("-"):
            close = nearest(word, [name for argument in arguments for name in argument.names])
            remedy = f"Menade du {close}?" if close else f"Se {prog} --help."
            raise UsageError(fault(Code.KMD003, prog, flagga=word, rad=remedy))
        raise UsageError(fault(Code.KMD004, prog, varde=word))
