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
        /// FET is at work.
        case solving(Job)
        /// Once it is loaded the file is needed no more, and is swept in a day.
        case done(Done)
    }

    /// What came of it, and where one goes on.
    struct Done: Sendable {
        let words: String
        let isKeeper: Bool
        /// The draft, as long as it waits; nil once it is published or thrown away.
        let draft: Int?
        let mayEdit: Bool

        init(_ upload: Upload, _ records: Reading, _ asking: Asking) throws {
            isKeeper = asking.may(.setUpSchool, on: .school)
            mayEdit = asking.may(.keepTimetable, on: .school)
            let version = try upload.choices.draft.flatMap { try records.timetableVersion($0) }
            draft = version.flatMap { $0.publishedAt == nil ? $0.id : nil }
            if upload.choices.draft == nil || draft != nil {
                words = upload.words
            } else {
                words =
                    version.map { "Расписание «\($0.name)» введено с \($0.from.russian)." }
                    ?? "Черновик из этого файла удалён."
            }
        }
    }

    /// All that is shown before loading.
    struct Open: Sendable {
        let kind: String
        let isFET: Bool
        /// Whether what the school has not is made anew.
        let makesNew: Bool
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
        /// What is published for those days.
        let standing: ListedTimetable?
        /// Whether the reader may enter a timetable.
        let mayPublish: Bool
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
            return .done(try Done(upload, records, asking))
        }
        if let work = try upload.choices.solving.flatMap({ try records.job($0) }), work.isGoingOn {
            return .solving(work)
        }
        let plan = try TimetablePlan(upload, records, today: asking.today)
        return .open(
            Open(
                kind: plan.source.title, isFET: plan.source.isFET, makesNew: !plan.source.isGrid, draft: plan.draft,
                teachers: plan.teachers,
                choices: upload.choices,
                newClasses: plan.draft.classes.filter { plan.known.classes[$0] == nil }.map(\.text),
                emptyClasses: plan.emptyClasses.map(\.text), clashes: plan.clashes, left: plan.left,
                words: plan.solving?.words ?? "", isRefused: isRefused,
                lacks: try plan.lacks(records, asking).map(\.text), unknownNames: plan.unknownNames.count,
                from: plan.from, year: plan.days.year, standing: plan.standing,
                mayPublish: asking.may(.keepTimetable, on: .school)))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("\(sheet.name) — загрузка", main: TimetablePlanView(sheet: sheet, frame: frame).main)
    }
}
