import School
import Storage
import Web

/// Says that a subject is a part of another in a grade level: «Алгебра» and «Геометрия» of «Математика».
struct ComposeSubject: Action {
    static let path = "/school/load/line/:line/whole"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { LoadLinePage.self }

    let id: ID<LoadRow>
    let whole: ID<Subject>?

    init(_ form: Form) throws {
        id = try form.id("line")
        let chosen = form["whole"] ?? ""
        whole = chosen.isEmpty ? nil : ID<Subject>(chosen)
        if whole == nil, !chosen.isEmpty { throw Objection("Выберите предмет из списка.", field: "whole") }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let line = try records.loadLine(id), let course = try records.listedCourse(line.course) else {
            throw NotFound()
        }
        try records.compose(course, into: whole)
        return .see(.load(id))
    }
}
