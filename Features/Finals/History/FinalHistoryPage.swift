import Markup
import School
import Storage
import Web

/// The history of a final mark for those who keep or watch the journal (001 п. 3.2, 6.7).
struct FinalHistoryPage: Page {
    static let path = "/journal/:class/:subject/final/:student/history"
    static let act = Act.seeMarkHistory

    private let address: FinalsAddress
    private let student: ID<Student>
    private let found = Once<FinalsStudent>()

    init(_ form: Form) throws {
        address = try FinalsAddress(form)
        student = try form.id("student")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try address.course(records, asking).scope(named(records, asking))
    }

    private func named(_ records: Reading, _ asking: Asking) throws -> FinalsStudent {
        try found.get {
            let course = try address.course(records, asking)
            guard let found = try records.finalsStudent(student, of: course.listed, today: asking.today) else {
                throw NotFound()
            }
            return found
        }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> FinalHistorySheet {
        let course = try address.course(records, asking), whose = try named(records, asking)
        let target = try FinalsTarget.chosen(address.period, of: FinalsTarget.all(of: course), today: asking.today)
        let whole = address.isWhole ? course.listed.composedInto : nil
        if address.isWhole, whole == nil { throw NotFound() }
        let year = course.listed.year
        let place = FinalPlace(
            student: student, year: year, subject: whole ?? course.listed.subject, kind: target.kind,
            period: target.period?.id)
        let back = Link.finals(course.address, year: year, period: target.slug, isWhole: address.isWhole)
        let subject = whole == nil ? course.heading : course.wholeName ?? course.heading
        return try FinalHistorySheet(
            FinalHistoryHead(
                place: place, student: whose.name, title: "\(subject) · \(target.title)", back: back,
                backTitle: "Итоги"),
            records, asking, isForFamily: false)
    }

    func view(_ sheet: FinalHistorySheet, _ frame: Frame) -> View {
        FinalHistoryDrawing(sheet: sheet, frame: frame).view
    }
}

/// The same history for the student and the parents: what the diary has shown of it, and by whom (003 п. 4.5, 4.6).
struct OwnFinalHistoryPage: Page {
    static let path = "/diary/:student/final/:subject/:place/history"
    static let act = Act.seeOwnMarkHistory

    private let student: ID<Student>
    private let subject: ID<Subject>
    private let kind: FinalKind
    private let period: ID<Period>?
    private let year: Int?

    init(_ form: Form) throws {
        student = try form.id("student")
        subject = try form.id("subject")
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
        let place = try form.part("place")
        let shown: [FinalKind] = [.year, .attestation, .exam, .overall]
        let named = shown.first { $0.slug == place }
        kind = named ?? .period
        period = named == nil ? try form.id("place") : nil
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(student: student) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> FinalHistorySheet {
        guard let year = try year ?? records.yearInHand(on: asking.today)?.number else { throw NotFound() }
        let place = FinalPlace(student: student, year: year, subject: subject, kind: kind, period: period)
        guard let named = try records.ownFinal(at: place, now: asking.now) else { throw NotFound() }
        let title = "\(named.subject) · \(named.period?.title ?? kind.title)"
        return try FinalHistorySheet(
            FinalHistoryHead(
                place: place, student: named.student, title: title,
                back: .marks(student, period: named.period?.slug), backTitle: "Отметки"),
            records, asking, isForFamily: true)
    }

    func freshUntil(_ sheet: FinalHistorySheet) -> Moment? { sheet.nextChange }

    func view(_ sheet: FinalHistorySheet, _ frame: Frame) -> View {
        FinalHistoryDrawing(sheet: sheet, frame: frame).view
    }
}

extension FinalsAddress {
    /// The history of a student's mark on a page.
    func history(of student: ID<Student>, _ sheet: FinalsSheet) -> Link {
        let course = sheet.course.address
        var fields = [(name: "y", value: "\(sheet.course.listed.year)"), (name: "p", value: sheet.target.slug)]
        if isWhole { fields.append((name: "s", value: "whole")) }
        return Link("/journal/\(course.schoolClass)/\(course.subject)/final/\(student.number)/history").asking(fields)
    }
}
