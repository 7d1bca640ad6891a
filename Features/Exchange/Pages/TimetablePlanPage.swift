import Markup
import School
import Storage
import Web

/// The plan of a timetable: what it becomes, what has no place, what only the school knows.
struct TimetablePlanPage: Page {
    static let path = "/import/timetable/:key"
    static let act = Act.importTimetable
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let key: String
        let name: String
        let state: State
    }

    enum State: Sendable {
        case open(Open)
        /// FET is at work: activities placed, of how many, words.
        case solving(done: Int, total: Int, words: String)
        /// Once it is loaded the file is needed no more, and is swept in a day.
        case done(words: String, isKeeper: Bool)
    }

    /// All that is shown before loading.
    struct Open: Sendable {
        let kind: String
        let isFET: Bool
        let draft: TimetableDraft
        let teachers: TeacherMatching
        let choices: Choices
        let newClasses: [String]
        /// Classes that are divided and have nobody to divide.
        let emptyClasses: [String]
        let clashes: [String]
        /// Hours of the load that the file leaves without a place.
        let left: [String]
        /// How FET's work ended, where there was one.
        let words: String
        let isRefused: Bool
        /// What the reader may not bring into the school, and the file asks for.
        let lacks: [String]
        /// Names of the file that mean nothing yet.
        let unknownNames: Int
        /// From which day it would hold.
        let from: Day
        let year: SchoolYear
    }

    private let key: String
    private let isRefused: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        isRefused = form.isTicked("open")
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let upload = try Upload(key, .timetable, records)
        return Sheet(key: key, name: upload.name, state: try state(upload, records, asking))
    }

    private func state(_ upload: Upload, _ records: Reading, _ asking: Asking) throws -> State {
        if upload.status == .done {
            return .done(words: upload.words, isKeeper: asking.may(.setUpSchool, on: .school))
        }
        if let work = try upload.choices.solving.flatMap({ try records.job($0) }),
            [.waiting, .running].contains(work.status)
        {
            return .solving(done: work.steps.done, total: work.steps.total, words: work.words)
        }
        let plan = try TimetablePlan(upload, records, today: asking.today)
        return .open(
            Open(
                kind: plan.source.title, isFET: plan.source.isFET, draft: plan.draft, teachers: plan.teachers,
                choices: upload.choices,
                newClasses: plan.draft.classes.filter { plan.known.classes[$0] == nil }.map(\.text),
                emptyClasses: plan.emptyClasses.map(\.text), clashes: plan.clashes, left: plan.left,
                words: plan.solving?.words ?? "", isRefused: isRefused,
                lacks: try plan.lacks(records, asking).map(\.text), unknownNames: plan.unknownNames.count,
                from: try plan.from(upload.choices, records), year: plan.days.year))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("\(sheet.name) — загрузка", main: TimetablePlanView(sheet: sheet, frame: frame).main)
    }
}
