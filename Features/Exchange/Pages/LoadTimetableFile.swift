import Markup
import School
import Storage
import Web

/// Writes the decisions about a timetable down, and loads it when asked to and nothing is open
/// and it gives nothing that the one who loads it could not give.
struct LoadTimetableFile: Action {
    static let path = "/import/timetable/:key"
    static let act = Act.importTimetable
    static let page: (any Page.Type)? = TimetablePlanPage.self

    private let key: String
    private let fields: [(name: String, value: String)]
    private let loads: Bool
    private let renames: Bool
    private let from: Day?
    private let manner: LoadTimetable.Manner

    init(_ form: Form) throws {
        key = try form.part("key")
        fields = form.fields
        loads = form["do"] == "load"
        renames = form.isTicked("rename")
        from = try form.day("from", called: "С какого дня")
        manner = form["how"] == LoadTimetable.Manner.publication.rawValue ? .publication : .draft
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .timetable, records)
        guard upload.status == .running else { return .see(.timetableFile(key)) }
        upload.choices.take(fields)
        upload.choices.renamesTeachers = renames
        if let from { upload.choices.from = from }
        upload.choices.manner = manner
        try leaveOut(&upload, records, asking)
        try upload.note(records)
        guard loads else { return .see(.timetableFile(key)) }
        let plan = try TimetablePlan(upload, records, today: asking.today)
        guard !plan.isSolving, plan.draft.mayBeApplied, try plan.lacks(records, asking).isEmpty else {
            return .see(.refusedTimetable(key))
        }
        try mayPublish(asking)
        let outcome = try plan.load(records, as: manner, named: upload.title)
        upload.choices.draft = outcome.draft
        for (kind, name, meaning) in upload.choices.names {
            try records.remember(importName: name, of: kind.rawValue, means: meaning)
        }
        try records.endJob(upload.key, as: .done, answer: ChoicesText.bytes(of: upload.choices), words: outcome.text)
        return .see(.timetableFile(key))
    }

    /// Who may load a file does not always enter the timetable (001 п. 4.3; 002 п. 4.2.2).
    private func mayPublish(_ asking: Asking) throws {
        if manner == .publication, !asking.may(.keepTimetable, on: .school) {
            throw Objection("Вводит расписание тот, кому это поручено в школе. Загрузите его черновиком.", field: "how")
        }
    }

    /// Cells without a place are left out by name, or all at once.
    private func leaveOut(_ upload: inout Upload, _ records: Reading, _ asking: Asking) throws {
        let shown = Set(fields.filter { $0.name == "shown" }.map(\.value))
        let skipped = Set(fields.filter { $0.name == "skip" }.map(\.value))
        upload.choices.excluded = upload.choices.excluded.subtracting(shown).union(shown.intersection(skipped))
        guard fields.contains(where: { $0.name == "skip all" }) else { return }
        let plan = try TimetablePlan(upload, records, today: asking.today)
        upload.choices.excluded.formUnion(plan.draft.problems.map(\.code))
    }
}
