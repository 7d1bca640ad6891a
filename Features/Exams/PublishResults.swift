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

    init(_ form: Form) throws {
        id = try form.id("exam")
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let exam = try records.listedExam(id), students = try records.candidates(of: exam)
        let results = try students.compactMap { student in try typed(student, exam).map { (student, $0) } }
        if results.isEmpty { throw Objection("Впишите отметку хотя бы одному ученику.") }
        for (student, mark) in results {
            let place = FinalPlace(student: student.id, year: exam.year, subject: exam.subject, kind: exam.kind)
            let facts = FinalMarkFacts(mark, proposal: .none, reason: exam.name, visibleFrom: asking.now)
            _ = try records.put(final: facts, at: place, base: student.version)
        }
        try records.publish(exam)
        return .see(.exam(id))
    }

    /// What was typed of a student; nil where nothing was.
    private func typed(_ student: ExamStudent, _ exam: ExamRow) throws -> Mark? {
        let field = "m\(student.id.number)"
        guard let text = form[field], !text.isEmpty else { return nil }
        guard let mark = student.scale.finalMark(text) else {
            throw Objection("\(student.name.short): здесь можно \(student.scale.finalLegend).", field: field)
        }
        if let standing = student.mark, standing != mark, !exam.mayCorrect(standing) {
            throw Objection(
                "\(student.name.short): уже стоит \(standing.text). Её меняют на странице итогов.", field: field)
        }
        return student.mark == mark ? nil : mark
    }
}
