import School
import Storage
import Web

/// Which plan an address or a form names.
struct AssessmentChoice: Sendable {
    private let level: Int?
    private let half: HalfYear?

    init(_ form: Form) {
        level = form["l"].flatMap { Int($0) }
        half = HalfYear(form)
    }

    /// It, or the first parallel's of the half that goes on.
    func find(_ records: Reading, _ asking: Asking) throws -> (desk: AssessmentDesk, half: HalfYear, levels: [Int]) {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        let levels = Set(try records.classes(of: year.number).compactMap(\.gradeLevel)).sorted()
        guard let level = level ?? levels.first, levels.contains(level) else { throw NotFound() }
        return (try AssessmentDesk(year, level, records), half ?? HalfYear(of: asking.today, in: year), levels)
    }
}

extension HalfYear {
    /// The half that an address or a form names.
    init?(_ form: Form) {
        guard let half = form["h"].flatMap({ Int($0) }).flatMap({ HalfYear(rawValue: $0) }) else { return nil }
        self = half
    }
}

extension Reading {
    /// The desk on which a class's works are planned; classes without a grade level have none.
    func assessmentDesk(of schoolClass: ID<SchoolClass>) throws -> AssessmentDesk {
        guard let listed = try listedClass(schoolClass), let level = listed.gradeLevel,
            let year = try years().first(where: { $0.number == listed.year })
        else { throw NotFound() }
        return try AssessmentDesk(year, level, self)
    }
}
