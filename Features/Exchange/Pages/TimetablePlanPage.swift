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
        let draft: TimetableDraft
        let teachers: TeacherMatching
        let choices: Choices
        let newClasses: [String]
        /// Classes that are divided and have nobody to divide.
        let emptyClasses: [String]
        let isDone: Bool
        let words: String
        let isRefused: Bool
        /// What the reader may not bring into the school, and the file asks for.
        var lacks: [String] = []
        /// Whether FET is at work.
        let isSolving: Bool
        /// Whether the reader also sets the school up.
        let isKeeper: Bool
    }

    private let key: String
    private let isRefused: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        isRefused = form.isTicked("open")
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let upload = try Upload(key, .timetable, records)
        let isKeeper = asking.may(.setUpSchool, on: .school)
        // Once it is loaded the file is needed no more, and is swept in a day.
        if upload.status == .done {
            return Sheet(
                key: key, name: upload.name, draft: TimetableDraft(), teachers: TeacherMatching(), choices: Choices(),
                newClasses: [], emptyClasses: [], isDone: true, words: upload.words, isRefused: false,
                isSolving: false, isKeeper: isKeeper)
        }
        let plan = try TimetablePlan(upload, records, today: asking.today)
        return Sheet(
            key: key, name: upload.name, draft: plan.draft, teachers: plan.teachers, choices: upload.choices,
            newClasses: plan.draft.classes.filter { plan.known.classes[$0] == nil }.map(\.text),
            emptyClasses: plan.emptyClasses.map(\.text), isDone: false, words: plan.words,
            isRefused: isRefused, lacks: try plan.lacks(records, asking).map(\.text), isSolving: plan.isSolving,
            isKeeper: isKeeper)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("\(sheet.name) — загрузка", main: TimetablePlanView(sheet: sheet, frame: frame).main)
    }
}
