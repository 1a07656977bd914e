"""How answers beside the facit are spoken of. Nothing here grades anyone."""

from wizard.practice.feedback import Outcome

OUTCOMES: dict[Outcome, str] = {
    "facit": "Som facit",
    "godtas": "Lika rätt",
    "diskussion": "Går att försvara – läsningarna skiljer sig här",
    "delvis": "En del stämmer",
    "annat": "Facit svarar annorlunda",
    "vet_ej": "Papperen har svaret",
    "obesvarad": "Inget svar än",
    "text": "Jämför med exemplet",
    "ej_stalld": "Frågan ställdes inte med dina svar",
}
