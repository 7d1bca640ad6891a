import School

/// Reads a date as files write it: a date cell comes as ISO, the rest was typed.
enum DayInCell {
    enum Failure: Error, Equatable {
        case noSuchDay, twoDigitYear, notADate

        var sentence: String {
            switch self {
            case .noSuchDay: "такого дня нет"
            case .twoDigitYear: "напишите год четырьмя цифрами"
            case .notADate: "это не дата, нужно как 14.03.2014"
            }
        }
    }

    /// «14.03.2014», «14/3/2014», «14-03-2014 г.», «2014-03-14», «2014-03-14 00:00:00».
    static func read(_ text: String) -> Result<Day, Failure> {
        let words = text.split { $0 == " " || $0 == "T" }
        let word = words.first.map { $0.reversed().drop { "г.".contains($0) }.reversed() } ?? []
        let parts = word.split(omittingEmptySubsequences: false) { ".-/".contains($0) }.map { String($0) }
        let numbers = parts.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
        guard parts.count == 3, numbers.count == 3 else { return .failure(.notADate) }
        let yearFirst = parts[0].count == 4
        guard yearFirst || parts[2].count != 2 else { return .failure(.twoDigitYear) }
        let (year, day) = yearFirst ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
        guard (1900...2100).contains(year), let found = Day(year: year, month: numbers[1], day: day) else {
            return .failure(.noSuchDay)
        }
        return .success(found)
    }
}
