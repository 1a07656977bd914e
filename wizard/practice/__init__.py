"""Övning: cases to learn on with their facit, small situations, words and sources; and what a learner's answers
come to beside the facit."""
