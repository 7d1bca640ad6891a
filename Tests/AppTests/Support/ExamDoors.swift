extension DoorTable {
    /// Forms that stand only where results of an exam have come.
    static let examForms = [
        FoundForm("/exams/1", ["m1", "o1", "paper", "order", "ordered", "rest", "orest"]),
        FoundForm("/exams/1/received", ["received", "time", "seen"]), FoundForm("/exams/1/withdraw", ["why", "seen"]),
    ]

    /// 000 п. 3.2: the deputies and the keeper publish results and put right what was noted; the director looks.
    static func exams(_ at: DoorPlace) -> [Asked] {
        let came = [
            "subject": "999999", "kind": "4", "level": "9", "name": "ОГЭ", "day": "2025-11-18",
            "received": "2025-11-19", "time": "10:00",
        ]
        return [
            // Let in, but there is no such subject; and there is no such exam.
            .page("/exams", "+++-------"), .act("/exams", came, "-==-------"),
            .page("/exams/999999", "000-------"), .act("/exams/999999", [:], "-00-------"),
            .act("/exams/999999/received", ["received": "2025-11-19", "time": "10:00"], "-00-------"),
            .act("/exams/999999/withdraw", ["why": "ошибка"], "-00-------"),
        ]
    }
}
