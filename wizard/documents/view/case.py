"""The case in documents: what stands at its head, its parties, its log, and what the human decided."""

from wizard.bank.model import Bank
from wizard.case.model import Case, Party
from wizard.documents.view.answers import Answers, AnswerView
from wizard.documents.view.words import View
from wizard.text import NBSP, count, listed, long_date

SHORT_HEAD = 12
"""So many characters of the chain's head stand in running text."""

ABOUT_PARTY = ("vem", "syfte_oberoende", "naringsidkare", "registrerad_ideburen")
"""The questions that say who the organisation is. The others about it are the control."""


class PartyView(View):
    """An organisation: who it is, and what the control of it showed."""

    id: str
    namn: str
    orgnr: str
    kontakt: str
    om: tuple[AnswerView, ...]
    kontroll: tuple[AnswerView, ...]
    svar: dict[str, AnswerView]
    """every question about the organisation, by id"""


class CaseView(View):
    """What stands at the head of the case, and in its log."""

    id: str
    dnr: str
    """the number alone, or dnr saknas"""
    dnr_text: str
    """the same in running text: dnr and the number, or dnr saknas"""
    titel: str
    namnd: str
    handlaggare: str
    datum: str
    organisationer: str
    rubrik_organisation: str
    """Organisation or Organisationer, before their names"""
    parterna: str
    """the nämnd and the organisations, in one list"""
    organisationen: str
    """organisationen or organisationerna"""
    Organisationen: str
    organisationens: str
    antal_parter: int
    bank_namn: str
    bank_version: str
    bank_datum: str
    bank_sha256: str
    forbehall: str
    huvud: str
    huvud_kort: str
    handelser: str
    senaste_svar: str
    svarat: str
    """who gave the answers and when, where nothing else is said at one; empty without answers"""
    vilande: str
    """how many answers sleep, in words; empty when none does"""
    dokument: tuple[str, ...]
    """documents that have been written before"""


class PositionView(View):
    """Ställningstagande. `avviker` is true when it departs from the assessment, then or now."""

    finns: bool
    form: str
    skal: str
    datum: str
    namn: str
    bedomd: str
    avviker: bool
    avvikelse: str
    andrad: bool
    """whether the assessment has changed since the position was taken"""


def case_view(answers: Answers) -> CaseView:
    """The head of the case and its log."""
    bank, case = answers.bank, answers.case
    several = len(case.parties) > 1
    dormant = len(answers.assessment.dormant)
    return CaseView(
        id=case.id or "utan id",
        dnr=case.dnr.strip() or "dnr saknas",
        dnr_text=f"dnr{NBSP}{case.dnr.strip()}" if case.dnr.strip() else "dnr saknas",
        titel=case.title if case.title.strip() else "Ärende utan titel",
        namnd=_board(bank, case),
        handlaggare=case.handlaggare.strip() or "saknas",
        datum=long_date(case.assessed_on) or "datum saknas",
        organisationer=listed(_organisations(case)),
        rubrik_organisation="Organisationer" if several else "Organisation",
        parterna=listed([_board(bank, case), *_organisations(case)]),
        organisationen="organisationerna" if several else "organisationen",
        Organisationen="Organisationerna" if several else "Organisationen",
        organisationens="organisationernas" if several else "organisationens",
        antal_parter=len(case.parties) + 1,
        bank_namn=bank.head.namn,
        bank_version=bank.version,
        bank_datum=long_date(bank.head.datum.isoformat()),
        bank_sha256=bank.sha256,
        forbehall=bank.head.forbehall,
        huvud=case.head or "saknas",
        huvud_kort=case.head[:SHORT_HEAD] or "saknas",
        handelser=count(case.number),
        svarat=f"Där inget annat står är svaren givna {answers.usual}." if answers.usual else "",
        senaste_svar=long_date(case.last_day) or "inget svar ännu",
        vilande=f"{count(dormant)} svar" if dormant else "",
        dokument=tuple(
            f"{written.edition}, {long_date(written.date)}, sha256 {written.sha256[:SHORT_HEAD]}"
            for written in case.documents
        ),
    )


def board_name(bank: Bank, case: Case) -> str:
    """The name of the nämnd: the bank's, when the case has its id, else as written."""
    board = bank.boards.get(case.namnd)
    return board.namn if board else case.namnd.strip()


def _board(bank: Bank, case: Case) -> str:
    return board_name(bank, case) or "Nämnd saknas"


def _organisations(case: Case) -> list[str]:
    return [party.name for party in case.parties] or ["ingen organisation angiven"]


def party_views(answers: Answers) -> tuple[PartyView, ...]:
    """The organisations of the case."""
    return tuple(_party(answers, party) for party in answers.case.parties)


def _party(answers: Answers, party: Party) -> PartyView:
    asked = [question for question in answers.bank.questions.values() if question.per_part]
    controls = [one.id for one in asked if not one.jurist and one.id not in ABOUT_PARTY]
    return PartyView(
        id=party.id,
        namn=party.name or party.id,
        orgnr=party.orgnr.strip() or "saknas",
        kontakt="finns hos förvaltningen" if answers.published else party.contact.strip() or "saknas",
        om=answers.views(ABOUT_PARTY, party.id),
        kontroll=answers.views(controls, party.id),
        svar={question.id: answers.view(question.id, party.id) for question in asked},
    )


def position_view(answers: Answers) -> PositionView:
    """What the human decided, held against the assessment as it is now."""
    position, form = answers.case.position, answers.assessment.form or ""
    if position is None:
        return PositionView(
            finns=False, form="", skal="", datum="", namn="", bedomd="", avviker=False, avvikelse="",
            andrad=False,
        )  # fmt: skip
    return PositionView(
        finns=True,
        form=_form_name(answers.bank, position.form),
        skal=position.reason,
        datum=long_date(position.date),
        namn=position.name,
        bedomd=_form_name(answers.bank, position.assessed) or "ingen avgjord form",
        avviker=position.form != form or bool(position.departure.strip()),
        avvikelse=position.departure.strip() and position.departure,
        andrad=position.assessed != form,
    )


def _form_name(bank: Bank, id: str) -> str:
    return bank.forms[id].text if id in bank.forms else id
