import School
import Web

/// Reads «aSc Timetables 2012 XML», whatever alphabet it is written in.
enum ASCReader {
    static let mostLessons = 20_000
    static let mostCards = 50_000
    /// A card never takes more lessons in a row than a day has.
    static let hoursOfCard = 1...20

    static func file(_ root: XMLNode) throws(FileProblem) -> ASCFile {
        guard root.name == "timetable" else {
            throw FileProblem("Это не выгрузка aSc: она должна начинаться с <timetable>.")
        }
        var file = ASCFile()
        file.periods = all(root, "periods", "period").compactMap(period)
        for node in all(root, "subjects", "subject") { file.subjects[node.said("id")] = named(node) }
        file.teachers = all(root, "teachers", "teacher").map(teacher)
        for node in all(root, "classrooms", "classroom") { file.rooms[node.said("id")] = named(node) }
        file.classes = all(root, "classes", "class").map { node in
            .init(id: node.said("id"), name: node.said("name"), short: node.said("short"), grade: node.said("grade"))
        }
        for node in all(root, "groups", "group") {
            file.groups[node.said("id")] = group(node)
            file.groupOrder.append(node.said("id"))
        }
        let terms = all(root, "termsdefs", "termsdef").map { $0.said("terms").count }.max() ?? 1
        for node in all(root, "lessons", "lesson") { file.lessons.append(try lesson(node, file)) }
        file.cards = all(root, "cards", "card").compactMap { card($0, terms: terms) }
        try check(file)
        return file
    }

    private static func all(_ root: XMLNode, _ list: String, _ item: String) -> [XMLNode] {
        root[list]?.all(item) ?? []
    }

    private static func period(_ node: XMLNode) -> ASCFile.Period? {
        guard let n = Int(node.said("period")), (0...20).contains(n) else { return nil }
        return .init(n: n, starts: TimeOfDay(node.said("starttime")), ends: TimeOfDay(node.said("endtime")))
    }

    private static func named(_ node: XMLNode) -> ASCFile.Named {
        .init(id: node.said("id"), name: node.said("name"), short: node.said("short"))
    }

    /// The whole name, put together where only its parts are given.
    private static func teacher(_ node: XMLNode) -> ASCFile.Named {
        let parts = "\(node.said("lastname")) \(node.said("firstname"))".clean
        let name = node.said("name").isEmpty ? parts : node.said("name")
        return .init(id: node.said("id"), name: name.isEmpty ? node.said("short") : name, short: node.said("short"))
    }

    private static func group(_ node: XMLNode) -> ASCFile.Group {
        .init(
            id: node.said("id"), schoolClass: node.said("classid"), name: node.said("name"),
            isEntireClass: node.said("entireclass") == "1", division: Int(node.said("divisiontag")) ?? 0)
    }

    private static func lesson(_ node: XMLNode, _ file: ASCFile) throws(FileProblem) -> ASCFile.Lesson {
        let hours = node.said("periodsperweek").replacing(",", with: ".")
        guard let weekly = Double(hours.isEmpty ? "0" : hours), (0...200).contains(weekly) else {
            throw FileProblem(
                "В выгрузке aSc у занятия \(called(node, file)) в periodsperweek нужно число от 0 до 200.")
        }
        let inRow = node.said("periodspercard")
        guard let length = Int(inRow.isEmpty ? "1" : inRow), hoursOfCard.contains(length) else {
            throw FileProblem(
                "В выгрузке aSc у занятия \(called(node, file)) в periodspercard нужно число от 1 до 20.")
        }
        return .init(
            id: node.said("id"), subject: node.said("subjectid"), classes: ids(node.said("classids")),
            groups: ids(node.said("groupids")), teachers: ids(node.said("teacherids")),
            rooms: ids(node.said("classroomids")), weeklyTenths: Int((weekly * 10).rounded()), length: length)
    }

    /// «Математика, 5А» (L1): by what the file says of it, and its number there.
    private static func called(_ node: XMLNode, _ file: ASCFile) -> String {
        let classes = ids(node.said("classids")).compactMap { id in file.classes.first { $0.id == id }?.name }
        let words = [file.subjects[node.said("subjectid")]?.name ?? ""] + classes.prefix(3)
        let title = words.filter { !$0.isEmpty }.joined(separator: ", ")
        return "«\(title.isEmpty ? "без предмета" : String(title.prefix(80)))» (\(node.said("id").prefix(40)))"
    }

    /// A card without a day or a period is a lesson that stands nowhere.
    private static func card(_ node: XMLNode, terms: Int) -> ASCFile.Card? {
        let mask = node.said("days").split(separator: ",").first.map(String.init) ?? ""
        let weekdays = mask.enumerated().filter { $0.element == "1" }.map { $0.offset + 1 }
        guard let period = Int(node.said("period")), (0...20).contains(period), !weekdays.isEmpty, mask.count <= 7
        else {
            return nil
        }
        let held = node.said("terms").filter { $0 == "1" }.count
        return .init(
            lesson: node.said("lessonid"), period: period, weekdays: weekdays, week: week(node.said("weeks")),
            isAllYear: held == 0 || held >= terms, rooms: ids(node.said("classroomids")))
    }

    /// «1» and «11» are every week, «10» odd ones, «01» even ones.
    private static func week(_ mask: String) -> Int? {
        if mask.allSatisfy({ $0 == "1" }) { return 0 }
        return mask == "10" ? 1 : mask == "01" ? 2 : nil
    }

    private static func ids(_ text: String) -> [String] {
        var seen: Set<Substring> = []
        return text.split(separator: ",").filter { seen.insert($0).inserted }.map { String($0).clean }
    }

    private static func check(_ file: ASCFile) throws(FileProblem) {
        guard !file.classes.isEmpty, !file.lessons.isEmpty else {
            throw FileProblem(
                "В файле aSc нет классов или занятий. В aSc Timetables выберите «Экспорт», «aSc Timetables 2012 XML».")
        }
        guard file.lessons.count <= mostLessons, file.cards.count <= mostCards else {
            throw FileProblem("В файле aSc больше \(mostLessons) занятий или \(mostCards) карточек.")
        }
        let names =
            file.classes.map(\.name) + file.teachers.map(\.name) + file.subjects.values.map(\.name)
            + file.rooms.values.map(\.name) + file.groups.values.map(\.name)
        if let long = names.first(where: { $0.unicodeScalars.count > 200 }) {
            throw FileProblem("В файле aSc есть название длиннее 200 знаков: «\(long.prefix(60))…».")
        }
        guard Set(file.classes.map(\.id)).count == file.classes.count,
            Set(file.lessons.map(\.id)).count == file.lessons.count
        else { throw FileProblem("В файле aSc два класса или два занятия имеют один номер. Выгрузите его заново.") }
    }
}

extension XMLNode {
    /// The clean text of an attribute, empty where there is none.
    fileprivate func said(_ attribute: String) -> String { attributes[attribute]?.clean ?? "" }
}
