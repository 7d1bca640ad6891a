import School
import Storage

/// A student's days in a group with how they began and ended: «прибыл 10.11.2025, пр. № 41-к, из школы № 4».
struct StayNote {
    /// Nil for whoever is on the list alone.
    let days: Span?
    let sex: Sex?
    let isMoved: Bool
    let words: [String]

    /// From columns sex, first day, last day, kind, place, words and order of both ends, and form of education with its
    /// day and order, beginning with the fifth.
    init(_ row: Row, shownFrom first: Day) {
        let days = row.isNull(5) ? nil : Span(from: row.day(5), to: row.dayOrNil(6))
        self.days = days
        sex = row.intOrNil(4).flatMap { Sex(rawValue: $0) }
        isMoved = Self.isMove(row.intOrNil(11))
        let she = sex == .female, form = StudyForm(rawValue: row.int(15)) ?? .atSchool, since = row.dayOrNil(16)
        var words: [String] = []
        if let days, days.from > first {
            let kind = row.intOrNil(7).flatMap { MovementKind(rawValue: $0) }
            let verb = kind == .regroup ? (she ? "переведена" : "переведён") : she ? "прибыла" : "прибыл"
            words.append(
                Self.sentence(
                    verb, days.from, order: row.textOrNil(10), where: row.text(8).isEmpty ? "" : "из " + row.text(8),
                    row.text(9)))
        }
        // Whoever leaves lessons by a form of education is on the class's list as before: the form says it.
        if let days, let last = days.to, form == .atSchool || since != last + 1 {
            let verb = isMoved ? (she ? "переведена" : "переведён") : she ? "выбыла" : "выбыл"
            // Whoever moves is there from the order's day on; whoever leaves is here up to it.
            words.append(
                Self.sentence(
                    verb, isMoved ? last + 1 : last, order: row.textOrNil(14),
                    where: row.text(12).isEmpty ? "" : "в " + row.text(12), row.text(13)))
        }
        if form != .atSchool {
            words.append(
                ["\(form.title)\(since.map { " с \($0.russian)" } ?? "")", row.textOrNil(17).map { "пр. №\u{A0}\($0)" } ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: ", "))
        }
        self.words = words
    }

    /// Whether whoever left went to another class or group of the school.
    static func isMove(_ kind: Int?) -> Bool {
        guard let kind = kind.flatMap({ MovementKind(rawValue: $0) }) else { return false }
        return kind == .regroup || kind.isBetweenClasses
    }

    private static func sentence(
        _ verb: String, _ day: Day, order: String?, where place: String, _ more: String
    ) -> String {
        [
            "\(verb) \(day.russian)", order.map { "пр. №\u{A0}\($0)" } ?? "", place, more,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
