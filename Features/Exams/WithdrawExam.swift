import School
import Storage
import Web

/// Withdraws an exam that was noted by mistake, with a reason: one whose results families know is not withdrawn.
struct WithdrawExam: Action {
    static let path = "/exams/:exam/withdraw"
    static let act = Act.publishExams
    static var page: (any Page.Type)? { ExamPage.self }

    private let id: ID<Exam>
    private let reason: String
    private let form: Form

    init(_ form: Form) throws {
        id = try form.id("exam")
        reason = try form.needed("why", called: "Почему снят", limit: 200)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let exam = try records.standingExam(id)
        try exam.seen.check(form)
        guard exam.mayWithdraw else {
            throw Objection("Снять нельзя: семьи уже видят результаты этого экзамена.", field: "why")
        }
        try records.withdraw(exam, because: reason)
        return .see(.exams)
    }
}

extension ExamRow {
    /// Whether no result of it is known to families; marks of its place that were not published here are not its own.
    var mayWithdraw: Bool { !isWithdrawn && (publishedAt == nil || published == 0) }

    /// What a form that changes the exam was drawn from.
    var seen: Seen {
        Seen(["\(receivedAt.seconds)", withdrawn, publishedAt.map { "\($0.seconds)" }])
    }
}

extension Reading {
    /// The exam of an address, unless it was withdrawn.
    func standingExam(_ id: ID<Exam>) throws -> ExamRow {
        let exam = try listedExam(id)
        if exam.isWithdrawn {
            throw Objection("Этот экзамен снят как записанный по ошибке. Запишите полученные результаты заново.")
        }
        return exam
    }
}
