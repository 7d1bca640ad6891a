import School
import Storage
import Web

/// What a table becomes: topics with the sections they stand under, and a word about every row that is not plain.
struct FilePlan: Sendable {
    /// A word about a row of the file.
    struct Remark: Sendable, Equatable {
        let row: Int
        let words: String
        let isError: Bool
    }

    private(set) var topics: [PlannedTopic] = []
    private(set) var remarks: [Remark] = []
    /// How many rows named a section.
    private(set) var sections = 0
    private var section = ""

    /// Whether nothing in it must be put right first.
    var mayBeLoaded: Bool { !topics.isEmpty && !remarks.contains(where: \.isError) }

    init(_ sheets: [Sheet], _ mapping: PlanMapping, _ kinds: PlanKinds) {
        guard let sheet = sheets[safe: mapping.sheet] else { return }
        guard mapping.columns.contains(.topic) else {
            remarks.append(Remark(row: 0, words: "Укажите, в каком столбце темы.", isError: true))
            return
        }
        for (place, row) in sheet.rows.enumerated() where place + 1 > mapping.header {
            if mapping.excluded.contains(place + 1) { continue }
            read(FileRow(row, mapping.columns, number: place + 1), kinds)
        }
        if topics.count > PlannedTopic.most {
            remarks.append(
                Remark(row: 0, words: "Тем больше \(PlannedTopic.most): это не план одного курса.", isError: true))
        }
        if topics.isEmpty, remarks.isEmpty {
            remarks.append(
                Remark(row: 0, words: "Тем не нашлось: проверьте столбцы и строку заголовка.", isError: true))
        }
    }

    private mutating func read(_ row: FileRow, _ kinds: PlanKinds) {
        if row.isEmpty || row.isTotal || row.isNumbering { return }
        if let title = row.sectionTitle {
            section = String(title.prefix(PlannedTopic.longestSection))
            sections += 1
            return
        }
        // A cell merged over many rows is filled in its first row only.
        if !row[.section].isEmpty { section = String(row[.section].prefix(PlannedTopic.longestSection)) }
        var topic = PlannedTopic(section: section, topic: row[.topic])
        topic.homework = row[.homework]
        topic.kind = kinds.guess(row[.kind], topic: topic.topic)
        let words = (topic.topic + " " + row[.kind]).plain
        topic.isSafety = words.contains("инструктаж") || words.split(separator: " ").contains("тб")
        do {
            topic.hours = try row.hours()
            try topic.check(row: row.number)
        } catch let objection as Objection {
            return remarks.append(Remark(row: row.number, words: objection.text, isError: true))
        } catch { return }
        if topic.topic.isEmpty {
            remarks.append(Remark(row: row.number, words: "пустая тема: станет часом резерва", isError: false))
        } else if topic.hours > 1 {
            let lessons = counted(topic.hours, "урок", "урока", "уроков")
            let hours = counted(topic.hours, "час", "часа", "часов")
            remarks.append(Remark(row: row.number, words: "\(hours) → \(lessons)", isError: false))
        }
        topics.append(topic)
    }
}

/// A row of a table by its columns.
struct FileRow {
    let number: Int
    private let cells: [PlanColumn: String]
    private let filled: [String]

    init(_ row: [String], _ columns: [PlanColumn], number: Int) {
        self.number = number
        var cells: [PlanColumn: String] = [:]
        for (column, text) in row.enumerated() {
            guard let kind = columns[safe: column], kind != .none, !text.isEmpty else { continue }
            let words = text.replacing("\n", with: " ")
            cells[kind] = cells[kind].map { $0 + " " + words } ?? words
        }
        self.cells = cells
        filled = row.filter { !$0.isEmpty }
        hasNumbers = columns.contains(.number)
    }

    private let hasNumbers: Bool

    subscript(column: PlanColumn) -> String { cells[column] ?? "" }

    var isEmpty: Bool { cells.isEmpty }
    /// «Итого: 102».
    var isTotal: Bool { filled.contains { $0.plain.hasPrefix("итого") || $0.plain.hasPrefix("всего") } }
    /// «1 2 3 4 5» under a header.
    var isNumbering: Bool { filled.count > 2 && filled.enumerated().allSatisfy { Int($0.element) == $0.offset + 1 } }

    /// The name of a section that stands in a row of its own; nil for a lesson's row.
    var sectionTitle: String? {
        let title = self[.topic].isEmpty ? self[.number] : self[.topic]
        guard !title.isEmpty, Int(title) == nil, self[.homework].isEmpty else { return nil }
        let isNumbered = self[.number].contains { $0.isNumber } && !self[.topic].isEmpty
        if isNumbered { return nil }
        let words = title.plain, starts = ["раздел", "глава", "модуль", "блок"]
        if starts.contains(where: { words.hasPrefix($0) }) { return title }
        // Where lessons are numbered, a row without a number and with no hours, or many, is a heading.
        let hours = Int(self[.hours]) ?? 0
        if hasNumbers { return hours == 0 || hours > 3 ? title : nil }
        return filled.count == 1 && words.hasPrefix("тема ") && words.contains { $0.isNumber } ? title : nil
    }

    /// Hours of the row: its own column, else a number such as «57–58».
    func hours() throws -> Int {
        let text = self[.hours]
        if text.isEmpty { return lessonsNumbered }
        guard let hours = Int(text), PlannedTopic.hoursAllowed.contains(hours) else {
            throw Objection("часы «\(text)»: нужно целое число от 1 до 20")
        }
        return hours
    }

    private var lessonsNumbered: Int {
        let parts = self[.number].split { "-–—,".contains($0) }.map { Int(String($0).clean) }
        guard parts.count == 2, let first = parts[0], let last = parts[1], 0 <= first, first < last else { return 1 }
        return min(last - first, PlannedTopic.hoursAllowed.upperBound - 1) + 1
    }
}
