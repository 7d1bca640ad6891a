import School
import Storage
import Web

/// Settles from a day on what a class teacher may do in the own class; what stays as it was is not written anew.
struct SettleClassTeacherRights: Action {
    static let path = "/school/class-teachers"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { ClassTeacherRightsPage.self }

    let ticked: Set<String>
    let from: Day
    let reason: String

    init(_ form: Form) throws {
        ticked = Set(ClassTeacherSwitch.all.map(\.field).filter { form.isTicked($0) })
        guard let from = try form.day("from", called: "Действует с") else {
            throw Objection("Укажите, с какого дня действуют права.", field: "from")
        }
        self.from = from
        reason = try form.text("reason", called: "Основание", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard from.year >= 1990, from <= asking.today + 400 else {
            throw Objection("Действует с: день от 1990 года и не дальше чем через год.", field: "from")
        }
        let standing = try records.regulation(on: from)
        for one in ClassTeacherSwitch.all where standing.isOn(one.key) != ticked.contains(one.field) {
            try records.settle(one.key, ticked.contains(one.field) ? "yes" : "no", from: from, reason: reason)
        }
        return .see(.classTeacherRights)
    }
}
