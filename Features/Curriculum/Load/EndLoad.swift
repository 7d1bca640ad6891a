import School
import Storage
import Web

/// Ends a line of the load and the teacher's duty: from the next day on the teacher reads the page and does not write.
struct EndLoad: Action {
    static let path = "/school/load/line/:line/end"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { LoadLinePage.self }

    let id: ID<LoadRow>
    let lastDay: Day

    init(_ form: Form) throws {
        id = try form.id("line")
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день.", field: "lastday")
        }
        lastDay = day
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let line = try records.loadLine(id) else { throw NotFound() }
        guard line.days.from <= lastDay else {
            throw Objection(
                "Нагрузка начинается \(line.days.from.russian): последний день не может быть раньше.", field: "lastday")
        }
        if let to = line.days.to, to <= lastDay {
            throw Objection("Нагрузка уже завершается \(to.russian).", field: "lastday")
        }
        try records.end(line, lastDay: lastDay)
        return .see(.load(of: line.person))
    }
}
