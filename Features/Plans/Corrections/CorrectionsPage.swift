import Markup
import School
import Storage
import Web

/// «Листы корректировки» of a course: those that were made, and a new one from what differs from the approved plan.
struct CorrectionsPage: Page {
    static let path = "/journal/:class/:subject/plan/corrections"
    static let act = Act.seePlan

    struct Sheet: Sendable {
        let course: PlanCourse
        let made: [PlanCorrectionLine]
        let plan: ListedPlan?
        /// The rows that a new sheet could have, with the reasons that are known.
        let offered: [OfferedRow]
        let mayKeep: Bool
    }

    private let address: PlanAddress
    private let form: Form

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let course = try address.course(records, asking)
        let mayKeep = asking.may(.keepPlan, on: try address.scope(records, asking))
        let plan = try records.plans(of: course.id).last { $0.state == .approved }
        return Sheet(
            course: course, made: try records.planCorrections(of: course.id), plan: plan,
            offered: try plan.map { try records.offeredRows($0, asking) } ?? [], mayKeep: mayKeep)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "\(sheet.course.heading) — листы корректировки",
            main: CorrectionsView(sheet: sheet, form: form, frame: frame).main)
    }
}

extension Reading {
    /// The rows of a sheet of corrections to an approved plan as of now.
    func offeredRows(_ plan: ListedPlan, _ asking: Asking) throws -> [OfferedRow] {
        let lessons = try lessonsInPlan(of: plan.course, zone: asking.zone, now: asking.now)
        let binding = PlanBinding(try topics(of: plan.id), to: lessons)
        let reasons = try lossReasons(of: plan.course), told = try toldRows(of: plan)
        let until = PlanSums.lastDay(of: lessons, today: asking.today), agreed = binding.agreedDays
        return PlanDifference.all(in: binding, by: until).compactMap { one in
            if told.contains(ToldRow(one.topic.topic, one.planned, one.fact)) { return nil }
            let since = agreed.last { $0 < one.planned }
            let isEarly = one.fact.map { $0 < one.planned } ?? false
            let row = CorrectionRow(
                topic: one.topic.topic, planned: one.planned, fact: one.fact,
                reason: isEarly ? "изменён порядок тем" : reasons.reason(by: one.planned, after: since),
                way: one.fact == nil ? .joining : .moving)
            return OfferedRow(n: one.n, row: row)
        }
    }

    /// What stands in a sheet to a plan that is approved or waits for it: it is not asked for again.
    private func toldRows(of plan: ListedPlan) throws -> Set<ToldRow> {
        var found: Set<ToldRow> = []
        for sheet in try planCorrections(of: plan.course) where sheet.plan == plan.id && sheet.state != .returned {
            for row in try rows(of: sheet.id) { found.insert(ToldRow(row.topic, row.planned, row.fact)) }
        }
        return found
    }
}

/// A row that a new sheet could have. Its fields are named by the topic's number, which stays while others are recorded.
struct OfferedRow: Sendable {
    let n: Int
    let row: CorrectionRow
}

/// A row of a sheet as it is told from others: a topic that has been given since is another row.
private struct ToldRow: Hashable {
    let topic: String
    let planned: Day
    let fact: Day?

    init(_ topic: String, _ planned: Day, _ fact: Day?) {
        (self.topic, self.planned, self.fact) = (topic, planned, fact)
    }
}

/// Submits a sheet of corrections: the rows that were ticked, with their reasons and ways.
struct SubmitCorrection: Action {
    static let path = CorrectionsPage.path
    static let act = Act.keepPlan
    static let page: (any Page.Type)? = CorrectionsPage.self

    private let address: PlanAddress
    private let form: Form

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking)
        guard let plan = try records.plans(of: course.id).last(where: { $0.state == .approved }) else {
            throw Objection("Лист корректировки составляют к согласованному плану.")
        }
        let offered = try records.offeredRows(plan, asking)
        try Seen.rows(offered).check(form)
        var rows: [CorrectionRow] = []
        for offered in offered where form["take\(offered.n)"] != nil {
            let n = offered.n
            var row = offered.row
            row.reason = try form.needed("reason\(n)", called: "Причина, тема \(n)", limit: 200)
            guard let way = form["way\(n)"].flatMap({ Int($0) }).flatMap({ CorrectionWay(rawValue: $0) }) else {
                throw Objection("Тема \(n): выберите способ корректировки.", field: "way\(n)")
            }
            row.way = way
            rows.append(row)
        }
        let sheet = try records.submit(rows, to: plan)
        return .see(.planCorrection(course.address, sheet, year: course.listed.year))
    }
}

extension Seen {
    /// The rows that a sheet was drawn with: a topic recorded meanwhile moves those after it.
    static func rows(_ rows: [OfferedRow]) -> Seen {
        Seen(rows.flatMap { ["\($0.n)", $0.row.topic, $0.row.planned.iso, $0.row.fact?.iso] })
    }
}
