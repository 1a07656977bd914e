"""Vägval: decision support for choosing between IOP, föreningsbidrag and upphandling."""

__version__ = "0.1.0"
