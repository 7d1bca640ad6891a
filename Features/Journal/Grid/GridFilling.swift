import School
import Storage

/// Puts marks and absences into their cells.
struct GridFilling {
    private let columns: [GridColumn]
    private let days: [Day]
    private let marks: [ID<Student>: [CourseMark]]
    private let typed: [ID<Student>: [AttendanceRow]]
    private let cases: [ID<Student>: [AbsenceCase]]
    private let now: Moment
    private let today: Day
    /// Where the first column of a lesson stands, and where each of its works.
    private let firsts: [ID<Lesson>: Int]
    private let places: [ID<Lesson>: [Int: Int]]

    init(
        columns: [GridColumn], marks: [CourseMark], typed: [AttendanceRow], cases: [ID<Student>: [AbsenceCase]],
        now: Moment, today: Day
    ) {
        self.columns = columns
        days = columns.map(\.lesson.day)
        self.marks = Dictionary(grouping: marks, by: \.student)
        self.typed = Dictionary(grouping: typed, by: \.student)
        self.cases = cases
        self.now = now
        self.today = today
        var firsts: [ID<Lesson>: Int] = [:], places: [ID<Lesson>: [Int: Int]] = [:]
        for (index, column) in columns.enumerated() {
            if firsts[column.lesson.id] == nil { firsts[column.lesson.id] = index }
            places[column.lesson.id, default: [:]][column.work.n] = index
        }
        self.firsts = firsts
        self.places = places
    }

    /// A student's row.
    func row(of student: CourseStudent, rounding: Rounding, minimum: Int) -> GridRow {
        var cells = days.map { GridCell(isOut: !student.isIn(on: $0)) }
        for past in student.moved where past.to.map({ $0 < today }) ?? false {
            for index in cells.indices where past.contains(days[index]) { cells[index].isPast = true }
        }
        var standing: [CourseMark] = [], notes: [(Int, NotePlace, String, Int)] = []
        for found in marks[student.id] ?? [] {
            if let note = found.note {
                guard let index = places[found.lesson]?[note.place.work] else { continue }
                notes.append((index, note.place, note.words, found.version))
                if !note.words.isEmpty { cells[index].flags |= 16 }
                continue
            }
            if found.counts, found.mark != nil { standing.append(found) }
            if found.isHere { put(found, into: &cells) }
        }
        for found in typed[student.id] ?? [] { put(found, of: student.id, into: &cells) }
        let counted = lastAttempts(of: standing) { ($0.lesson.number, MarkSlot(number: $0.slot) ?? .answer) }
            .compactMap { entry in entry.mark.map { (mark: $0, weight: entry.weight) } }
        // Of whoever came or went meanwhile only their part of the marks is asked.
        let present = cells.count { !$0.isOut }, asked = (minimum * present + cells.count - 1) / max(cells.count, 1)
        let forecast = Forecast(marks: counted, rounding: rounding, minimum: asked)
        return GridRow(student: student, cells: cells, notes: notes, average: forecast.average, forecast: forecast)
    }

    private func put(_ found: AttendanceRow, of student: ID<Student>, into cells: inout [GridCell]) {
        guard let index = firsts[found.lesson] else { return }
        cells[index].attendanceVersion = found.version
        guard let typed = found.typed else { return }
        let lesson = columns[index].lesson
        let covering = (cases[student] ?? []).filter { $0.covers(lesson.day, lesson: lesson.n) }
        let shown = ShownAttendance(typed, cases: covering)
        cells[index].attendance = shown
        if shown.isHearsay { cells[index].flags |= 8 }
    }

    private func put(_ found: CourseMark, into cells: inout [GridCell]) {
        guard let slot = MarkSlot(number: found.slot), let index = places[found.lesson]?[slot.work] else { return }
        if slot.attempt > 0 {
            guard slot.place == 0 else { return }
            cells[index].attempts.append(Attempt(number: slot.attempt, mark: found.mark, version: found.version))
            if found.mark != nil, found.visibleFrom > now { cells[index].flags |= 1 }
            return
        }
        if let due = found.due { cells[index].dues[slot.place] = due }
        cells[index].marks[slot.place] = found.mark
        cells[index].versions[slot.place] = found.version
        guard found.mark != nil else { return }
        if found.visibleFrom > now { cells[index].flags |= 1 }
        if found.lateDays > 0 {
            cells[index].flags |= 2
            cells[index].lateDays = max(cells[index].lateDays, found.lateDays)
        }
        if found.hasNote { cells[index].flags |= 4 }
    }
}
