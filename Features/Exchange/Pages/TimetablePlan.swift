import School
import Storage

/// A FET file as the school would take it: the draft, the teachers found, and what is missing.
struct TimetablePlan {
    let file: FETFile
    let draft: TimetableDraft
    let teachers: TeacherMatching
    let known: KnownSchool
    let days: SchoolDays

    init(_ upload: Upload, _ records: Reading, today: Day) throws {
        let bytes = try upload.bytes(records)
        let file: FETFile
        do {
            let read = try FETReader.file(bytes)
            let solution = try upload.solution.flatMap { try records.file($0) }
            file = try solution.map { try FETReader.solution($0, for: read) } ?? read
        } catch let problem as FileProblem {
            throw Objection(problem.description)
        }
        try self.init(file, upload.choices, records, today: today)
    }

    init(_ file: FETFile, _ choices: Choices, _ records: Reading, today: Day) throws {
        self.file = file
        days = try SchoolDays(records, today: today)
        known = try KnownSchool(records, days)
        draft = DraftTimetable.draft(file, choices: choices)
        let renamed = choices.renamesTeachers ? InventedCast.names(for: draft.teachers) : [:]
        teachers = TeacherMatching(draft.teachers, renamed: renamed, staff: known.staff)
    }

    /// Loads it; what stands in the way is an objection.
    func load(_ records: Writing) throws -> LoadTimetable.Outcome {
        try LoadTimetable.load(draft, teachers, known: known, days, records)
    }
}

extension Choices {
    /// Whether the file's teachers get invented names.
    var renamesTeachers: Bool {
        get { answers["rename"] == "yes" }
        set { answers["rename"] = newValue ? "yes" : nil }
    }
}

extension LoadTimetable.Outcome {
    /// What was done.
    var text: String {
        "Расписание загружено: действует с \(from.russian), \(counted(lessons, "урок", "урока", "уроков")) до конца года."
    }
}
