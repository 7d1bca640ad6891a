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

    init(_ form: Form) throws {
        id = try form.id("exam")
        paper = try ExamPaper(form)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let exam = try records.listedExam(id), students = try records.candidates(of: exam)
        let results = try students.compactMap { try ExamResult($0, exam, form) }
        if results.isEmpty { throw Objection("Впишите отметку хотя бы одному ученику.") }
        let order = try paper.note(for: results, of: exam, records, asking.zone)
        for result in results {
            let place = FinalPlace(student: result.student.id, year: exam.year, subject: exam.subject, kind: exam.kind)
            let facts = FinalMarkFacts(
                result.mark, proposal: .none, reason: exam.name, order: result.closedAt == nil ? nil : order,
                visibleFrom: asking.now)
            _ = try records.put(final: facts, at: place, base: result.student.version)
        }
        if results.contains(where: { $0.mark != nil }) { try records.publish(exam) }
        return .see(.exam(id))
    }
}
