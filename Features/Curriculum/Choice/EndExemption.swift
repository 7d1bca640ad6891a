import School
import Storage
import Web

/// A student studies a subject again.
struct EndExemption: Action {
    static let path = "/class/:class/choice/end"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { ChoicePage.self }

    let slug: String
    let number: Int
    let lastDay: Day

    init(_ form: Form) throws {
        slug = try form.part("class")
        guard let number = try form.number("number", called: "Запись", in: 1...Int.max) else { throw NotFound() }
        self.number = number
        lastDay = try OwnGroup.lastDay(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking), day = try records.dayOfLists(asking.today)
        let standing = try records.subjectsNotStudied(in: listed.id, on: day).first {
            $0.id == number && ($0.kind == .freed || $0.days.to == nil)
        }
        guard let standing else { throw NotFound() }
        try records.end(standing, lastDay: lastDay)
        return .see(.groups(slug))
    }
}
