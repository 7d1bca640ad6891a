extension DoorTable {
    /// 001 п. 1.1, 8.4: the keeper settles the school's rules; 4.1, 4.3: the director and the deputies read them.
    /// What is settled here holds from another year on.
    static func rules(_ at: DoorPlace) -> [Asked] {
        let from = ["from": "2026-09-01", "reason": "приказ"]
        let homework = from.merging(["count": "1", "unit": "d", "severity": "hard"]) { $1 }
        return [
            .page("/school/rules", "+++-------"), .page("/school/rules/key/homework.entry", "+++-------"),
            .page("/school/rules/compare", "+++-------"), .page("/school/rules/file", "+++-------"),
            .page("/school/rules/preset/003", "--+-------"), .page("/school/rules/import", "--+-------"),
            .act("/school/rules/key/homework.entry", homework, "--+-------"),
            .act("/school/rules/preset/003", from, "--+-------"),
            // Let in, but the changes were not seen yet.
            .act("/school/rules/import", from.merging(["text": "diary.quiet = 10"]) { $1 }, "--=-------"),
        ]
    }
}
