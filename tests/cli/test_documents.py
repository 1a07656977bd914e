"""dokument: what can be written, one of them as text, and what is said when the flags are wrong."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import PURCHASE, SOUND, UNSURE, Vagval


def test_every_document_is_listed_with_group_fit_and_what_is_missing_and_nothing_is_written(
    vagval: Vagval,
) -> None:
    said = vagval("dokument", PURCHASE, "--lista")
    assert (said.code, said.err) == (0, "")
    head, *lines = said.out.splitlines()
    assert head.split() == ["Mall", "Dokument", "(grupp)", "Passar", "Saknas"]
    (agreement,) = [line for line in lines if line.startswith("overenskommelse ")]
    assert " nej " in agreement
    assert any(line.startswith("frageboken ") and "Ur frågebanken" in line for line in lines)
    assert list(Path().iterdir()) == []


def test_the_list_for_programs_has_the_same(vagval: Vagval) -> None:
    found = json.loads(vagval("dokument", UNSURE, "--lista", "--json").out)["dokument"]
    assert list(found[0]) == ["mall", "titel", "grupp", "passar", "saknas", "publicering"]
    inquiry = next(one for one in found if one["mall"] == "utredning")
    assert (inquiry["titel"], inquiry["passar"], inquiry["publicering"]) == ("Utredning", True, True)
    assert any("ställningstagande" in line for line in inquiry["saknas"])
    fits = [one["passar"] for one in found if one["grupp"] != "Ur frågebanken"]
    assert fits == sorted(fits, reverse=True)


def test_what_was_written_says_its_group_and_whether_it_fits_last(vagval: Vagval) -> None:
    (one,) = json.loads(vagval("dokument", PURCHASE, "--mall", "overenskommelse", "--json").out)["dokument"]
    assert list(one) == ["mall", "fil", "saknas", "passar", "grupp"]
    assert (one["passar"], one["grupp"]) == (False, "Överenskommelse")
    (book,) = json.loads(vagval("dokument", "--mall", "frageboken", "--json").out)["dokument"]
    assert (book["passar"], book["grupp"]) == (True, "Ur frågebanken")


def test_a_document_is_read_as_text(vagval: Vagval) -> None:
    said = vagval("dokument", SOUND, "--mall", "utredning", "--text")
    assert said.out.startswith("Utredning om samverkansform: Öppen mötesplats")
    assert "\nSammanfattning\n--------------\n" in said.out
    assert list(Path().iterdir()) == []
    assert "Frågeboken\n" in vagval("dokument", "--mall", "frageboken", "--text").out


def test_a_section_is_read_with_those_under_it_and_nothing_else(vagval: Vagval) -> None:
    text = vagval("dokument", SOUND, "--mall", "utredning", "--text", "--avsnitt", "parterna").out
    assert text.startswith("Parterna\n\nFöreningen Exempelbron\n\n")
    assert "Organisationsnummer: 802000-0000." in text
    assert "Kriterieprövning" not in text


def test_the_text_of_the_publiceringsversion_leaves_out_what_it_leaves_out(vagval: Vagval) -> None:
    words = ("dokument", UNSURE, "--mall", "utredning", "--text", "--json")
    whole, public = (
        [one["rubrik"] for one in json.loads(vagval(*words, *more).out)["avsnitt"]]
        for more in ((), ("--publicering",))
    )
    assert "Att granska" in whole
    assert "Att granska" not in public
    assert "[Granska:" not in vagval(*words[:-1], "--publicering").out


@pytest.mark.parametrize(
    ("wanted", "heading"), [("13", "13 Ekonomi"), ("Bilaga 2", "Bilaga 2. Budget och resurser")]
)
def test_a_section_is_found_by_its_number_alone(vagval: Vagval, wanted: str, heading: str) -> None:
    said = vagval("dokument", SOUND, "--mall", "overenskommelse", "--text", "--avsnitt", wanted)
    assert (said.code, " ".join(said.out.splitlines()[0].split())) == (0, heading)


def test_a_heading_that_is_not_there_gets_the_nearest_one(vagval: Vagval) -> None:
    words = ("dokument", SOUND, "--mall", "utredning", "--text", "--avsnitt")
    for wanted, told in (
        (
            "Sammanfatning",
            "DOK061 Rubriken ”Sammanfatning” finns inte i dokumentet. Menade du ”Sammanfattning”?",
        ),
        ("jämför", "Menade du ”Jämförelse av samverkansformer”?"),
        ("qqq", "Utan --avsnitt visas allt. Rubrikerna är: Sammanfattning; Ärendet; "),
    ):
        said = vagval(*words, wanted)
        assert (said.code, said.out) == (1, "")
        assert told in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--text"], "KMD016 --text visar ett dokument, men inget är angivet."),
        (["--mall", "utredning", "--avsnitt", "Parterna"], "KMD017 --avsnitt hör till --text."),
        (
            ["--lista", "--mall", "utredning"],
            "KMD015 --lista visar alla dokument och går inte ihop med --mall.",
        ),
        (["--mall", "intagsnotering", "--text", "--publicering"], "KMD014 ”intagsnotering” har ingen"),
        (["--mall", "frageboken", "--publicering"], "KMD014 ”frageboken” har ingen"),
    ],
    ids=lambda value: " ".join(value) if type(value) is list else "",
)
def test_flags_that_need_or_rule_out_one_another(vagval: Vagval, words: list[str], told: str) -> None:
    said = vagval("dokument", SOUND, *words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_a_list_without_a_case_says_that_one_is_needed(vagval: Vagval) -> None:
    said = vagval("dokument", "--lista")
    assert said.code == 2
    assert "KMD013 Inget ärende är angivet." in said.err
