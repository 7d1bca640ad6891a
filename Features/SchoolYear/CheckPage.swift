import Markup
import School
import Storage
import Web

/// What a new school has and what it still needs before its first day.
struct CheckPage: Page {
    struct Sheet: Sendable {
        let year: String?
        let counts: [(what: String, count: Int)]
        let gaps: [Gap]
        let hasCopy: Bool
        let steps: SetUpSteps
    }

    /// Something that stands in the way of the first lesson, with the names it concerns.
    struct Gap: Sendable {
        let words: String
        let names: [String]
        /// What to do about it.
        let advice: String
        let link: Link
        let button: String
    }

    static let path = "/setup/check"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing

    private static let counts = SQL(
        """
        SELECT (SELECT count(*) FROM school_class), (SELECT count(*) FROM student), (SELECT count(*) FROM parenthood),
            (SELECT count(DISTINCT person) FROM employment), (SELECT count(*) FROM course),
            (SELECT count(*) FROM lesson), (SELECT count(*) FROM copy)
        """)

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.year(on: asking.today)
        let numbers = try records.first(Self.counts) { row in (0...6).map { row.int($0) } } ?? [0, 0, 0, 0, 0, 0, 0]
        let words = [
            "Классы", "Ученики", "Связи родителей с детьми", "Сотрудники", "Страницы журнала", "Уроки в году",
        ]
        return Sheet(
            year: year?.title, counts: Array(zip(words, numbers)),
            gaps: try year.map { try records.gaps(of: $0.number, on: records.dayOfLists(asking.today)) } ?? [],
            hasCopy: numbers[6] > 0, steps: try SetUpSteps(records))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { CheckView(sheet: sheet, frame: frame).view }
}
