import Web

/// Academic debts: attempts to put an unsatisfactory year right, and what the school decides meanwhile (273-ФЗ ст. 58).
package let academicDebts = Feature(
    "Академические задолженности", pages: [DebtsPage.self, ClassDebtsPage.self, DebtPage.self],
    actions: [AppointAttempt.self, RecordResult.self, TransferConditionally.self, CloseDebt.self])
