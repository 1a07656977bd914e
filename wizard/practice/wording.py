"""How an answer beside the facit is spoken of, on the screen and on paper. Nothing here grades anyone."""

from wizard.practice.feedback import Outcome

OUTCOMES: dict[Outcome, str] = {
    "facit": "Som facit",
    "godtas": "Lika rätt",
    "diskussion": "Går att försvara – läsningarna skiljer sig här",
    "delvis": "En del stämmer",
    "annat": "Facit svarar annorlunda",
    "vet_ej": "Papperen har svaret",
    "obesvarad": "Inget svar",
    "text": "Jämför med exemplet",
    "ej_stalld": "Frågan ställdes inte",
}
