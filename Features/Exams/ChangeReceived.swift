import School
import Storage
import Web

/// Puts right when an exam's results came: the term of their publication begins anew, what was said before stays in
/// history.
struct ChangeReceived: Action {
    static let path = "/exams/:exam/received"
    static let act = Act.publishExams
    static var page: (any Page.Type)? { ExamPage.self }

    private let id: ID<Exam>
    private let received: ReceivedAt
    private let form: Form

    init(_ form: Form) throws {
        id = try form.id("exam")
        received = try ReceivedAt(form)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let exam = try records.standingExam(id)
        try exam.seen.check(form)
        let moment = try received.moment(ofExamOn: exam.day, asking)
        if let published = exam.publishedAt, moment > published {
            throw Objection(
                "Первые результаты опубликованы \(published.words(asking.zone)): получены они не позже.",
                field: "received")
        }
        try records.change(exam, receivedAt: moment, zone: asking.zone)
        return .see(.exam(id))
    }
}
