import School
import Storage
import Web

/// The keeper settles whether work begins with the local acts.
struct RequireActs: Action {
    static let path = "/registers/required"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { AcceptancesPage.self }

    let isRequired: Bool

    init(_ form: Form) throws {
        guard let word = form["required"], ["yes", "no"].contains(word) else {
            throw Objection("Выберите, нужно ли ознакомление для работы.", field: "required")
        }
        isRequired = word == "yes"
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        if asking.regulation.isOn(.actsRequired) != isRequired {
            try records.settle(.actsRequired, isRequired ? "yes" : "no", from: asking.today)
        }
        return .see(.registers)
    }
}
