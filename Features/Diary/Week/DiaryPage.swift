import School
import Storage
import Web

/// A child's diary: a week's spread on a wide screen and on paper, one day on a phone.
struct DiaryPage: Page {
    static let path = "/diary/:student"
    static let act = Act.seeDiary

    private let student: ID<Student>
    private let week: Week?
    private let day: Day?

    init(_ form: Form) throws {
        student = try form.id("student")
        day = try form.day("d", called: "День")
        if let text = form["w"], !text.isEmpty {
            guard let week = Week(text) else {
                throw Objection("Неделя: такой нет. Адрес пишется так: 2025-w47.", field: "w")
            }
            self.week = week
        } else {
            week = nil
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { FamilyScope.one(student, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> DiarySheet {
        var making = DiaryMaking(records, asking, student)
        return try making.sheet(week: week, day: day)
    }

    func view(_ sheet: DiarySheet, _ frame: Frame) -> View { DiaryView(sheet: sheet, frame: frame).view }

    func freshUntil(_ sheet: DiarySheet) -> Moment? { sheet.freshUntil }
}

/// The caller's own diary, or that of the first child; the other children stand beside it.
struct OwnDiaryPage: Page {
    static let path = "/diary"
    static let act = Act.seeDiary

    init(_ form: Form) throws {}

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { FamilyScope.first(asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> DiarySheet {
        guard let student = permit.scope.student else { throw NotFound() }
        var making = DiaryMaking(records, asking, student)
        return try making.sheet(week: nil, day: nil)
    }

    func view(_ sheet: DiarySheet, _ frame: Frame) -> View { DiaryView(sheet: sheet, frame: frame).view }

    func freshUntil(_ sheet: DiarySheet) -> Moment? { sheet.freshUntil }
}
