import Markup
import School
import Storage
import Web

/// The day of whoever looks: lessons and debts of a teacher, the class of a class teacher, the school's numbers for those
/// who answer for it. Families have pages of their own and are led there. Another day can be opened: «?d=2025-11-21».
struct TodayPage: Page {
    static let path = "/"
    static let act = Act.seeOwnDay

    let day: Day?

    init(_ form: Form) throws {
        let typed = form["d"] ?? ""
        day = Day(iso: typed)
        if day == nil, !typed.isEmpty { throw NotFound() }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(person: asking.caller.person) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> TodaySheet {
        let kinds = Set(asking.caller.duties.filter { $0.holds(on: asking.today) }.map(\.duty.kind))
        let staff: Set<DutyKind> = [
            .teacher, .substitute, .classTeacher, .deputyHead, .director, .journalKeeper, .delegate,
        ]
        if kinds.isDisjoint(with: staff) {
            if kinds.contains(.parent) { throw Elsewhere(.news) }
            if kinds.contains(.student) { throw Elsewhere(Link("/diary")) }
        }
        return try TodayMaking(records: records, asking: asking, kinds: kinds, day: day ?? asking.today).sheet()
    }

    func view(_ sheet: TodaySheet, _ frame: Frame) -> View { TodayView(sheet: sheet, frame: frame).view }

    func freshUntil(_ sheet: TodaySheet) -> Moment? { sheet.freshUntil }
}
