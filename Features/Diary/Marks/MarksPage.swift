import School
import Storage
import Web

/// A child's marks by subject, with averages and the way they are counted.
struct MarksPage: Page {
    static let path = "/marks/:student"
    static let act = Act.seeDiary

    private let student: ID<Student>
    private let wish: MarksWish

    init(_ form: Form) throws {
        student = try form.id("student")
        wish = try MarksWish(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { FamilyScope.one(student, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> MarksSheet {
        try wish.sheet(records, asking, student)
    }

    func view(_ sheet: MarksSheet, _ frame: Frame) -> View { MarksView(sheet: sheet, frame: frame).view }

    func freshUntil(_ sheet: MarksSheet) -> Moment? { sheet.freshUntil }
}

/// The caller's own marks, or those of the first child.
struct OwnMarksPage: Page {
    static let path = "/marks"
    static let act = Act.seeDiary

    private let wish: MarksWish

    init(_ form: Form) throws { wish = try MarksWish(form) }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { FamilyScope.first(asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> MarksSheet {
        guard let student = permit.scope.student else { throw NotFound() }
        return try wish.sheet(records, asking, student)
    }

    func view(_ sheet: MarksSheet, _ frame: Frame) -> View { MarksView(sheet: sheet, frame: frame).view }

    func freshUntil(_ sheet: MarksSheet) -> Moment? { sheet.freshUntil }
}
