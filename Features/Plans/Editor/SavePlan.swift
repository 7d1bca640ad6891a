import Markup
import School
import Storage
import Web

/// Saves the rows of a draft, and does with the chosen row what the button says.
struct SavePlan: Action {
    static let path = PlanPage.path
    static let act = Act.keepPlan
    static let page: (any Page.Type)? = PlanPage.self

    private let address: PlanAddress
    private let form: Form
    private let row: Int

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        row = try form.number("row", called: "Строка", in: 1...PlannedTopic.most) ?? 1
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking)
        guard let plan = try records.plans(of: course.id).latest, plan.state.isOpen else {
            throw Objection("Черновика плана нет: начните новую версию.")
        }
        try Seen.plan(plan).check(form)
        let old = try records.topics(of: plan.id)
        let typed = try PlanForm(form).topics(over: old, PlanKinds(records.workKinds()))
        let (topics, chosen) = try changed(typed)
        try checkGiven(old, topics, course, records, asking)
        try records.put(topics, into: plan)
        return .see(.plan(course.address, year: course.listed.year, row: chosen))
    }

    /// The rows after the button's act, and the row that is chosen then.
    private func changed(_ rows: [PlannedTopic]) throws -> (rows: [PlannedTopic], chosen: Int) {
        let place = row - 1
        switch form["do"] ?? "save" {
        case "add": return (PlanEditing.inserting(before: place, in: rows), row)
        case "end": return (PlanEditing.inserting(before: rows.count, in: rows), rows.count + 1)
        case "remove": return (PlanEditing.removing(place, from: rows), max(1, min(row, rows.count - 1)))
        case "up": return (PlanEditing.moving(place, by: -1, in: rows), max(1, row - 1))
        case "down": return (PlanEditing.moving(place, by: 1, in: rows), min(rows.count, row + 1))
        case "later": return (PlanEditing.later(from: place, in: rows), row + 1)
        case "earlier": return (try PlanEditing.earlier(from: place, in: rows), max(1, row - 1))
        case "join": return (try PlanEditing.joining(place, in: rows), row)
        default: return (rows, row)
        }
    }

    /// A topic that a lesson was said to carry stays in the plan.
    private func checkGiven(
        _ old: [PlannedTopic], _ new: [PlannedTopic], _ course: PlanCourse, _ records: Reading, _ asking: Asking
    ) throws {
        let kept = Set(new.map(\.item)), lost = old.filter { !kept.contains($0.item) }
        if lost.isEmpty { return }
        let lessons = try records.lessonsInPlan(of: course.id, zone: asking.zone, now: asking.now)
        for topic in lost {
            if let lesson = lessons.first(where: { $0.item == topic.item && !$0.topic.isEmpty }) {
                throw Objection(
                    "Тема «\(topic.topic)» уже дана \(RussianDate.dayAndMonth(lesson.day)): убрать её из плана нельзя.",
                    field: "row")
            }
        }
    }
}
