import School

/// Doors of the school's own pages.
extension DoorTable {
    /// Pages of the school whose forms are sent what cannot be right.
    static let schoolPages = [
        "/school/requisites", "/school/mode", "/school/class-teachers", "/school/buildings", "/school/buildings/1",
        "/school/rooms/1",
        "/school/periods", "/school/periods/1", "/school/periods/new?kind=m&parts=6", "/school/calendar",
        "/school/bells", "/school/work-kinds", "/school/work-kinds/2", "/school/acts", "/acts/1", "/school/rules",
        "/school/rules/key/attendance.symbols", "/outages",
    ]

    /// 001 п. 4.4: the keeper sets the school up; 4.3, 4.1: the director and the deputies look.
    static func institution(_ at: DoorPlace) -> [Asked] {
        let requisites = [
            "from": "2025-11-20", "name": "Образцовая средняя школа", "short": "Образцовая школа",
            "zone": "Europe/Moscow",
        ]
        return [
            .page("/school", "+++-------"), .page("/school/requisites", "--+-------"),
            .page("/school/mode", "--+-------"), .page("/school/class-teachers", "--+-------"),
            .page("/school/buildings", "+++-------"),
            .page("/school/buildings/1", "--+-------"), .page("/school/rooms/1", "--+-------"),
            .act("/school/requisites", requisites, "--+-------"),
            .act("/school/mode", ["mode": "dual", "from": "2025-11-20"], "--+-------"),
            .act("/school/class-teachers", ["reasons": "1", "from": "2025-11-20"], "--+-------"),
            .act("/school/buildings", ["building": "Второе здание"], "--+-------"),
            .act("/school/buildings/1", ["name": "Первое здание"], "--+-------"),
            .act("/school/rooms", ["rooms": "77, 78"], "--+-------"),
            .act("/school/rooms/1", ["name": "каб. 11а"], "--+-------"),
        ] + days + acts + kinds
    }

    /// 001 п. 4.3: how the year is divided, its days and its bells.
    private static var days: [Asked] {
        let sessions = ["kind": "p", "name": "Сессии", "from1": "2025-09-01", "to1": "2026-05-26"]
        let bells = ["name": "Двенадцатые", "from": "2026-08-30", "level": "12", "bells": "1 08:30-09:15"]
        return [
            .page("/school/periods", "+++-------"), .page("/school/periods/1", "--+-------"),
            .page("/school/periods/new", "--+-------"), .page("/school/calendar", "+++-------"),
            .page("/school/bells", "+++-------"),
            .act("/school/periods/new", sessions, "--+-------"),
            // Let in, but no part and no class is named; no such declared day, no such bells; no file.
            .act("/school/periods/1", ["name": "Четверти"], "--=-------"),
            .act("/school/periods/1/classes", [:], "--=-------"),
            .act("/school/calendar", ["kind": "2", "from": "2026-06-10"], "--+-------"),
            .act("/school/calendar/withdraw", ["entry": "999999", "y": "2025"], "--0-------"),
            .act("/school/calendar/production", [:], "--=-------"),
            .act("/school/bells", bells, "--+-------"),
            .act("/school/bells/end", ["bells": "999999", "lastday": "2026-08-31"], "--0-------"),
        ]
    }

    /// 003 п. 2.7: the deputies and the keeper say which works the school marks.
    private static var kinds: [Asked] {
        let own = ["code": "РУК", "title": "Устная работа", "weight": "1", "what": "usual"]
        return [
            .page("/school/work-kinds", "+++-------"), .page("/school/work-kinds/2", "-++-------"),
            // What every lesson begins with is nobody's to change.
            .page("/school/work-kinds/1", "-00-------"),
            // The deputy came first: the keeper is told that the letters are taken.
            .act("/school/work-kinds", own, "-+=-------"),
            .act("/school/work-kinds/2", own.merging(["code": "РУ", "title": "Работа на уроке"]) { $1 }, "-++-------"),
        ]
    }

    /// 001 п. 1.1–1.3, 5.2: the acts bind everybody and are kept by the keeper.
    private static var acts: [Asked] {
        [
            .page("/school/acts", "--+-------"), .page("/acts/1", "++++++++++"),
            // The first act of the model school has a text and no file.
            .page("/acts/1/file", "0000000000"),
            .act("/school/acts", ["title": "Устав", "version": "1", "from": "2025-09-01", "text": "1."], "--+-------"),
            .act("/school/acts/1/end", ["lastday": "2026-08-31"], "--+-------"),
        ]
    }
}
