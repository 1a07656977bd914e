"""Case tests (fall): cases that lie with a bank, and what each of them is to come to."""
