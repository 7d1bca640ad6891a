import Web

extension DoorTable {
    /// Where the year's forms stand.
    static let yearPages = [
        "/year", "/year/class/8b", "/year/checklist", "/year/terms", "/year/confirmations", "/quality",
    ]

    /// 001 п. 4.3, 4.4: the year is the keeper's and the deputies'; the class teacher confirms the own class.
    static func year(_ at: DoorPlace) -> [Asked] {
        let wish = ["fate": "1", "name": "9Б", "leader": "", "pages": "1"]
        let order = ["year": "2026", "order": "77-к", "ordered": "2026-08-19"]
        return [
            .page("/readiness", "+++-------"), .page("/quality", "+++-------"),
            .page("/year/confirmations", "+++-------"), .page("/year/checklist", "-++-------"),
            .act("/year/checklist", ["year": "2025", "item": "1"], "-++-------"),
            .page("/year/terms", "--+-------"),
            .act(
                "/year/terms",
                ["handing": "30.08", "opens": "15.08", "openby": "07.09", "timetable": "10", "from": "2025-11-20"],
                "--+-------"),
            // The deputy came first: for the keeper there is nothing left to take back.
            .act("/year/checklist/undo", ["year": "2025", "item": "1"], "-+0-------"),
            .page("/class/8b/confirm", "---0+00---"), .act("/class/8b/confirm", ["what": "1"], "---0+00---"),
            .page("/year", "--+-------"), .page("/year/class/8b", "--+-------"),
            .act("/year/class/8b", wish, "--+-------"),
            .act("/year/new-classes", ["year": "2026", "classes": "1А, 1Б"], "--+-------"),
            // In November it is too early, and nothing was opened that could be taken back.
            .act("/year/open", order, "--=-------"), .act("/year/undo", ["year": "2026"], "--0-------"),
        ]
    }
}
