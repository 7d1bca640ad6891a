import Markup
import School
import Storage
import Web

/// What the school lacks for the year people work in, or for the one that is being prepared (001 п. 4.4).
struct ReadinessPage: Page {
    struct Sheet: Sendable {
        let year: SchoolYear?
        let years: [SchoolYear]
        let shortages: [Shortage]
        /// What stands in the year, by what it is called.
        var counts: [(what: String, count: Int)] = []
        /// The steps of a set-up that is not over; nil for whoever does not set the school up.
        let steps: SetUpSteps?
    }

    static let path = "/readiness"
    static let act = Act.seeReadiness
    static let keeping = Keeping.nothing

    private let year: Int?

    init(_ form: Form) throws {
        let typed = form["y"] ?? ""
        year = Int(typed)
        if year == nil, !typed.isEmpty { throw NotFound() }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let years = try records.years()
        let steps = asking.may(.setUpSchool, on: .school) ? try SetUpSteps(records) : nil
        let open = steps.flatMap { $0.isOver ? nil : $0 }
        guard let shown = try chosen(years, asking.today) else {
            return Sheet(year: nil, years: [], shortages: [], steps: open)
        }
        let time = ReadinessTime(shown, asking)
        return Sheet(
            year: shown, years: years.suffix(2),
            shortages: try records.schoolShortages(time) + records.classShortages(time)
                + records.courseShortages(time) + records.hourShortages(time) + records.studentShortages(time),
            counts: try records.standing(in: time), steps: open)
    }

    /// The year of the address; else one that is still to begin; else the one that holds today.
    private func chosen(_ years: [SchoolYear], _ today: Day) throws -> SchoolYear? {
        if let year {
            guard let found = years.first(where: { $0.number == year }) else { throw NotFound() }
            return found
        }
        return years.first { $0.starts > today } ?? years.first { $0.contains(today) } ?? years.last
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ReadinessView(sheet: sheet, frame: frame).view }
}
