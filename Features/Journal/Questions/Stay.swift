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
        let form = StudyForm(rawValue: row.int(15)) ?? .atSchool, since = row.dayOrNil(16)
        var words: [String] = []
        if let days, days.from > first {
            let kind = row.intOrNil(7).flatMap { MovementKind(rawValue: $0) }
            words.append(
                Self.sentence(
                    Self.came(kind, sex), days.from, order: row.textOrNil(10),
                    where: row.text(8).isEmpty ? "" : "из " + row.text(8), row.text(9)))
        }
        // Whoever leaves lessons by a form of education is on the class's list as before: the form says it.
        if let days, let last = days.to, form == .atSchool || since != last + 1 {
            // Whoever moves is there from the order's day on; whoever leaves is here up to it.
            words.append(
                Self.sentence(
                    Self.left(isKnown: !row.isNull(11), isMoved: isMoved, sex), isMoved ? last + 1 : last,
                    order: row.textOrNil(14), where: row.text(12).isEmpty ? "" : "в " + row.text(12), row.text(13)))
        }
        if form != .atSchool { words.append(Self.words(form, since: since, order: row.textOrNil(17))) }
        self.words = words
    }

    /// Without a line of the ledger the student only joined these lessons, or left them.
    private static func came(_ kind: MovementKind?, _ sex: Sex?) -> String {
        guard let kind else { return "на уроках с" }
        if kind == .regroup { return sex == .female ? "переведена" : "переведён" }
        return sex == .female ? "прибыла" : "прибыл"
    }

    private static func left(isKnown: Bool, isMoved: Bool, _ sex: Sex?) -> String {
        guard isKnown else { return "на уроках по" }
        if isMoved { return sex == .female ? "переведена" : "переведён" }
        return sex == .female ? "выбыла" : "выбыл"
    }

    /// «семейное образование с 01.12.2025, пр. № 7-у».
    private static func words(_ form: StudyForm, since: Day?, order: String?) -> String {
        form.title + (since.map { " с \($0.russian)" } ?? "") + (order.map { ", пр. №\u{A0}\($0)" } ?? "")
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
