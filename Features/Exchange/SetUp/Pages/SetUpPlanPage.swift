import Markup
import School
import Storage
import Web

/// The plan of a set-up: its files, every row with what will happen to it, the questions, and the button that loads.
struct SetUpPlanPage: Page {
    static let path = "/setup/files/:key"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing
    /// Rows on one page.
    static let rowsAtOnce = 300

    struct Sheet: Sendable {
        let key: String
        let name: String
        let steps: SetUpSteps
        let state: State
        let choices: Choices
        let showsAll: Bool
        /// Only the rows of this sheet.
        let only: Int?
        let from: Int
        /// Whether somebody wanted to load what cannot be loaded yet.
        let isRefused: Bool
    }

    enum State: Sendable {
        case open(SetUpPlan)
        /// Steps done, of how many, and words.
        case loading(done: Int, of: Int, words: String)
        case failed(String, SetUpPlan)
        case done(String)
    }

    private let key: String
    private let showsAll: Bool
    private let only: Int?
    private let from: Int
    private let isRefused: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        showsAll = form.isTicked("all")
        only = try form.number("sheet", called: "Лист", in: 0...1_000)
        from = try form.number("from", called: "Начало", in: 0...1_000_000) ?? 0
        isRefused = form.isTicked("open")
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let upload = try Upload(key, .setUp, records, asking.seal)
        return Sheet(
            key: key, name: upload.name, steps: try SetUpSteps(records), state: try state(upload, records, asking),
            choices: upload.choices, showsAll: showsAll, only: only, from: from, isRefused: isRefused)
    }

    private func state(_ upload: Upload, _ records: Reading, _ asking: Asking) throws -> State {
        // Once it is loaded the files are needed no more, and are swept in a day.
        if upload.status == .done { return .done(upload.words) }
        let work = try upload.choices.loading.flatMap { try records.job($0) }
        if let work, work.status == .waiting || work.status == .running {
            return .loading(done: work.steps.done, of: max(2, work.steps.total), words: work.words)
        }
        let days = try SchoolDays(records, today: asking.today)
        let plan = try SetUpFiles(key, records, asking.sealedFields).plan(records, days).plan
        return work?.status == .failed ? .failed(work?.words ?? "", plan) : .open(plan)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("\(sheet.name) — настройка школы", main: SetUpPlanView(sheet: sheet, frame: frame).main)
    }
}
