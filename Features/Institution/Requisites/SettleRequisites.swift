import School
import Storage
import Web

/// Gives the school requisites from a day on (001 п. 8.3); documents of earlier days keep those they had.
struct SettleRequisites: Action {
    static let path = "/school/requisites"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { RequisitesPage.self }

    let new: Requisites
    let from: Day

    init(_ form: Form) throws {
        new = try RequisitesForm.requisites(form)
        guard let from = try form.day("from", called: "Действуют с") else {
            throw Objection("Укажите, с какого дня действуют реквизиты.", field: "from")
        }
        self.from = from
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard from.year >= 1990, from <= asking.today + 400 else {
            throw Objection("Действуют с: день от 1990 года и не дальше чем через год.", field: "from")
        }
        let standing = try records.datedRequisites().last { $0.from <= from }
        if standing?.requisites != new { try records.settle(new, from: from) }
        return .see(.school)
    }
}
