/// The official calendar of a year as files have it: each day that differs from an ordinary week, and where a day of
/// rest was moved from.
///
/// `<day d="05.02" t="1" f="01.04"/>`: month and day; 1 is rest, 2 a shortened working day, 3 a working day; `f` is the
/// day of rest that was moved here. All or nothing: every row that cannot be right is told.
package struct ProductionCalendarFile: Sendable, Hashable {
    /// The calendar year.
    package let year: Int
    /// The moves of days of rest.
    package let transfers: [ProductionCalendar.Transfer]

    /// One row of the file.
    private struct Row {
        let line: Int
        let day: Day
        let isRest: Bool
        let from: Day?
    }

    /// Reads a file; `known` are moves of other years, which matter round New Year.
    package init(_ bytes: [UInt8], known: [ProductionCalendar.Transfer] = []) throws(Objection) {
        let elements = try FlatXML.elements(of: bytes)
        guard let root = elements.first, root.name == "calendar", let year = root["year"].flatMap({ digits($0) }),
            (1990...2100).contains(year)
        else { throw Objection("Это не производственный календарь: нужен файл с <calendar year=\"2026\">.") }
        self.year = year
        var rows: [Row] = [], complaints: [String] = []
        for element in elements where element.name == "day" {
            switch Self.row(element, of: year) {
            case .success(let row):
                if rows.contains(where: { $0.day == row.day }) {
                    complaints.append("строка \(row.line): \(row.day.shortRussian) записан дважды")
                }
                rows.append(row)
            case .failure(let wrong): complaints.append(wrong.text)
            }
        }
        if rows.isEmpty, complaints.isEmpty { complaints.append("в файле нет ни одного дня") }
        transfers = rows.compactMap { row in row.from.map { ProductionCalendar.Transfer(from: $0, to: row.day) } }
        if complaints.isEmpty { complaints = Self.disagreements(rows, year, known, transfers) }
        guard complaints.isEmpty else {
            let more = complaints.count > 20 ? "; и ещё \(complaints.count - 20)" : ""
            throw Objection("Файл не загружен: " + complaints.prefix(20).joined(separator: "; ") + more + ".")
        }
    }

    private struct Wrong: Error {
        let text: String
    }

    private static func row(_ element: FlatXML.Element, of year: Int) -> Result<Row, Wrong> {
        func wrong(_ words: String) -> Result<Row, Wrong> { .failure(Wrong(text: "строка \(element.line): \(words)")) }
        guard let typed = element["d"] else { return wrong("не указан день (d)") }
        guard let day = day(typed, of: year) else { return wrong("«\(typed.prefix(20))» — такого дня нет") }
        guard let kind = element["t"], ["1", "2", "3"].contains(kind) else {
            return wrong("вид дня (t) бывает 1, 2 или 3")
        }
        guard let moved = element["f"] else {
            return .success(Row(line: element.line, day: day, isRest: kind == "1", from: nil))
        }
        guard let from = Self.day(moved, of: year), from != day else {
            return wrong("перенос с «\(moved.prefix(20))» — такого дня нет")
        }
        guard kind == "1" else { return wrong("перенос (f) бывает только на выходной (t=\"1\")") }
        guard WorkingWeek.fiveDays.rests(on: from.weekday) || ProductionCalendar.isPublicHoliday(from) else {
            return wrong("\(from.shortRussian) — рабочий день, выходной с него не переносят")
        }
        return .success(Row(line: element.line, day: day, isRest: true, from: from))
    }

    private static func day(_ text: String, of year: Int) -> Day? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = digits(parts[0]), let day = digits(parts[1]) else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// Days on which the file and the rules of the Labour Code, with the file's moves, say different things.
    private static func disagreements(
        _ rows: [Row], _ year: Int, _ known: [ProductionCalendar.Transfer], _ new: [ProductionCalendar.Transfer]
    ) -> [String] {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return []
        }
        let calendar = ProductionCalendar(transfers: known.filter { $0.from.year != year } + new)
        let listed = Dictionary(rows.map { ($0.day, $0) }, uniquingKeysWith: { one, _ in one })
        return (first...last).compactMap { day in
            let rests = listed[day]?.isRest ?? WorkingWeek.fiveDays.rests(on: day.weekday)
            guard rests == calendar.isWorking(day, week: .fiveDays) else { return nil }
            let place = listed[day].map { "строка \($0.line): " } ?? ""
            return rests
                ? "\(place)\(day.shortRussian) в файле выходной, а праздника или переноса на него нет"
                : "\(place)\(day.shortRussian) в файле рабочий, а по закону и переносам он выходной"
        }
    }
}
