import Markup
import School
import Storage
import Web

/// Puts a version of a local act in force, with its text or its file.
struct AddAct: Action {
    static let path = "/school/acts"
    static let act = Act.keepRegisters
    static var page: (any Page.Type)? { ActsPage.self }

    let facts: LocalActFacts
    let file: (bytes: [UInt8], name: String)?

    init(_ form: Form) throws {
        let title = try form.needed("title", called: "Название", limit: 300)
        let version = try form.needed("version", called: "Редакция", limit: 40)
        guard let from = try form.day("from", called: "Действует с"), from.year >= 1990 else {
            throw Objection("Укажите, с какого дня действует акт.", field: "from")
        }
        var facts = LocalActFacts(title, version: version, from: from)
        facts.text = try form.text("text", called: "Текст", limit: 100_000)
        (facts.bindsStaff, facts.bindsParents) = (form.isTicked("staff"), form.isTicked("parents"))
        file = form.files["file"].map { ($0.bytes, $0.name) }
        if facts.text.isEmpty, file == nil {
            throw Objection("Напишите текст акта или приложите файл.", field: "text")
        }
        self.facts = facts
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.add(localAct: facts, file: file)
        return .see(.localActs)
    }
}

/// Ends a version after a day without another in its place.
struct EndAct: Action {
    static let path = "/school/acts/:act/end"
    static let act = Act.keepRegisters
    static var page: (any Page.Type)? { ActsPage.self }

    let id: ID<LocalAct>
    let lastDay: Day

    init(_ form: Form) throws {
        id = try form.id("act")
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день акта.")
        }
        lastDay = day
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.end(localAct: id, lastDay: lastDay)
        return .see(.localActs)
    }
}
