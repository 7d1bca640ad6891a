import School
import Storage
import Web

/// The class teacher's signature, with name and time.
struct ConfirmClass: Action {
    static let path = "/class/:class/confirm"
    static let act = Act.confirmList
    static let page: (any Page.Type)? = ConfirmPage.self

    private let slug: String
    private let what: Confirming

    init(_ form: Form) throws {
        slug = try form.part("class")
        guard let what = try form.number("what", called: "Что подтверждается", in: 1...3).flatMap(Confirming.init)
        else {
            throw Objection("Выберите, что подтверждается.", field: "what")
        }
        self.what = what
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.classToConfirm(slug, asking).0.id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (listed, year) = try records.classToConfirm(slug, asking)
        guard year.contains(asking.today) else {
            throw Objection("Учебный год ещё не начался: подтверждают с \(RussianDate.dayAndMonth(year.starts)).")
        }
        try records.confirm(what, of: listed.id, month: what == .unchanged ? asking.today.month : 0)
        return .see(.confirm(listed.slug))
    }
}
