extension DoorTable {
    /// What is done with an academic debt; the model school has none.
    static let debtForms: [FoundForm] = [
        FoundForm("/debts/1/attempt", ["day", "commission", "excused"]),
        FoundForm("/debts/1/result", ["mark", "order", "ordered"]),
        FoundForm("/debts/1/transfer", ["protocol", "held"]),
        FoundForm("/debts/1/close", ["outcome", "order", "ordered"]),
    ]

    /// 273-ФЗ ст. 58: the deputies and the keeper keep debts; the director and the class teacher look.
    static func debts(_ at: DoorPlace) -> [Asked] {
        [
            .page("/debts", "+++0000---"), .page("/class/8b/debts", "+++0+00---"),
            // There is no such debt.
            .page("/debts/999999", "0000000000"),
            .act("/debts/999999/attempt", ["day": "2025-11-24"], "-00-------"),
            .act("/debts/999999/result", ["mark": "3"], "-00-------"),
            .act("/debts/999999/transfer", [:], "-00-------"),
            .act("/debts/999999/close", ["outcome": "1"], "-00-------"),
        ]
    }
}
