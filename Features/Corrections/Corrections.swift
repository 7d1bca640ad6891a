import Web

/// Proposals to correct a card: a parent or a teacher says what is wrong, the class teacher confirms, the keeper or a
/// secretary writes it into the card, and whoever proposed sees what became of it (001 п. 3.3, 5.2).
package let corrections = Feature(
    "Исправления карточек", pages: [CorrectionsPage.self, CorrectionPage.self, NewCorrectionPage.self],
    actions: [ProposeCorrection.self, DecideCorrection.self], doors: [PaperDoor.door])
