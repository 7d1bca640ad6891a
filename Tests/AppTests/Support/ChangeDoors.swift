/// Doors of what becomes of lessons day by day.
extension DoorTable {
    /// Pages about changes whose forms are sent what cannot be right.
    static let changePages = [
        "/changes?d=2025-11-24", "/changes/events/new", "/changes/log",
        "/changes/national-test?d=2025-11-24&level=8",
    ]

    /// Forms that stand only where something can be taken back or was not held yet.
    static let changeForms = [
        FoundForm(
            "/changes/lesson/1/move", ["day", "n", "room", "reason", "order", "ordered", "crowded"]),
        FoundForm("/changes/lesson/1/room", ["other_room", "room_why", "shared"]),
        FoundForm("/changes/lesson/1/swap", ["other", "swapwhy"]),
        FoundForm("/changes/lesson/1/merge", ["host", "merge_why"]),
        FoundForm("/changes/lesson/1/cancel", ["why", "offorder", "offordered"]),
        FoundForm("/changes/lesson/1/remote", ["remote_why"]), FoundForm("/changes/lesson/1/restore", []),
        FoundForm("/changes/events/1/undo", ["anyway"]),
    ]

    /// 001 п. 4.3, 4.4, 6.3: the deputies and the keeper change the timetable through the year.
    static func changes(_ at: DoorPlace) -> [Asked] {
        let lesson = "/changes/lesson/\(at.lesson)"
        return [
            .page("/changes", "-++-------"), .page("/changes?d=2025-11-24&class=8b", "-++-------"),
            .page(lesson, "-++-------"), .page("/changes/log", "-++-------"), .page("/changes/events", "-++-------"),
            .page("/changes/events/new", "-++-------"), .page("/changes/events/1", "-00-------"),
            // Let in, but the lesson has been held.
            .act(lesson + "/move", ["day": "2025-11-25", "n": "7", "reason": "семинар"], "-==-------"),
            .act(lesson + "/swap", ["other": at.substituted, "swapwhy": "семинар"], "-==-------"),
            .act(lesson + "/merge", ["host": at.substituted, "merge_why": "семинар"], "-==-------"),
            .act(lesson + "/cancel", ["why": "семинар"], "-==-------"),
            .act(lesson + "/restore", [:], "-==-------"),
            // The deputy came first: the keeper is told that it is so already.
            .act(lesson + "/room", ["other_room": "каб. 29", "shared": "1"], "-++-------"),
            .act(lesson + "/remote", ["remote_why": "мороз"], "-+=-------"),
            .page("/changes/national-test", "-++-------"), .act("/changes/national-test", [:], "-==-------"),
            .act("/changes/events/new", [:], "-==-------"), .act("/changes/events/1/undo", [:], "-00-------"),
        ]
    }
}
