"""Every proof about the whole bank, as `kontroll --bevis` runs them. `python -m bench.proof`"""

import time
from collections import Counter

from bench.cases import shipped_bank
from bench.measuring import begin, milliseconds, note
from wizard.proof.prove import prove

BUDGET = 30_000
"""ms"""


def main() -> None:
    """Measure the whole, and say where the time goes."""
    begin("Bevis: hela banken")
    bank, stages = shipped_bank(), list[tuple[str, float]]()
    start = time.perf_counter()
    found = list(prove(bank, lambda stage: stages.append((stage, time.perf_counter()))))
    end = time.perf_counter()
    for (stage, began), (_, done) in zip(stages, [*stages[1:], ("", end)], strict=True):
        note(stage, f"{(done - began) * 1000:.0f} ms")
    note("mål", str(len(found)))
    note("inte bevisade", str(len(found) - Counter(one.outcome for one in found)["bevisad"]))
    milliseconds("allt", end - start, BUDGET)


if __name__ == "__main__":
    main()
