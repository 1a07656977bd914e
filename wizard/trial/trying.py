"""The case tests of a bank, read and tried: what each expects against what the assessment says."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.assessment.report import written
from wizard.bank.model import Bank
from wizard.bank.translate import fit
from wizard.bank.yamltext import Document, Path_
from wizard.case.model import Case
from wizard.faults import Code, Fault, VagvalError, did_you_mean, fault
from wizard.trial.building import Builder, Trial
from wizard.trial.words import AVVAKTA, NONE, CaseTestFile

Found = Mapping[str, Any]
"""Each word of an expectation → what the assessment says: text, number, tuple or, for kriterier, a mapping."""

EXACT = ("möjliga", "möjliga_vägar")
"""Lists that are told in full."""


def try_all(bank: Bank, tests: Iterable[Document], bases: Mapping[str, Document]) -> Iterator[Fault]:
    """Everything wrong with the case tests in these files: how they are written, and what they come to.

    bases   case files by the name that `bas` calls them
    """
    trials, faults = read_trials(bank, tests)
    yield from faults
    builder = Builder(bank, trials, bases)
    for name, trial in trials.items():
        try:
            case = builder.case(name)
        except VagvalError as error:
            yield from error.faults
        else:
            yield from tried(bank, trial, case)


def read_trials(bank: Bank, tests: Iterable[Document]) -> tuple[dict[str, Trial], list[Fault]]:
    """The case tests by name, and the faults in how they are written. A test with such a fault is left out."""
    trials: dict[str, Trial] = {}
    faults: list[Fault] = []
    for document in tests:
        fitted = fit(CaseTestFile, document)
        faults += fitted.faults
        if not isinstance(fitted.model, CaseTestFile):
            continue
        for number, says in enumerate(fitted.model.fall):
            trial = Trial(says, fitted.document, ("fall", number))
            faults += _faults_of(bank, trial, trials.get(says.namn))
            trials.setdefault(says.namn, trial)
    return trials, faults


def _faults_of(bank: Bank, trial: Trial, namesake: Trial | None) -> Iterator[Fault]:
    document, path, says = trial.document, trial.path, trial.says
    if namesake is not None:
        other = namesake.document.place(namesake.path)
        yield fault(Code.BANK070, document.place((*path, "namn")), namn=says.namn, annan=other)
    for number, citation in enumerate(says.kallor):
        source = citation.partition("#")[0]
        if source not in bank.sources:
            place = document.place((*path, "källor", number))
            yield fault(Code.BANK015, place, id=source, rad=did_you_mean(source, bank.sources))


# -- what is expected ----------------------------------------------------------------------------------


def tried(bank: Bank, trial: Trial, case: Case) -> Iterator[Fault]:
    """What the case test expects and does not get, or expects though the bank does not have it."""
    found = says(assess(bank, case), case)
    expected = _expected(trial)
    names = _names(bank, case)
    for path, key, wanted in expected:
        unknown = list(_unknown(key, wanted, names))
        for kind, id, known in unknown:
            place = trial.document.place(path)
            yield fault(Code.BANK073, place, slag=kind, id=id, rad=did_you_mean(id, known))
        if not unknown:
            yield from _differing(trial, path, key, wanted, found)


def says(found: Assessment, case: Case) -> Found:
    """What an assessment says, in the words of an expectation."""
    per_party = {f"{id}@{party}": verdict for (id, party), verdict in found.party_verdicts.items()}
    return {
        "form": found.form or AVVAKTA,
        "rad": found.row or NONE,
        "beredskap": found.readiness,
        "väg": found.route or NONE,
        "lutar_åt": found.lean or NONE,
        "för_tidigt": found.too_early,
        "formgrupp": found.group or NONE,
        "möjliga": found.possible,
        "möjliga_vägar": found.possible_routes,
        "kriterier": {**found.verdicts, **per_party},
        "jurist": tuple(point.id for point in found.lawyer),
        "varningar": tuple(warning.code for warning in found.warnings),
        "iakttagelser": found.observations,
        "öppna": tuple(written(case, key) for key in found.open),
        "skäl_saknas": tuple(written(case, key) for key in found.reason_missing),
        "röd_tråd": tuple(dict.fromkeys(gap.code for gap in found.gaps)),
    }


def _expected(trial: Trial) -> Iterator[tuple[Path_, str, Any]]:
    """(where, word, what) of each expectation; a word of `inte` begins with it."""
    vantat = trial.says.vantat
    path = (*trial.path, "väntat")
    for key, value in vantat.model_dump(by_alias=True, exclude_unset=True, exclude={"inte"}).items():
        yield (*path, key), key, value
    for key, value in vantat.inte.model_dump(by_alias=True, exclude_unset=True).items():
        yield (*path, "inte", key), f"inte {key}", value


def _names(bank: Bank, case: Case) -> dict[str, tuple[str, Collection[str]]]:
    """Word of an expectation → what it names, and all that it can name in this case."""
    forms = list(bank.forms)
    warnings = [one.kod or id for id, one in bank.criteria.items() if one.roll == "varning"]
    parties = ["", *(f"@{party.id}" for party in case.parties)]
    routes = [route.id for form in bank.forms.values() for route in form.vagar]
    return {
        "form": ("formen", [*forms, AVVAKTA]),
        "rad": ("raden", [*(row.id for row in bank.rows), NONE]),
        "väg": ("vägen", [*routes, NONE]),
        "lutar_åt": ("formen", [*forms, NONE]),
        "formgrupp": ("formgruppen", [*bank.groups, NONE]),
        "möjliga": ("formen", forms),
        "möjliga_vägar": ("vägen", routes),
        "kriterier": ("kriteriet", [f"{id}{party}" for id in bank.criteria for party in parties]),
        "jurist": ("juristpunkten", [point.id for point in bank.lawyer_points]),
        "varningar": ("varningen", [*warnings, *(conflict.id for conflict in bank.conflicts)]),
        "iakttagelser": ("raden", [row.id for row in bank.rows]),
        "öppna": ("frågan", [f"{id}{party}" for id in bank.questions for party in parties]),
        "skäl_saknas": ("frågan", [f"{id}{party}" for id in bank.questions for party in parties]),
    }


def _unknown(
    key: str, wanted: Any, names: Mapping[str, tuple[str, Collection[str]]]
) -> Iterator[tuple[str, str, Collection[str]]]:
    kind, known = names.get(key.removeprefix("inte "), ("", None))
    if known is None:
        return
    for id in [wanted] if isinstance(wanted, str) else wanted:
        if id not in known:
            yield kind, id, known


def _differing(trial: Trial, path: Path_, key: str, wanted: Any, found: Found) -> Iterator[Fault]:
    if key == "kriterier":
        for id, verdict in wanted.items():
            got = found[key].get(id, "ej_aktuellt")
            if got != verdict:
                yield _fault(trial, (*path, id), id, verdict, got)
        return
    got = found[key.removeprefix("inte ")]
    if key.startswith("inte "):
        right = set(wanted).isdisjoint(got)
    elif isinstance(wanted, list):
        right = set(wanted) == set(got) if key in EXACT or not wanted else set(wanted) <= set(got)
    else:
        right = wanted == got
    if not right:
        yield _fault(trial, path, key, wanted, got)


def _fault(trial: Trial, path: Path_, key: str, wanted: Any, got: Any) -> Fault:
    shown = [", ".join(one) or NONE if isinstance(one, list | tuple) else one for one in (wanted, got)]
    place = trial.document.place(path)
    return fault(Code.BANK074, place, namn=trial.says.namn, nyckel=key, vantat=shown[0], blev=shown[1])
