import School
import Storage
import Web

/// A FET file as the school would take it: the draft, the teachers found, and what is missing.
struct TimetablePlan {
    let file: FETFile
    let draft: TimetableDraft
    let teachers: TeacherMatching
    let known: KnownSchool
    let days: SchoolDays
    /// How FET's own work goes on, where it was asked for.
    var words = ""
    var isSolving = false

    init(_ upload: Upload, _ records: Reading, today: Day) throws {
        let bytes = try upload.bytes(records)
        let work = try upload.choices.solving.flatMap { try records.job($0) }
        let file: FETFile
        do {
            let read = try FETReader.file(bytes)
            file = try work?.answer.map { try FETReader.solution($0, for: read) } ?? read
        } catch let problem as FileProblem {
            throw Objection(problem.description)
        }
        try self.init(file, upload.choices, records, today: today)
        words = work?.words ?? ""
        isSolving = work.map { [.waiting, .running].contains($0.status) } ?? false
    }

    init(_ file: FETFile, _ choices: Choices, _ records: Reading, today: Day) throws {
        self.file = file
        days = try SchoolDays(records, today: today)
        known = try KnownSchool(records, days)
        draft = DraftTimetable.draft(file, choices: choices)
        let renamed = choices.renamesTeachers ? InventedCast.names(for: draft.teachers) : [:]
        teachers = TeacherMatching(draft.teachers, renamed: renamed, staff: known.staff)
    }

    /// Divided classes without a student.
    var emptyClasses: [ClassName] {
        let divided = Set(draft.groups.filter { $0.kind != .wholeClass }.flatMap(\.classes))
        return draft.classes.filter { divided.contains($0) && (known.students[$0] ?? []).isEmpty }
    }

    /// Loads it; what stands in the way is an objection.
    func load(_ records: Writing) throws -> LoadTimetable.Outcome {
        try LoadTimetable.load(draft, teachers, known: known, days, records)
    }
}

extension Choices {
    /// The key of FET's own work, where it was asked for.
    var solving: [UInt8]? {
        get { answers["solving"].flatMap { Hex.bytes($0) } }
        set { answers["solving"] = newValue.map { Hex.text($0) } }
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
