"""Proving the bank: what holds for every case that can be written, shown by z3 (extra `bevis`).

encoding   a bank under the strict reading, as formulas over every possible set of answers
searching  is there a case where this holds? A case that can be opened, a no, or not known
structure  what any bank must be: each question can be asked, each row can decide, nothing falls between
theorems   what this bank promises (`satser.yaml`)
prove      all of it, with faults that have a place in the bank's files

A case that is found is always replayed on the evaluator itself, so that nothing rests on the encoding alone.
"""
