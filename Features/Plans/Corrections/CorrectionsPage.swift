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
        let offered: [CorrectionRow]
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
    func offeredRows(_ plan: ListedPlan, _ asking: Asking) throws -> [CorrectionRow] {
        let lessons = try lessonsInPlan(of: plan.course, zone: asking.zone, now: asking.now)
        let binding = PlanBinding(try topics(of: plan.id), to: lessons)
        let reasons = try lossReasons(of: plan.course)
        let until = PlanSums.lastDay(of: lessons, today: asking.today)
        return PlanDifference.all(in: binding, by: until).map { one in
            CorrectionRow(
                topic: one.topic.topic, planned: one.planned, fact: one.fact, reason: reasons.reason(by: one.planned),
                way: one.fact == nil ? .joining : .moving)
        }
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
        var rows: [CorrectionRow] = []
        for (place, offered) in try records.offeredRows(plan, asking).enumerated() {
            let n = place + 1
            // The day tells rows apart: what was drawn may have changed meanwhile.
            guard form["take\(n)"] == offered.planned.iso else { continue }
            var row = offered
            row.reason = try form.needed("reason\(n)", called: "Причина, строка \(n)", limit: 200)
            guard let way = form["way\(n)"].flatMap({ Int($0) }).flatMap({ CorrectionWay(rawValue: $0) }) else {
                throw Objection("Строка \(n): выберите способ корректировки.", field: "way\(n)")
            }
            row.way = way
            rows.append(row)
        }
        let sheet = try records.submit(rows, to: plan)
        return .see(.planCorrection(course.address, sheet, year: course.listed.year))
    }
}
