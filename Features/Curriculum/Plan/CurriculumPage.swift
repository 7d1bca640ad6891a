import School
import Storage
import Web

/// The curriculum of one grade level, to be typed in, and what the load gives against it (001 п. 4.3: R038).
struct CurriculumPage: Page {
    static let path = "/school/curriculum"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let year: SchoolYear
        let hours: YearHours
        let levels: [Int]
        let level: Int
        let mayChange: Bool

        /// The columns of the level: all classes, then its profiles.
        var profiles: [String] {
            var found = [""]
            let own =
                hours.classes.filter { $0.gradeLevel == level }.map(\.profile)
                + hours.lines.filter { $0.gradeLevel == level }.map(\.profile)
            for profile in own where !found.contains(profile) { found.append(profile) }
            return found
        }

        /// The rows: whatever is planned or taught at the level, by name.
        var subjects: [ListedSubject] {
            let planned = Set(hours.lines.filter { $0.gradeLevel == level }.map(\.subject))
            let taught = hours.classes.filter { $0.gradeLevel == level }
                .reduce(into: Set<ID<Subject>>()) { $0.formUnion(hours.given[$1.id, default: [:]].keys) }
            return hours.subjects.filter { planned.contains($0.id) || taught.contains($0.id) }
        }

        func line(_ subject: ID<Subject>, _ profile: String) -> CurriculumLine? {
            hours.lines.first { $0.gradeLevel == level && $0.profile == profile && $0.subject == subject }
        }
    }

    let level: Int?
    let form: Form

    init(_ form: Form) throws {
        level = try form.number("level", called: "Параллель", in: 1...12)
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.workingYear(asking)
        let hours = try records.yearHours(year.number, on: records.dayOfLists(asking.today))
        let levels = Set(hours.classes.compactMap(\.gradeLevel) + hours.lines.map(\.gradeLevel)).sorted()
        return Sheet(
            year: year, hours: hours, levels: levels, level: level ?? levels.first ?? 1,
            mayChange: asking.may(.keepCurriculum, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { CurriculumView(sheet: sheet, frame: frame, form: form).view }
}
