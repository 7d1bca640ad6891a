extension DoorTable {
    /// What the end of a quarter asks, whoever is shown it.
    static let quarterForms: [FoundForm] = [
        FoundForm("/quarter/close", ["s", "p", "class", "do"]), FoundForm("/quarter/remind", ["s", "p"]),
        FoundForm("/requests/new/1", ["lesson", "l", "because", "reason"]),
        FoundForm("/requests/1", ["do", "answer"]), FoundForm("/class/8b/behaviour", ["p", "seen", "m1"]),
    ]

    /// 003 п. 2.3, 4.1, 4.2: final marks are the teacher's own; the director, the deputy and the class teacher look, the
    /// class teacher puts them only where the school has settled that (003 п. 4.4).
    static func finals(_ at: DoorPlace) -> [Asked] {
        [
            .page("/journal/8b/algebra/final", "+++++00---"),
            .act("/journal/8b/algebra/final", ["p": "q1"], "--0+000---"),
            .page("/journal/8b/algebra/final/\(at.anna)/history?p=q1", "+++++00---"),
            // 003 п. 4.5, 4.6: the own child's alone.
            .page("/diary/\(at.anna)/final/\(at.biologySubject)/year/history", "----0--++0"),
            // 001 п. 6.7; 003 п. 2.10: the administration looks, the deputy and the keeper close, the deputy opens.
            .page("/quarter", "+++-------"), .act("/quarter/remind", ["p": "q1"], "-++-------"),
            .act("/quarter/close", ["p": "q1", "do": "open"], "-++-------"),
            // 001 п. 6.7: the deputy's and the director's; no file of a kind of marks that there is not.
            .page("/deviations", "++--------"), .page("/deviations/file?kind=none", "00--------"),
            .page("/requests", "++++++++++"), .page("/requests/new/\(at.algebra)", "--0+000---"),
            // Let in, but the column is open as it is.
            .act("/requests/new/\(at.algebra)", ["lesson": at.lesson, "reason": "болел"], "--0=000---"),
            .act("/requests/1", ["do": "open"], "-0--------"),
            // Behaviour is marked only where the school has settled that: nobody is shown it here.
            .page("/class/8b/behaviour", "0000000---"), .act("/class/8b/behaviour", ["p": "q1"], "---0000---"),
        ]
    }
}
