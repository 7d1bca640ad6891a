import School
import Web

/// What FET leaves to names: weekdays, times, kinds of lessons.
enum FETWeek {
    /// 1 is Monday. Where the names do not tell, the days are taken from Monday on.
    static func weekdays(_ names: [String]) -> [Int] {
        let found = names.compactMap { name in starts[String(name.lowercased().prefix(2))] }
        let clear = found.count == names.count && Set(found).count == found.count
        return clear ? found : Array(1...max(1, names.count))
    }

    /// FET knows only beginnings: a lesson lasts 45 minutes, or less where the next one begins earlier, with five
    /// minutes to move. Nothing, where the names are no times.
    static func bells(_ names: [String]) -> Bells? {
        let times = names.compactMap { name -> TimeOfDay? in
            let first = name.split { !($0.isNumber || $0 == ":" || $0 == ".") }.first ?? ""
            return TimeOfDay(first.replacing(".", with: ":"))
        }
        guard times.count == names.count, zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
        let gap = zip(times, times.dropFirst()).map { $1.minutes - $0.minutes }.min() ?? 50
        let length = max(20, min(45, gap - 5))
        let bells = times.enumerated().map {
            Bell(n: $0.offset + 1, starts: $0.element, ends: TimeOfDay(minutes: $0.element.minutes + length))
        }
        // The day ends before a lesson that begins in its last minute would.
        return bells.allSatisfy { $0.starts < $0.ends } ? Bells(bells) : nil
    }

    /// Only what the name says plainly; the rest are lessons.
    static func kind(of subject: String) -> CourseKind {
        let words = subject.plain
        if words.hasPrefix("разговоры о важном") || words.hasPrefix("внеурочн") { return .extracurricular }
        if ["классный час", "час на класа", "час класса"].contains(words) { return .formHour }
        if words.hasPrefix("электив") || words.hasPrefix("факультатив") { return .elective }
        if words.hasPrefix("консультаци") { return .consultation }
        return .lesson
    }

    /// Whether the name is that of a foreign language, which groups of a class learn apart.
    static func isLanguage(_ subject: String) -> Bool {
        let words = subject.plain
        return ["англ", "немец", "немск", "франц", "френск", "китайск", "испан", "иностранн", "чужд"].contains {
            words.contains($0)
        }
    }

    /// Russian, Bulgarian and English names begin so.
    private static let starts: [String: Int] = [
        "по": 1, "пн": 1, "mo": 1, "вт": 2, "tu": 2, "ср": 3, "we": 3, "че": 4, "чт": 4, "th": 4, "пе": 5, "пя": 5,
        "пт": 5,
        "fr": 5, "су": 6, "съ": 6, "сб": 6, "sa": 6, "во": 7, "вс": 7, "не": 7, "su": 7,
    ]
}
