import Markup
import School

/// The grid's values and versions for the page's script.
struct GridValues {
    let sheet: GridSheet

    var json: JSON {
        .object { page in
            page.put("symbols", symbols)
            let words = scales.flatMap(\.words)
            if numbers.isEmpty, !words.isEmpty { page.put("words", .array(words) { .text($0.text) }) }
            let worded = numbers.isEmpty ? [] : words.map { JSON.text($0.text) }
            page.put("scale", .array(numbers.map { JSON.number($0) } + worded) { $0 })
            page.put("two", .flag(sheet.takesTwo))
            page.put("minimum", .number(sheet.minimum))
            page.put("columns", .objects(sheet.columns.count) { put(sheet.columns[$0], into: &$1) })
            page.put("cells", cells)
            page.put("notes", notes)
            page.put("attempts", attempts)
            page.put("dues", dues)
            page.put("late", late)
            page.put("seen", seen)
        }
    }

    private var symbols: JSON {
        .object { letters in
            for code in AttendanceCode.typed where !sheet.symbols.letter(for: code).isEmpty {
                letters.put(sheet.symbols.letter(for: code), .text(code.word))
            }
        }
    }

    /// Whatever may be typed into some column: of a cell the server knows which scale holds on its day.
    private var scales: [Scale] {
        let course = sheet.course
        return course.isMarkless ? [] : course.scales.within(sheet.shown.from...sheet.shown.to)
    }

    /// Those of them that are numbers, the least first.
    var numbers: [Int] { Set(scales.flatMap(figures)).sorted() }

    private func figures(_ scale: Scale) -> [Int] {
        switch scale {
        case .five(let allowsOne): allowsOne ? [1, 2, 3, 4, 5] : [2, 3, 4, 5]
        case .ten: Array(1...10)
        case .twelve: Array(1...12)
        case .hundred: Array(0...100)
        case .passFail, .levels, .markless: []
        }
    }

    private func put(_ column: GridColumn, into out: inout JSON.Members) {
        out.put("l", number: column.lesson.id.number)
        out.put("w", number: column.work.n)
        out.put("day", text: column.lesson.day.iso)
        out.put("kind", text: column.work.title)
        out.put("weight", number: column.work.weight)
        out.put("counts", flag: column.work.counts)
        out.put("roll", flag: column.lesson.isRollTaken)
        out.put("editable", flag: column.isEditable)
        if column.isFuture { out.put("future", text: since(column)) }
        if !column.note.isEmpty { out.put("note", text: column.note) }
        if column.isLocked { out.put("shut", text: shut(column)) }
        if column.isOpen { out.put("open", flag: true) }
        if column.isEditable, !column.mayRecord { out.put("record", flag: false) }
        about(column, &out)
    }

    /// Since when a lesson to come may be marked.
    private func since(_ column: GridColumn) -> String {
        let zone = sheet.zone, lesson = column.lesson
        return zone.since(zone.moment(day: lesson.day, time: lesson.starts), now: sheet.now)
    }

    /// Why a column is closed: «II четверть закрыта 30.12».
    private func shut(_ column: GridColumn) -> String {
        let period = sheet.periods.first { $0.isClosed && $0.contains(column.lesson.day) }
        guard let period, let at = period.closedAt else { return "Давние записи закрыты" }
        return period.closedTitle + " " + sheet.zone.day(of: at).shortRussian
    }

    /// What the column's card says besides; of the lesson once, with its first column.
    private func about(_ column: GridColumn, _ out: inout JSON.Members) {
        let lesson = column.lesson, work = column.work
        if column.isFirst {
            let place = String(lesson.n) + "-й, " + lesson.starts.text
            out.put("at", text: lesson.room.isEmpty ? place : place + " · " + lesson.room)
            if lesson.number > 0 { out.put("number", number: lesson.number) }
            if let day = lesson.doneBy, !lesson.homework.isEmpty { out.put("due", text: day.iso) }
            if lesson.hasTopic { out.put("topic", text: lesson.topic) }
            if !lesson.homework.isEmpty { out.put("homework", text: lesson.homework) }
            if lesson.hasHomework == false { out.put("none", flag: true) }
        }
        if !work.topic.isEmpty { out.put("about", text: work.topic) }
        if !work.isMarked { out.put("marked", flag: false) }
        if let day = column.hiddenUntil(sheet.zone, sheet.now) { out.put("hidden", text: day.iso) }
    }

    /// Only cells that hold something; one list of numbers and texts each.
    private var cells: JSON {
        .list(about: 16_384) { out in
            for row in sheet.rows.indices {
                for (column, cell) in sheet.rows[row].cells.enumerated() where !cell.isEmpty {
                    out.list { put(cell, row, column, into: &$0) }
                }
            }
        }
    }

    /// Row, column, the place of the attempt, its mark, its version.
    private var attempts: JSON {
        extras(\.attempts) { one, row, out in
            for number in [row, one.column, one.attempt.number * 2] { out.put(number) }
            out.put(one.attempt.mark?.text)
            out.put(one.attempt.version)
        }
    }

    /// Row, column, place, the day by which a point's work is to be handed in.
    private var dues: JSON {
        extras(\.dues) { one, row, out in
            for number in [row, one.column, one.place] { out.put(number) }
            out.put(one.due.iso)
        }
    }

    /// Row, column, by how many minutes the student was late.
    private var late: JSON {
        extras(\.late) { one, row, out in
            for number in [row, one.column] { out.put(number) }
            out.put(String(one.minutes))
        }
    }

    /// From when the family sees what stands in some cells of a column, in how many seconds that is, the column, the rows:
    /// what was typed in one lesson is mostly seen together.
    private var seen: JSON {
        var found: [(column: Int, from: Moment, row: Int)] = []
        for row in sheet.rows.indices {
            for one in sheet.rows[row].extras.seen { found.append((one.column, one.from, row)) }
        }
        found.sort { ($0.column, $0.from.seconds, $0.row) < ($1.column, $1.from.seconds, $1.row) }
        return .list { out in
            var rest = found[...]
            while let first = rest.first {
                let rows = rest.prefix { $0.column == first.column && $0.from == first.from }
                rest = rest.dropFirst(rows.count)
                out.list {
                    $0.put(sheet.zone.seen(from: first.from, today: sheet.today))
                    $0.put(first.from - sheet.now)
                    $0.put(first.column)
                    for one in rows { $0.put(one.row) }
                }
            }
        }
    }

    /// Row, column, for whom, the words, the version.
    private var notes: JSON {
        extras(\.notes) { note, row, out in
            for number in [row, note.column, note.place.audience.rawValue] { out.put(number) }
            out.put(note.words)
            out.put(note.version)
        }
    }

    private func extras<One>(_ of: (RowExtras) -> [One], _ put: (One, Int, inout JSON.Elements) -> Void) -> JSON {
        .list { out in
            // Rows are long to copy, and few have anything besides.
            for row in sheet.rows.indices where !sheet.rows[row].extras.isEmpty {
                for one in of(sheet.rows[row].extras) { out.list { put(one, row, &$0) } }
            }
        }
    }

    private func put(_ cell: GridCell, _ row: Int, _ column: Int, into out: inout JSON.Elements) {
        out.put(row)
        out.put(column)
        out.put(cell.attendance.map { sheet.symbols.letter(for: $0.code) })
        out.put(cell.attendanceVersion)
        for place in 0...1 {
            out.put(cell.marks[place]?.text)
            out.put(cell.versions[place])
        }
        // The days stand above the flags, so that a cell stays one short list.
        out.put(cell.flags % 16 + cell.lateDays * 256)
    }
}
