import School
import Storage
import Web

/// Publishes results: final marks that families see at once (000 п. 3.2). A mark that stands is changed elsewhere, points
/// on the exam's own scale here.
struct PublishResults: Action {
    static let path = "/exams/:exam"
    static let act = Act.publishExams
    static var page: (any Page.Type)? { ExamPage.self }

    private let id: ID<Exam>
    private let form: Form
    private let paper: ExamPaper
    /// Whether those who have no result did not sit the exam; nil where the form does not say.
    private let restIsAbsent: Bool?
    /// Whether the form says of them what it was drawn with: then it takes back nothing that was said since.
    private let isRestUntouched: Bool

    init(_ form: Form) throws {
        id = try form.id("exam")
        paper = try ExamPaper(form)
        let rest = form["rest"] ?? ""
        guard ["", Self.waits, Self.absent].contains(rest) else {
            throw Objection("Выберите, что с теми, у кого результата нет.", field: "rest")
        }
        restIsAbsent = rest.isEmpty ? nil : rest == Self.absent
        isRestUntouched = rest == form["orest"]
        self.form = form
    }

    /// What a form sends of those who have no result: it will come, or they did not sit the exam.
    static let waits = "wait", absent = "absent"

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let exam = try records.standingExam(id), students = try records.candidates(of: exam)
        let results = try students.compactMap { try ExamResult($0, exam, form) }
        let restIsAbsent = restIsAbsent.map { isRestUntouched ? exam.rest != nil : $0 }
        try check(results, of: students, exam, restIsAbsent)
        let order = try paper.note(for: results, of: exam, records, asking.zone)
        for result in results {
            let place = FinalPlace(student: result.student.id, year: exam.year, subject: exam.subject, kind: exam.kind)
            let facts = FinalMarkFacts(
                result.mark, proposal: .none, reason: exam.name, order: result.closedAt == nil ? nil : order,
                visibleFrom: asking.now)
            _ = try records.put(final: facts, at: place, base: result.student.version)
        }
        try records.publish(exam, hasNew: results.contains { $0.mark != nil }, restIsAbsent: restIsAbsent)
        return .see(.exam(id))
    }

    /// Objects where nothing is said, and where everybody would have missed the exam.
    private func check(
        _ results: [ExamResult], of students: [ExamStudent], _ exam: ExamRow, _ restIsAbsent: Bool?
    ) throws {
        let saysOther = restIsAbsent.map { $0 != (exam.rest != nil) } ?? false
        if results.isEmpty, !saysOther {
            throw Objection("Впишите отметку хотя бы одному ученику.")
        }
        let touched = Set(results.map(\.student.id))
        let stands = students.contains { $0.isPublished && !touched.contains($0.id) }
        if restIsAbsent == true, !stands, !results.contains(where: { $0.mark != nil }) {
            throw Objection(
                "Ни одного результата нет. Впишите хотя бы один; экзамен, записанный по ошибке, снимите ниже.",
                field: "rest")
        }
    }
}
