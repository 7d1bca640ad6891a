import School
import Storage
import Web

/// Puts a work of a class into its plan.
struct AddAssessment: Action {
    static let path = AssessmentsPage.path
    static let act = Act.keepAssessments
    static let page: (any Page.Type)? = AssessmentsPage.self

    private let schoolClass: ID<SchoolClass>
    private let subject: ID<Subject>
    private let typed: TypedAssessment

    init(_ form: Form) throws {
        guard let schoolClass = form["class"].flatMap({ ID<SchoolClass>($0) }) else {
            throw Objection("Выберите класс.", field: "class")
        }
        guard let subject = form["subject"].flatMap({ ID<Subject>($0) }) else {
            throw Objection("Выберите предмет.", field: "subject")
        }
        (self.schoolClass, self.subject) = (schoolClass, subject)
        typed = try TypedAssessment(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let year = try records.yearInHand(on: asking.today),
            let listed = try records.listedClass(schoolClass), listed.year == year.number
        else { throw Objection("Выберите класс из списка.", field: "class") }
        let desk = try records.assessmentDesk(of: schoolClass), work = typed.work(of: schoolClass, in: subject)
        try work.checkDay(in: desk.year)
        guard desk.taught.contains(where: { $0.id == subject }) else {
            throw Objection("Выберите предмет из списка.", field: "subject")
        }
        try desk.check(work)
        try desk.checkApproved(
            from: nil, to: work, because: typed.reason, on: asking.today, anyway: typed.anyway)
        let half = HalfYear(of: work.day, in: desk.year)
        try records.add(assessment: work, because: desk.approval(of: half) == nil ? "" : typed.reason)
        return .see(.assessments(desk.level, half: half))
    }
}

extension Assessment {
    /// Objects to a day outside the school year.
    func checkDay(in year: SchoolYear) throws {
        if year.contains(day) { return }
        throw Objection("\(day.russian) не входит в учебный год \(year.title).", field: "d")
    }
}
