import School
import Web

/// Reads one sheet of a timetable row by row.
struct GridReading {
    private(set) var cells: [GridFile.Cell] = []
    private(set) var classes: [String] = []
    private(set) var times: [Int: ClosedRange<TimeOfDay>] = [:]
    private(set) var remarks: [String] = []

    private let sheet: Sheet
    private let number: Int
    private var head = GridHead()
    private var homeRooms: [Int: String] = [:]
    private var weekday: Int?
    private var n: Int?
    /// The highest number that a lesson of the day may bear.
    private static let mostLessons = 20
    /// Where each column's cell of the lesson in hand stands in `cells`.
    private var lesson: [Int: Int] = [:]

    init(_ sheet: Sheet, number: Int) {
        (self.sheet, self.number) = (sheet, number)
        weekday = GridWords.weekday(sheet.name)
    }

    mutating func read() {
        for (row, texts) in sheet.rows.enumerated() where texts.contains(where: { !$0.isEmpty }) {
            let above = row > 0 ? sheet.rows[row - 1] : []
            if let found = GridHead(texts, above: above) {
                head = found
                (homeRooms, n, lesson) = ([:], nil, [:])
                for name in head.names where !classes.contains(name) { classes.append(name) }
                takeWeekday(texts.prefix(head.first))
                continue
            }
            take(texts, row: row)
        }
    }

    private mutating func take(_ texts: [String], row: Int) {
        let labels = head.columns.isEmpty ? texts[...] : texts.prefix(head.first)
        let isOnlyDay = texts.count { !$0.isEmpty } == 1
        takeWeekday(isOnlyDay ? texts[...] : labels)
        guard !head.columns.isEmpty else { return }
        if labels.contains(where: GridWords.isRoomTitle) { return takeRooms(texts) }
        let time = labels.lazy.compactMap(GridWords.times).first
        let said = labels.lazy.compactMap(GridWords.number).first
        guard let current = said ?? time.map({ number(at: $0) }) else { return goOn(texts, row: row) }
        guard isInWeek(texts, row: row) else { return }
        (n, lesson) = (current, [:])
        guard current <= Self.mostLessons else {
            remarks.append("\(place(row)): уроков в дне больше \(Self.mostLessons). Строка пропущена.")
            return
        }
        if let time, times[current] == nil { times[current] = time }
        for column in head.columns { put(texts, column, row: row) }
    }

    private mutating func takeWeekday(_ labels: ArraySlice<String>) {
        guard let found = labels.lazy.compactMap(GridWords.weekday).first, found != weekday || n != nil else { return }
        (weekday, n, lesson) = (found, nil, [:])
    }

    /// Whether a lesson of this row would have a day; a row of lessons without one is told.
    private mutating func isInWeek(_ texts: [String], row: Int) -> Bool {
        if weekday != nil { return true }
        if head.columns.contains(where: { !(texts[safe: $0.place] ?? "").isEmpty }) {
            remarks.append("\(place(row)): выше не сказано, какой это день недели. Строка пропущена.")
        }
        return false
    }

    /// Times that were seen before keep their number; others follow the lesson before.
    private func number(at time: ClosedRange<TimeOfDay>) -> Int {
        times.first { $0.value.lowerBound == time.lowerBound }?.key ?? min((n ?? 0), Self.mostLessons) + 1
    }

    /// A «Кабинет» row under the classes tells where each of them is at home; under a lesson, where the lesson is.
    private mutating func takeRooms(_ texts: [String]) {
        for column in head.columns {
            guard let room = texts[safe: column.place], !room.isEmpty else { continue }
            if n == nil {
                homeRooms[column.place] = room
            } else if let index = lesson[column.place] {
                cells[index].room = room
            }
        }
    }

    /// A row without a number goes on with the lesson above it: a second week or a second subgroup.
    private mutating func goOn(_ texts: [String], row: Int) {
        let filled = head.columns.filter { !(texts[safe: $0.place] ?? "").isEmpty }
        guard !filled.isEmpty else { return }
        guard n != nil, weekday != nil else {
            if filled.count > 1 { remarks.append("\(place(row)): нет номера или времени урока. Строка пропущена.") }
            return
        }
        for column in filled {
            if let index = lesson[column.place] {
                cells[index].text += " / \(texts[column.place])"
            } else {
                put(texts, column, row: row, second: true)
            }
        }
    }

    private mutating func put(_ texts: [String], _ column: GridHead.Column, row: Int, second: Bool = false) {
        guard let weekday, let n, n <= Self.mostLessons else { return }
        var text = texts[safe: column.place] ?? "", room = homeRooms[column.place] ?? ""
        if let beside = column.beside, let words = texts[safe: beside], !words.isEmpty {
            if column.isRoom || GridCellText.isRoom(words) {
                room = words
            } else {
                text += " / \(words)"
            }
        }
        guard !text.isEmpty, text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        lesson[column.place] = cells.count
        cells.append(
            .init(
                code: "\(number)-\(row)-\(column.place)", weekday: weekday, n: n, schoolClass: column.name,
                text: second ? "/ \(text)" : text, room: room))
    }

    private func place(_ row: Int) -> String {
        sheet.name.isEmpty ? "Строка \(row + 1)" : "Лист «\(sheet.name)», строка \(row + 1)"
    }
}
