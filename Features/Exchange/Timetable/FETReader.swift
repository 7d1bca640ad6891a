import Web

/// Reads `.fet` and the solution that FET writes beside it, `…_activities.xml`.
enum FETReader {
    static let mostActivities = 20_000

    static func file(_ bytes: [UInt8]) throws(FileProblem) -> FETFile { try file(XMLReader.root(of: bytes)) }

    static func file(_ root: XMLNode) throws(FileProblem) -> FETFile {
        guard root.name == "fet" else {
            throw FileProblem(
                "Это не файл FET: он должен начинаться с <fet>, а начинается с <\(root.name.prefix(40))>.")
        }
        var file = FETFile()
        file.institution = root.value("Institution_Name")
        file.days = names(root, "Days_List", "Day")
        file.hours = names(root, "Hours_List", "Hour")
        file.subjects = names(root, "Subjects_List", "Subject")
        file.teachers = names(root, "Teachers_List", "Teacher")
        file.rooms = names(root, "Rooms_List", "Room")
        file.years = (root["Students_List"]?.all("Year") ?? []).map(year)
        for node in root["Activities_List"]?.all("Activity") ?? [] {
            if let activity = try activity(node) { file.activities.append(activity) }
        }
        place(root, in: &file)
        try check(file)
        return file
    }

    /// Adds the places of a separate solution; activities it does not place keep none.
    static func solution(_ bytes: [UInt8], for file: FETFile) throws(FileProblem) -> FETFile {
        let root = try XMLReader.root(of: bytes)
        guard root.name == "Activities_Timetable" else {
            throw FileProblem("Это не решение FET: нужен файл, имя которого кончается на «_activities.xml».")
        }
        var solved = file
        solved.placements = [:]
        for node in root.all("Activity") {
            guard let id = Int(node.value("Id")), let day = file.days.firstIndex(of: node.value("Day")),
                let hour = file.hours.firstIndex(of: node.value("Hour"))
            else { continue }
            let room = node.value("Room")
            solved.placements[id] = .init(day: day, hour: hour, room: room.isEmpty ? nil : room)
        }
        return solved
    }

    private static func names(_ root: XMLNode, _ list: String, _ item: String) -> [String] {
        (root[list]?.all(item) ?? []).map { $0.value("Name") }
    }

    private static func year(_ node: XMLNode) -> FETFile.Year {
        FETFile.Year(
            name: node.value("Name"),
            groups: node.all("Group").map { group in
                FETFile.Group(name: group.value("Name"), subgroups: group.all("Subgroup").map { $0.value("Name") })
            })
    }

    /// Activities that the school switched off are no lessons.
    private static func activity(_ node: XMLNode) throws(FileProblem) -> FETFile.Activity? {
        guard let id = Int(node.value("Id")), let duration = Int(node.value("Duration")), (1...12).contains(duration)
        else {
            throw FileProblem(
                "В файле FET у занятия «\(node.value("Subject").prefix(60))» нет номера или длительности.")
        }
        guard node.value("Active") != "false" else { return nil }
        return FETFile.Activity(
            id: id, teachers: node.values("Teacher"), subject: node.value("Subject"), students: node.values("Students"),
            tags: node.values("Activity_Tag"), duration: duration, comments: node.value("Comments"))
    }

    /// A solved file holds the solution as starting times that are kept for good.
    private static func place(_ root: XMLNode, in file: inout FETFile) {
        for node in root["Time_Constraints_List"]?.all("ConstraintActivityPreferredStartingTime") ?? [] {
            guard node.value("Active") != "false", let id = Int(node.value("Activity_Id")),
                Double(node.value("Weight_Percentage")) == 100,
                let day = file.days.firstIndex(of: node.value("Preferred_Day")),
                let hour = file.hours.firstIndex(of: node.value("Preferred_Hour"))
            else { continue }
            file.placements[id] = .init(day: day, hour: hour)
        }
        for node in root["Space_Constraints_List"]?.all("ConstraintActivityPreferredRoom") ?? [] {
            guard node.value("Active") != "false", let id = Int(node.value("Activity_Id")) else { continue }
            let room = node.value("Room")
            if !room.isEmpty { file.placements[id]?.room = room }
        }
    }

    private static func check(_ file: FETFile) throws(FileProblem) {
        guard !file.days.isEmpty, file.days.count <= 7, !file.hours.isEmpty, file.hours.count <= 20 else {
            throw FileProblem(
                "В файле FET нужно от 1 до 7 дней и от 1 до 20 уроков в день, "
                    + "а в нём \(file.days.count) и \(file.hours.count)."
            )
        }
        guard !file.activities.isEmpty else { throw FileProblem("В файле FET нет ни одного занятия.") }
        guard file.activities.count <= mostActivities else {
            throw FileProblem("В файле FET больше \(mostActivities) занятий.")
        }
        guard Set(file.activities.map(\.id)).count == file.activities.count else {
            throw FileProblem("В файле FET два занятия имеют один номер. Откройте его в FET и сохраните заново.")
        }
        let names =
            file.subjects + file.teachers + file.rooms + file.years.flatMap { [$0.name] + $0.groups.map(\.name) }
        if let long = names.first(where: { $0.unicodeScalars.count > 200 }) {
            throw FileProblem("В файле FET есть название длиннее 200 знаков: «\(long.prefix(60))…».")
        }
    }
}
