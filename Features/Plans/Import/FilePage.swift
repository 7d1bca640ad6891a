import Markup
import School
import Storage
import Web

/// «Проверьте столбцы»: what each column holds, what the rows become, and the button that loads all of them or none.
struct FilePage: Page {
    static let path = "/journal/:class/:subject/plan/file/:key"
    static let act = Act.keepPlan
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let course: PlanCourse
        let key: String
        let name: String
        let sheets: [String]
        let mapping: PlanMapping
        let head: [String]
        let sample: [String]
        let plan: FilePlan
        let kinds: PlanKinds
        /// Whether loading makes a new version, which needs a reason.
        let needsReason: Bool
        let replacesDraft: Bool
    }

    private let address: PlanAddress
    private let key: String
    private let form: Form

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        key = try form.part("key")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let course = try address.course(records, asking)
        var upload = try PlanUpload(key, of: course.id, records)
        if form.objection != nil { upload.mapping.take(form, sheets: upload.sheets) }
        let mapping = upload.mapping, rows = upload.sheets[safe: mapping.sheet]?.rows ?? []
        let kinds = PlanKinds(try records.workKinds()), last = try records.plans(of: course.id).latest
        return Sheet(
            course: course, key: key, name: upload.name, sheets: upload.sheets.map(\.name), mapping: mapping,
            head: rows[safe: mapping.header - 1] ?? [],
            sample: rows.dropFirst(mapping.header).first { $0.count { !$0.isEmpty } > 1 } ?? [],
            plan: FilePlan(upload.sheets, mapping, kinds), kinds: kinds,
            needsReason: last.map { !$0.state.isOpen } ?? false, replacesDraft: last?.state.isOpen ?? false)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "\(sheet.name) — загрузка плана", main: FileView(sheet: sheet, form: form, frame: frame).main)
    }
}

/// Writes down what was decided of a table; loads it when asked to and nothing is wrong.
struct KeepFile: Action {
    static let path = FilePage.path
    static let act = Act.keepPlan
    static let page: (any Page.Type)? = FilePage.self

    private let address: PlanAddress
    private let key: String
    private let form: Form
    private let reason: String

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        key = try form.part("key")
        reason = try form.text("reason", called: "Причина", limit: 200)
        _ = try form.number("header", called: "Строка заголовка", in: 0...20_000)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking), year = course.listed.year
        var upload = try PlanUpload(key, of: course.id, records)
        upload.mapping.take(form, sheets: upload.sheets)
        guard form["do"] == "load" else {
            try upload.note(records)
            return .see(.planFile(course.address, key, year: year))
        }
        let plan = FilePlan(upload.sheets, upload.mapping, PlanKinds(try records.workKinds()))
        guard plan.mayBeLoaded else {
            throw Objection("Загружается всё или ничего: исправьте строки с ошибками или не берите их.", field: "rows")
        }
        let topics = try records.carrying(plan.topics, into: course.id, asking)
        if let draft = try records.plans(of: course.id).latest, draft.state.isOpen {
            try records.put(topics, into: draft)
        } else {
            try records.draftPlan(topics, of: course.id, reason: reason)
        }
        try upload.end(records)
        return .see(.plan(course.address, year: year))
    }
}
