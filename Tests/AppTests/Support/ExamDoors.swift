extension DoorTable {
    /// A form that stands only where results of an exam have come.
    static let examForms = [FoundForm("/exams/1", ["m1"])]

    /// 000 п. 3.2: the deputies and the keeper publish results; the director looks.
    static func exams(_ at: DoorPlace) -> [Asked] {
        [
            // Let in, but no subject is chosen; and there is no such exam.
            .page("/exams", "+++-------"), .act("/exams", ["name": "ОГЭ"], "-==-------"),
            .page("/exams/999999", "000-------"), .act("/exams/999999", [:], "-00-------"),
        ]
    }
}
