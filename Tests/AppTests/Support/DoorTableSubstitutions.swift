import Web

extension DoorTable {
    /// Where the forms of substitutions stand.
    static let substitutionPages = [
        "/substitutions", "/substitutions/orders", "/substitutions/orders?teacher=16", "/roster",
    ]

    /// 001 п. 3.2, 6.6: substitutions are the deputy's, the keeper's and the dispatcher's; the director looks.
    static func substitutions(_ at: DoorPlace) -> [Asked] {
        let lesson = ["d": "2025-11-20", "lesson": at.lesson]
        let away = ["d": "2025-11-20", "teacher": at.other, "from": "2025-11-20", "kind": "1"]
        return [
            .page("/substitutions", "+++-------"), .page("/substitutions/board", "+++-------"),
            // 001 п. 4.3: who is on duty hangs in the staff room.
            .page("/roster", "+++++++---"),
            .act(
                "/roster", ["kind": "2", "who": "p\(at.vera)", "from": "2025-11-20", "to": "2025-11-20"], "-+=-------"),
            .act("/roster/drop", ["line": "99999"], "-00-------"),
            .page("/substitutions/register", "+++-------"),
            // No month at all: a file would need the tools.
            .page("/substitutions/register/file?m=none", "000-------"), .page("/substitutions/orders", "+++-------"),
            .act(
                "/substitutions/orders",
                [
                    "teacher": at.vera, "from": "2025-11-20", "to": "2025-11-28", "order": "61-л",
                    "ordered": "2025-11-19", "c\(at.algebra)": at.other,
                ], "-+=-------"),
            .act("/substitutions/orders/end", ["id": "99999", "lastday": "2025-11-20"], "-00-------"),
            // The deputy came first: for the keeper the absence is there already.
            .act("/substitutions/absence", away, "-+=-------"),
            .act("/substitutions/absence/end", ["d": "2025-11-20", "absence": "99999"], "-00-------"),
            .act("/substitutions/return", ["d": "2025-11-20", "teacher": at.vera], "-==-------"),
            // A lesson of another day is none of that day's.
            .act("/substitutions/assign", lesson.merging(["person": at.vera]) { $1 }, "-00-------"),
            .act("/substitutions/own", lesson.merging(["own": "\(at.vera).\(at.algebra)"]) { $1 }, "-00-------"),
            .act("/substitutions/join", lesson.merging(["other": "1"]) { $1 }, "-00-------"),
            .act("/substitutions/off", lesson, "-00-------"), .act("/substitutions/back", lesson, "-00-------"),
            // Nothing has been put in anybody's place yet.
            .act("/substitutions/publish", ["d": "2025-11-20"], "-==-------"),
        ]
    }
}
