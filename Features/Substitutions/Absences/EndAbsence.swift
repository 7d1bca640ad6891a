import School
import Storage
import Web

/// Sets the last day of an absence, or says that the teacher is back; the lessons after it are the teacher's again.
struct EndAbsence: Action {
    static let path = "/substitutions/absence/end"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let day: Day
    private let absence: Int
    private let lastDay: Day?
    private let isGivenBack: Bool

    init(_ form: Form) throws {
        guard let day = form["d"].flatMap({ Day(iso: $0) }), let id = form["absence"].flatMap({ Int($0) }) else {
            throw NotFound()
        }
        (self.day, absence) = (day, id)
        lastDay = form.isTicked("came") ? day - 1 : try form.day("lastday", called: "Последний день отсутствия")
        isGivenBack = form.isTicked("return")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let absence = try records.teacherAbsence(absence) else { throw NotFound() }
        try records.end(absence, lastDay: lastDay)
        guard isGivenBack, let lastDay else { return .see(.substitutions(day)) }
        return try records.giveBack(
            lessonsOf: absence.person, from: max(lastDay + 1, absence.days.from), shown: day)
    }
}
