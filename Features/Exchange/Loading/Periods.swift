import School
import Storage

/// Which scheme of periods a new class gets.
enum Periods {
    /// Half-years for the tenth grade level and above where the school has them, else quarters, else what there is.
    static func scheme(for name: ClassName, _ schemes: [ListedScheme]) -> Int? {
        let wanted: PeriodKind = (name.gradeLevel ?? 0) >= 10 ? .halfYear : .quarter
        return (schemes.first { $0.kind == wanted } ?? schemes.first { $0.kind == .quarter } ?? schemes.first)?.id
    }

    static let missing = Objection("В учебном году нет ни одной системы периодов. Задайте четверти или полугодия.")
}
