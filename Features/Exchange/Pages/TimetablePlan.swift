import School
import Storage
import Web

/// A timetable's file as the school would take it: the draft, the teachers found, and what is missing.
struct TimetablePlan {
    let source: TimetableSource
    private(set) var draft: TimetableDraft
    let teachers: TeacherMatching
    let known: KnownSchool
    let load: KnownLoad
    let days: SchoolDays
    let map: NameMap
    /// From which day it is to hold: as was said, or the first day that no timetable holds yet.
    let from: Day
    /// What is published for those days: then the file can only become a draft.
    let standing: ListedTimetable?
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
        from =
            try choices.from.flatMap { [days] in days.year.contains($0) ? $0 : nil }
            ?? LoadTimetable.start(records, days)
        standing = try LoadTimetable.standing(from: from, records, days)
        let renamed = choices.renamesTeachers ? InventedCast.names(for: draft.teachers) : [:]
        teachers = TeacherMatching(draft.teachers, renamed: renamed, staff: known.staff, map: map)
        try suit(records)
    }

    /// Lays the draft over what stands in the school: usual rooms, the bells that ring, classes that the file has not.
    private mutating func suit(_ records: Reading) throws {
        if source.isFET, draft.slots.contains(where: { $0.room == nil && draft.courses[$0.course].known != nil }) {
            RoomFilling.fill(&draft, try UsualRooms(records, days, load), load, known)
        }
        // Bells that lessons of a published timetable already ring by are not a file's to change.
        if standing != nil, let bells = draft.bells {
            draft.bells = nil
            if try records.bells(shift: 1, on: from) != bells {
                draft.remarks.append("Звонки в файле не те, что в школе: останутся школьные.")
            }
        }
        let others = try OtherLessons(records, days, from: from, besides: draft.classes).remark
        if !others.isEmpty { draft.remarks.append(others) }
    }

    /// Divided classes without a student.
    var emptyClasses: [ClassName] {
        let divided = Set(draft.groups.filter { $0.kind != .wholeClass && $0.known == nil }.flatMap(\.classes))
        return draft.classes.filter { divided.contains($0) && (known.students[$0] ?? []).isEmpty }
    }

    /// Whether FET is still at work.
    var isSolving: Bool { solving?.isGoingOn ?? false }

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

    /// Loads it; what stands in the way is an objection.
    func load(_ records: Writing, as manner: LoadTimetable.Manner, named name: String) throws -> LoadTimetable.Outcome {
        if manner == .publication, let standing {
            throw Objection(
                "С \(from.russian) уже введено расписание «\(standing.name)». Загрузите файл черновиком: его сравнивают с "
                    + "действующим и вводят с нужного дня.", field: "how")
        }
        return try LoadTimetable.load(
            draft, teachers, known: known, days, records, as: manner, from: from, named: name)
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

    /// Whether the week is to hold at once, or to wait for being compared.
    var manner: LoadTimetable.Manner {
        get { answers["how"].flatMap { LoadTimetable.Manner(rawValue: $0) } ?? .draft }
        set { answers["how"] = newValue.rawValue }
    }

    /// The draft that came of it.
    var draft: Int? {
        get { answers["draft"].flatMap { Int($0) } }
        set { answers["draft"] = newValue.map { String($0) } }
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
        let count = counted(lessons, "урок", "урока", "уроков")
        return draft == nil
            ? "Расписание загружено: действует с \(from.russian), \(count) до конца года."
            : "Расписание загружено черновиком: \(count) в неделю. В журналах и дневниках его ещё нет."
    }
}
