import Markup
import School
import Storage
import Web

/// The plan of a list of people: every row with what will happen to it, the questions, and the button that loads.
struct PeoplePlanPage: Page {
    static let path = "/import/people/:key"
    static let act = Act.importPeople
    static let keeping = Keeping.nothing
    /// Rows on one page.
    static let rowsAtOnce = 500

    struct Sheet: Sendable {
        let key: String
        let name: String
        let plan: PeoplePlan
        let choices: Choices
        let isDone: Bool
        let words: String
        let showsAll: Bool
        let from: Int
        /// Whether somebody wanted to load what cannot be loaded yet.
        let isRefused: Bool
    }

    private let key: String
    private let showsAll: Bool
    private let from: Int
    private let isRefused: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        showsAll = form.isTicked("all")
        from = try form.number("from", called: "Начало", in: 0...100_000) ?? 0
        isRefused = form.isTicked("open")
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let upload = try Upload(key, .people, records, asking.seal)
        // Once it is loaded the file is needed no more, and is swept in a day.
        if upload.status == .done {
            return Sheet(
                key: key, name: upload.name, plan: .none, choices: upload.choices, isDone: true, words: upload.words,
                showsAll: false, from: 0, isRefused: false)
        }
        let days = try SchoolDays(records, today: asking.today)
        let plan = try PeoplePlan.read(upload, records, days, asking.sealedFields).plan
        return Sheet(
            key: key, name: upload.name, plan: plan, choices: upload.choices, isDone: false, words: upload.words,
            showsAll: showsAll, from: from, isRefused: isRefused)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("\(sheet.name) — загрузка", main: PeoplePlanView(sheet: sheet, frame: frame).main)
    }
}

extension PeoplePlan {
    /// The plan of an upload as the school stands now.
    static func read(
        _ upload: Upload, _ records: Reading, _ days: SchoolDays, _ sealed: SealedFields
    ) throws -> (plan: PeoplePlan, known: KnownPeople) {
        let file = try PeopleFile(reading: upload, records, keeping: sealed.kept)
        var known = try KnownPeople(records, days)
        try known.read(file.sealed, sealed, records)
        return (PeoplePlan(file, known: known, choices: upload.choices), known)
    }
}

extension PeopleFile {
    /// The file of an upload; what cannot be read is an objection, for an upload was read once already.
    init(reading upload: Upload, _ records: Reading, keeping kept: Set<CardField>) throws {
        do {
            try self.init(SheetText.sheets(of: upload.bytes(records)), keeping: kept)
        } catch let problem as FileProblem {
            throw Objection(problem.description)
        }
    }
}
