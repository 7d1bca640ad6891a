import School

/// Doors of the school's own pages.
extension DoorTable {
    /// Pages of the school whose forms are sent what cannot be right.
    static let schoolPages = [
        "/school/requisites", "/school/mode", "/school/buildings", "/school/buildings/1", "/school/rooms/1",
    ]

    /// 001 п. 4.4: the keeper sets the school up; 4.3, 4.1: the director and the deputies look.
    static func institution(_ at: DoorPlace) -> [Asked] {
        let requisites = [
            "from": "2025-11-20", "name": "Образцовая средняя школа", "short": "Образцовая школа",
            "zone": "Europe/Moscow",
        ]
        return [
            .page("/school", "+++-------"), .page("/school/requisites", "--+-------"),
            .page("/school/mode", "--+-------"), .page("/school/buildings", "+++-------"),
            .page("/school/buildings/1", "--+-------"), .page("/school/rooms/1", "--+-------"),
            .act("/school/requisites", requisites, "--+-------"),
            .act("/school/mode", ["mode": "dual", "from": "2025-11-20"], "--+-------"),
            .act("/school/buildings", ["building": "Второе здание"], "--+-------"),
            .act("/school/buildings/1", ["name": "Первое здание"], "--+-------"),
            .act("/school/rooms", ["rooms": "77, 78"], "--+-------"),
            .act("/school/rooms/1", ["name": "каб. 11а"], "--+-------"),
        ]
    }
}
