import School
import Storage
import Web

/// A timetable's file as the school would take it: the draft, the teachers found, and what is missing.
struct TimetablePlan {
    let source: TimetableSource
    let draft: TimetableDraft
    let teachers: TeacherMatching
    let known: KnownSchool
    let load: KnownLoad
    let days: SchoolDays
    let map: NameMap
    /// How FET's own work goes on, where it was asked for.
    var solving: Job?

    init(_ upload: Upload, _ records: Reading, today: Day) throws {
        let bytes = try upload.bytes(records)
        let work = try upload.choices.solving.flatMap { try records.job($0) }
        let source: TimetableSource
        do {
            let read = try TimetableSource.read(bytes)
            let added = try upload.choices.solution.flatMap { try records.file($0) }
            if case .fet(let file) = read, let solution = added ?? work?.answer {
                source = .fet(try FETReader.solution(solution, for: file))
            } else {
                source = read
            }
        } catch let problem as FileProblem {
            throw Objection(problem.description)
        }
        try self.init(source, upload.choices, records, today: today)
        solving = work
    }

    init(_ file: FETFile, _ choices: Choices, _ records: Reading, today: Day) throws {
        try self.init(.fet(file), choices, records, today: today)
    }

    init(_ source: TimetableSource, _ choices: Choices, _ records: Reading, today: Day) throws {
        self.source = source
        days = try SchoolDays(records, today: today)
        known = try KnownSchool(records, days)
        load = try KnownLoad(records, days)
        map = NameMap(remembered: try records.importNames().map { ($0.kind, $0.name, $0.meaning) }, choices)
        switch source {
        case .fet(let file): draft = DraftTimetable.draft(file, choices: choices, map: map, load: load)
        case .asc(let file): draft = ASCDraft.draft(file, map: map, known: known)
        case .grid(let file): draft = GridDraft.draft(file, load, map, choices)
        }
        let renamed = choices.renamesTeachers ? InventedCast.names(for: draft.teachers) : [:]
        teachers = TeacherMatching(draft.teachers, renamed: renamed, staff: known.staff, map: map)
    }

    /// Divided classes without a student.
    var emptyClasses: [ClassName] {
        let divided = Set(draft.groups.filter { $0.kind != .wholeClass && $0.known == nil }.flatMap(\.classes))
        return draft.classes.filter { divided.contains($0) && (known.students[$0] ?? []).isEmpty }
    }

    /// Whether FET is still at work.
    var isSolving: Bool { solving.map { [.waiting, .running].contains($0.status) } ?? false }

    /// What of the draft cannot be held, one sentence each.
    var clashes: [String] { DraftClashes.all(draft, teachers, known: known, load: load) }

    /// Hours of the load that have no place in the file, for classes that are in it.
    var left: [String] {
        let classes = Set(draft.classes)
        let lessons = draft.slots.enumerated().map { key, slot in
            WeekLesson(
                key: key, weekday: slot.weekday, n: slot.n, week: slot.week,
                courses: ([slot.course] + slot.joined).compactMap { draft.courses[$0].known })
        }
        guard draft.courses.contains(where: { $0.known != nil }) else { return [] }
        let pages = load.pages.filter { $0.weeklyTenths > 0 && !classes.isDisjoint(with: $0.classes) }
        return zip(pages, HoursToPlace.all(pages.map { ($0.course, $0.weeklyTenths) }, in: lessons)).compactMap {
            page, hours in
            guard hours.left != 0 else { return nil }
            let placed = WeeklyHours.text(hours.placed), planned = WeeklyHours.text(hours.planned)
            return hours.left > 0
                ? "\(page.title): стоит \(placed) из \(planned) ч в неделю."
                : "\(page.title): стоит \(placed) ч в неделю, а по нагрузке \(planned)."
        }
    }

    /// From which day it is to hold: as was said, or the first day that no timetable holds yet.
    func from(_ choices: Choices, _ records: Reading) throws -> Day {
        try choices.from.flatMap { days.year.contains($0) ? $0 : nil } ?? LoadTimetable.start(records, days)
    }

    /// Loads it; what stands in the way is an objection.
    func load(_ records: Writing, from: Day? = nil) throws -> LoadTimetable.Outcome {
        try LoadTimetable.load(
            draft, teachers, known: known, days, records, from: from, named: "Из файла \(source.program)")
    }
}

extension Choices {
    /// The key of FET's own work, where it was asked for.
    var solving: [UInt8]? {
        get { answers["solving"].flatMap { Hex.bytes($0) } }
        set { answers["solving"] = newValue.map { Hex.text($0) } }
    }

    /// From which day the timetable is to hold.
    var from: Day? {
        get { answers["from"].flatMap { Day(iso: $0) } }
        set { answers["from"] = newValue?.iso }
    }

    /// Whether the file's teachers get invented names.
    var renamesTeachers: Bool {
        get { answers["rename"] == "yes" }
        set { answers["rename"] = newValue ? "yes" : nil }
    }
}

extension LoadTimetable.Outcome {
    /// What was done.
    var text: String {
        "Расписание загружено: действует с \(from.russian), "
            + "\(counted(lessons, "урок", "урока", "уроков")) до конца года."
    }
}
