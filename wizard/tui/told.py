"""What went wrong, in the words of the catalogue: cause and remedy."""

from wizard.faults import VagvalError


def told(error: VagvalError, most: int = 5) -> str:
    """Each fault on a line of its own; beyond `most`, how many more there are."""
    lines = [f"{fault.cause} {fault.remedy}".strip() for fault in error.faults[:most]]
    more = len(error.faults) - most
    return "\n".join([*lines, f"… och {more} fel till."] if more > 0 else lines)
