import School
import Storage
import Web

/// The rows of a plan's form: `t3` is the third topic, and so on; as many as were sent in a row.
struct PlanForm {
    /// A row as it was typed.
    struct Typed {
        let item: Int
        let topic: String
        let homework: String
        let hours: String
        let kind: String
        let section: String
        let isSafety: Bool
    }

    let rows: [Typed]

    init(_ form: Form) {
        var fields: [String: String] = [:]
        for field in form.fields { fields[field.name] = field.value }
        func text(_ name: String) -> String { (fields[name] ?? "").clean.replacing("\n", with: " ") }
        var rows: [Typed] = [], n = 1
        while fields["t\(n)"] != nil, n <= PlannedTopic.most + 1 {
            rows.append(
                Typed(
                    item: Int(text("i\(n)")) ?? 0, topic: text("t\(n)"), homework: text("w\(n)"), hours: text("h\(n)"),
                    kind: text("k\(n)"), section: text("s\(n)"), isSafety: !text("b\(n)").isEmpty))
            n += 1
        }
        self.rows = rows
    }

    /// The rows as topics: days that were frozen and numbers that are known stay with their topics.
    func topics(over old: [PlannedTopic], _ kinds: PlanKinds) throws -> [PlannedTopic] {
        let known = Dictionary(old.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        return try rows.enumerated().map { place, row in
            let n = place + 1
            guard let hours = row.hours.isEmpty ? 1 : Int(row.hours) else {
                throw Objection("Строка \(n), часы: нужно число от 1 до 20.", field: "h\(n)")
            }
            let kind = try kinds.find(row.kind, row: n)
            let standing = known[row.item]
            let topic = PlannedTopic(
                item: standing?.item ?? 0, section: row.section, topic: row.topic, homework: row.homework, hours: hours,
                kind: kind, isSafety: row.isSafety, day: standing?.day)
            try topic.check(row: n)
            return topic
        }
    }
}

/// The school's kinds of work, found by code or title.
struct PlanKinds {
    private let byWord: [String: ID<WorkKind>]
    private let codes: [ID<WorkKind>: String]

    init(_ kinds: [(id: ID<WorkKind>, kind: WorkKind)]) {
        var byWord: [String: ID<WorkKind>] = [:]
        for (id, kind) in kinds {
            byWord[kind.title.plain] = id
            byWord[kind.code.plain] = id
        }
        self.byWord = byWord
        codes = Dictionary(kinds.map { ($0.id, $0.kind.code) }, uniquingKeysWith: { first, _ in first })
    }

    func code(_ kind: ID<WorkKind>?) -> String { kind.flatMap { codes[$0] } ?? "" }

    /// The kind that a cell names; nil for an empty one, an objection for a strange one.
    func find(_ text: String, row: Int) throws -> ID<WorkKind>? {
        if text.plain.isEmpty { return nil }
        guard let found = byWord[text.plain] else {
            throw Objection(
                "Строка \(row), вид: «\(text)» нет среди видов работ школы. Выберите из списка.", field: "k\(row)")
        }
        return found
    }

    /// The kind that a table from outside means, by its own column or by the topic's first words.
    func guess(_ text: String, topic: String) -> ID<WorkKind>? {
        if let found = byWord[text.plain] { return found }
        let words = (text + " " + topic).plain
        let starts: [(String, String)] = [
            ("контрольная", "кр"), ("лабораторная", "лр"), ("практическая", "пр"), ("самостоятельная", "ср"),
            ("проверочная", "прв"), ("зачет", "з"), ("сочинение", "соч"), ("изложение", "изл"), ("диктант", "д"),
        ]
        let start = words.drop { $0 == " " }
        return starts.first { start.hasPrefix($0.0) }.flatMap { byWord[$0.1] }
    }
}
