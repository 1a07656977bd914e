"""Templates checked against what they may print, on every branch, before a document is written."""
