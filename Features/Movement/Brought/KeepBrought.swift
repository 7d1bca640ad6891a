import School
import Storage
import Web

/// Enters one more mark that a student brought from another school, after the arrival was written (001 п. 3.3, 4.4).
struct AddBrought: Action {
    static let path = "/movement/brought/:student"
    static let act = Act.keepBrought
    static var page: (any Page.Type)? { BroughtPage.self }

    let student: ID<Student>
    let typed: BroughtForm

    init(_ form: Form) throws {
        student = try form.id("student")
        typed = try BroughtForm(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(student: student, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let desk = try BroughtDesk(student, records, asking)
        try records.bring(try typed.brought(desk, records), by: student)
        return .see(.brought(by: student))
    }
}

/// Puts a brought mark right, or takes away one that was entered by mistake; history keeps what it was.
struct ChangeBrought: Action {
    static let path = "/movement/brought/:student/:brought"
    static let act = Act.keepBrought
    static var page: (any Page.Type)? { BroughtMarkPage.self }

    private let address: BroughtAddress
    private let form: Form

    init(_ form: Form) throws {
        address = try BroughtAddress(form)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let desk = try BroughtDesk(address.student, records, asking), old = try desk.standing(address.id)
        try old.seen.check(form)
        try desk.checkOpen(old.mark.day)
        if form["what"] == "remove" {
            try records.remove(brought: old)
        } else {
            let new = try BroughtForm(form, over: old.mark.mark).brought(desk, records)
            try records.change(brought: old, to: new)
        }
        return .see(.brought(by: address.student))
    }
}
