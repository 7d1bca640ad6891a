import School
import Storage

/// Marks of a former school as people write or paste them: a line a subject, the marks after it.
///
/// «Алгебра: 5 (12.09.2025), 4 (19.09), 4» or a row of an extract with tabs. A mark without a day is one of the period,
/// and stands on the eve of the arrival; a day without a year is the last such day before it.
enum BroughtText {
    /// The marks of a text; an objection names the line and what of it cannot be read.
    static func marks(
        _ text: String, subjects: [(id: ID<Subject>, name: String)], arrival: Day, source: String, counts: Bool
    ) throws -> [BroughtMark] {
        var found: [BroughtMark] = []
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.drop { $0.isWhitespace }
            if words.isEmpty { continue }
            let (subject, rest) = try subject(words, subjects, line: place + 1)
            for (mark, day) in try values(rest, arrival: arrival, line: place + 1) {
                var brought = BroughtMark(mark, in: subject, on: day, from: source)
                brought.counts = counts
                found.append(brought)
            }
        }
        return found
    }

    private static func subject(
        _ line: Substring, _ subjects: [(id: ID<Subject>, name: String)], line number: Int
    ) throws -> (ID<Subject>, Substring) {
        let folded = SearchKey.of(String(line))
        // The longest name wins: «Русский язык» before «Русский».
        let fits = subjects.filter { folded == SearchKey.of($0.name) || folded.hasPrefix(SearchKey.of($0.name) + " ") }
        guard let subject = fits.max(by: { $0.name.count < $1.name.count }) else {
            let name = line.prefix { !":;\t".contains($0) && !$0.isNumber }.prefix(60)
            throw Objection("Отметки, строка \(number): предмета «\(name)» в школе нет.", field: "marks")
        }
        return (subject.id, line.drop { !$0.isNumber })
    }

    /// «5 (12.09), 4» as marks with days.
    private static func values(_ text: Substring, arrival: Day, line: Int) throws -> [(Mark, Day)] {
        var found: [(Mark, Day)] = []
        for word in text.split(whereSeparator: { " ,;\t()".contains($0) || $0.isWhitespace }) {
            if word.contains("."), let last = found.popLast() {
                found.append((last.0, try day(word, before: arrival, line: line)))
            } else if let number = Int(word), (1...5).contains(number) {
                found.append((.five(number), arrival - 1))
            } else if word != "период" {
                throw Objection(
                    "Отметки, строка \(line): «\(word.prefix(20))» — не отметка и не день. "
                        + "Напишите, например: Алгебра: 5 (12.09), 4.", field: "marks")
            }
        }
        guard !found.isEmpty else { throw Objection("Отметки, строка \(line): здесь нет отметок.", field: "marks") }
        return found
    }

    private static func day(_ word: Substring, before arrival: Day, line: Int) throws -> Day {
        let isShort = word.split(separator: ".").count == 2
        let days =
            isShort
            ? [0, 1].compactMap { Day(russian: "\(word).\(arrival.year - $0)") }
            : [Day(russian: word)]
                .compactMap { $0 }
        guard let day = days.first(where: { $0 < arrival }) else {
            let why = days.isEmpty ? "такого дня нет" : "это не раньше прибытия"
            throw Objection("Отметки, строка \(line): \(word.prefix(20)) — \(why).", field: "marks")
        }
        return day
    }
}
