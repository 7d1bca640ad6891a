import School
import Storage

/// Puts marks and absences into their cells.
struct GridFilling {
    private let lessons: [Int]
    private let days: [Day]
    /// Each column's lesson of the day.
    private let hours: [Int]
    private let marks: [CourseMark]
    /// Which of the marks each student has, by the student's place in the list.
    private let ownMarks: Shelves
    private let notes: [ID<Student>: [CourseNote]]
    private let dues: [ID<Student>: [CourseDue]]
    private let finals: [ID<Student>: Mark]
    private let typed: [AttendanceRow]
    private let ownTyped: Shelves
    private let absences: GroupAbsences
    /// The columns in which an absence stands before it is typed: the first of each lesson whose roll is not called.
    private let uncalled: [Int]
    private let now: Moment
    private let today: Day
    /// Where the columns of a lesson begin, and the number of each column's work.
    private let firsts: Places
    private let works: [Int]
    /// Whether each column is of a control work.
    private let controls: [Bool]
    private let weighing: Weighing
    private let shut: ShutLessons

    init(
        columns: [GridColumn], students: [CourseStudent], entries: CourseEntries, typed: [AttendanceRow],
        absences: GroupAbsences, shut: ShutLessons, now: Moment, today: Day, weighing: Weighing
    ) {
        (self.weighing, self.shut) = (weighing, shut)
        (lessons, days, hours) = (columns.map(\.lesson.id.number), columns.map(\.lesson.day), columns.map(\.lesson.n))
        let list = Places(students.map(\.id.number))
        (marks, self.typed) = (entries.marks, typed)
        ownMarks = Shelves(of: marks.map(\.student.number), among: list, count: students.count)
        ownTyped = Shelves(of: typed.map(\.student.number), among: list, count: students.count)
        notes = Dictionary(grouping: entries.notes, by: \.student)
        dues = Dictionary(grouping: entries.dues, by: \.student)
        finals = entries.finals
        self.absences = absences
        uncalled = columns.indices.filter { columns[$0].isFirst && !columns[$0].lesson.isRollTaken }
        self.now = now
        self.today = today
        works = columns.map(\.work.n)
        controls = columns.map(\.work.isControl)
        firsts = Places(lessons)
    }

    /// The column of a lesson's work; the columns of a lesson stand together.
    private func place(of lesson: ID<Lesson>, _ work: Int) -> Int? {
        guard var index = firsts.place(of: lesson.number) else { return nil }
        while index < lessons.count, lessons[index] == lesson.number {
            if works[index] == work { return index }
            index += 1
        }
        return nil
    }

    /// The row of a student, who stands at a place of the list.
    func row(
        of student: CourseStudent, at place: Int, on scale: Scale, rounding: Rounding, minimum: Int
    ) -> GridRow {
        var cells = blank(student)
        close(&cells, of: student)
        var extras = RowExtras()
        for note in notes[student.id] ?? [] {
            guard let index = self.place(of: note.lesson, note.place.work) else { continue }
            extras.notes.append((index, note.place, note.words, note.version))
            if !note.words.isEmpty { cells[index].flags |= 16 }
        }
        for owed in dues[student.id] ?? [] where owed.slot.attempt == 0 {
            guard let index = self.place(of: owed.lesson, owed.slot.work) else { continue }
            extras.dues.append((index, owed.slot.place, owed.due))
        }
        let entries = ownMarks[place].map { marks[$0] }
        for found in entries where found.isHere { put(found, into: &cells, &extras) }
        extras.attempts.sort { ($0.column, $0.attempt.number) < ($1.column, $1.attempt.number) }
        for index in ownTyped[place] { put(typed[index], of: student.id, into: &cells, &extras) }
        foretell(student.id, in: &cells)
        // Of whoever came or went meanwhile only their part of the marks is asked.
        let present = cells.count { !$0.isOut }, asked = (minimum * present + cells.count - 1) / max(cells.count, 1)
        let counted = Self.counted(entries, on: scale)
        let controls = rounding == .control ? controlMean(counted) : nil
        let forecast = Forecast(
            marks: counted.map { ($0.mark, weighing.weight($0.entry.weight)) }, controls: controls, rounding: rounding,
            minimum: asked)
        return GridRow(
            number: place + 1, student: student, cells: cells, extras: extras, forecast: forecast,
            final: finals[student.id])
    }

    /// What is read only whatever its column: a page that the student has moved on from, lessons of a period that the own
    /// class has closed.
    private func close(_ cells: inout [GridCell], of student: CourseStudent) {
        for past in student.moved where past.to.map({ $0 < today }) ?? false {
            for index in cells.indices where past.contains(days[index]) { cells[index].isPast = true }
        }
        if shut.uneven.isEmpty { return }
        for index in cells.indices where shut.isShut(ID(lessons[index]), for: student.id) { cells[index].isPast = true }
    }

    /// A row in which nothing stands: most students are there on all days.
    private func blank(_ student: CourseStudent) -> [GridCell] {
        guard let first = days.first, let last = days.last else { return [] }
        if student.spans.contains(where: { $0.contains(first) && $0.contains(last) }) {
            return [GridCell](repeating: GridCell(), count: days.count)
        }
        return days.map { GridCell(isOut: !student.isIn(on: $0)) }
    }

    /// What counts in a student's average. Few works are done again, so their order is asked for only then.
    private static func counted(_ entries: [CourseMark], on scale: Scale) -> [(mark: Mark, entry: CourseMark)] {
        var standing: [(mark: Mark, entry: CourseMark)] = [], isAgain = false
        for entry in entries {
            isAgain = isAgain || entry.slot % 16 > 1
            guard entry.counts, let mark = entry.mark, !scale.isForeign(mark) else { continue }
            standing.append((mark, entry))
        }
        guard isAgain else { return standing }
        return lastAttempts(of: standing) { ($0.entry.lesson.number, MarkSlot(number: $0.entry.slot) ?? .answer) }
    }

    /// The mean of the control works among these; those of other pages of the subject are not told apart here.
    private func controlMean(_ counted: [(mark: Mark, entry: CourseMark)]) -> Average? {
        let own = counted.filter { each in
            guard each.entry.isHere, let slot = MarkSlot(number: each.entry.slot) else { return false }
            return place(of: each.entry.lesson, slot.work).map { controls[$0] } ?? false
        }
        return Average(of: own.map { (mark: $0.mark, weight: weighing.weight($0.entry.weight)) })
    }

    /// What is known of empty cells besides: the student is away for a reason given already, or freed by a document.
    private func foretell(_ student: ID<Student>, in cells: inout [GridCell]) {
        if absences.freed[student] != nil {
            for index in cells.indices where cells[index].isEmpty && cells[index].ghost == nil {
                if absences.isFreed(student, on: days[index]) { cells[index].ghost = .freed }
            }
        }
        guard absences.cases[student] != nil else { return }
        for index in uncalled where cells[index].isEmpty {
            if let code = absences.expected(student, on: days[index], lesson: hours[index]) {
                cells[index].ghost = .expected(code)
            }
        }
    }

    private func put(
        _ found: AttendanceRow, of student: ID<Student>, into cells: inout [GridCell], _ extras: inout RowExtras
    ) {
        guard let index = firsts.place(of: found.lesson.number) else { return }
        cells[index].attendanceVersion = found.version
        if let minutes = found.minutes { extras.late.append((index, minutes)) }
        guard let typed = found.typed else { return }
        let covering = (absences.cases[student] ?? []).filter { $0.covers(days[index], lesson: hours[index]) }
        let shown = ShownAttendance(typed, cases: covering)
        cells[index].attendance = shown
        if shown.isHearsay { cells[index].flags |= 8 }
        // It is the lesson's: where nothing else stands, the lesson's other columns show it in grey.
        var other = index + 1
        while other < lessons.count, lessons[other] == lessons[index] {
            cells[other].ghost = .ofLesson(shown.code)
            other += 1
        }
    }

    private func put(_ found: CourseMark, into cells: inout [GridCell], _ extras: inout RowExtras) {
        guard let slot = MarkSlot(number: found.slot), let index = place(of: found.lesson, slot.work) else { return }
        if slot.attempt > 0 {
            guard slot.place == 0 else { return }
            let attempt = Attempt(number: slot.attempt, mark: found.mark, version: found.version)
            extras.attempts.append((index, attempt))
            cells[index].isAgain = true
            if found.mark != nil { hide(found, in: index, &cells, &extras) }
            return
        }
        cells[index].marks[slot.place] = found.mark
        cells[index].versions[slot.place] = found.version
        guard found.mark != nil else { return }
        hide(found, in: index, &cells, &extras)
        if found.lateDays > 0 {
            cells[index].flags |= 2
            cells[index].lateDays = max(cells[index].lateDays, found.lateDays)
        }
        if found.hasNote { cells[index].flags |= 4 }
    }

    /// Until the family sees a mark, its cell says so, and from when.
    private func hide(_ found: CourseMark, in index: Int, _ cells: inout [GridCell], _ extras: inout RowExtras) {
        guard found.visibleFrom > now else { return }
        cells[index].flags |= 1
        extras.hide(index, until: found.visibleFrom)
    }
}
