import School
import Storage
import Web

/// A parent takes back what they have told, while nobody has decided about it.
struct WithdrawNotice: Action {
    static let path = "/absence/new/:student/withdraw"
    static let act = Act.tellAbsence
    static var page: (any Page.Type)? { TellAbsencePage.self }

    let student: ID<Student>
    let id: ID<AbsenceNotice>

    init(_ form: Form) throws {
        student = try form.id("student")
        id = try form.id("notice")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(student: student) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        // The other parent's notice is theirs, and another child's does not exist here.
        guard let notice = try records.absenceNotice(id)?.notice, notice.draft.student == student,
            notice.parent == asking.caller.person
        else { throw NotFound() }
        try notice.checkWaiting()
        try records.settle(id, .withdrawn)
        return .see(.tellAbsence(student))
    }
}
