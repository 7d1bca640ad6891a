import Markup
import School
import Storage
import Web

/// Another course of the same subject and grade level whose plan the caller writes too.
struct PlanParallel: Sendable {
    let course: ID<Course>
    let address: CourseAddress
    let title: String
    let state: PlanState?

    /// What copying makes of its plan.
    var words: String {
        switch state {
        case nil: "плана нет: появится черновик"
        case .draft: "черновик: его строки будут заменены"
        case .submitted, .approved, .returned: "\(state?.title ?? ""): новая версия, нужна причина"
        }
    }
    /// Whether a new version is begun, which needs its reason.
    var needsReason: Bool { state.map { !$0.isOpen } ?? false }
}

extension Reading {
    private static let parallels = SQL(
        """
        SELECT c.id, c.class_slug, c.slug, g.name, c.title,
            (SELECT p.status FROM plan p WHERE p.course = c.id ORDER BY p.version DESC LIMIT 1), gc.class
        FROM course c JOIN study_group g ON g.id = c.study_group JOIN group_class gc ON gc.study_group = g.id
        WHERE c.year = ?1 AND c.subject = ?2 AND c.kind = ?3 AND c.id <> ?4
            AND (c.grade_level = ?5 OR c.grade_level IS NULL AND CAST(?5 AS BIGINT) IS NULL)
        ORDER BY g.name, c.id, gc.class
        """)

    /// The courses beside a course into which the caller may copy its plan.
    func parallels(of course: PlanCourse, _ asking: Asking, on day: Day?) throws -> [PlanParallel] {
        let listed = course.listed
        var found: [PlanParallel] = [], classes: [ID<Course>: [ID<SchoolClass>]] = [:]
        try each(Self.parallels, listed.year, listed.subject, listed.kind.rawValue, listed.id, listed.gradeLevel) {
            row in
            let id = row.id(0, of: Course.self)
            classes[id, default: []].append(row.id(6))
            if found.last?.course == id { return }
            let own = String(row.text(3).prefix { $0 != "," })
            found.append(
                PlanParallel(
                    course: id, address: CourseAddress(row.text(1), row.text(2)), title: coursePlace(own, row.text(4)),
                    state: row.intOrNil(5).flatMap { PlanState(rawValue: $0) }))
        }
        return found.filter {
            asking.may(.keepPlan, on: Scope(course: $0.course, classes: classes[$0.course] ?? [], day: day))
        }
    }
}

/// Copies the last version of a plan into parallel classes: each gets a draft of its own, all of them or none.
struct CopyPlan: Action {
    static let path = "/journal/:class/:subject/plan/copy"
    static let act = Act.keepPlan
    static let page: (any Page.Type)? = PlanPage.self

    private let address: PlanAddress
    private let chosen: Set<String>
    private let reason: String

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        chosen = Set(form.all("to"))
        reason = try form.text("why", called: "Причина", limit: 200)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking), day = try address.scope(records, asking).day
        guard let plan = try records.plans(of: course.id).latest else {
            throw Objection("Копировать нечего: у этого курса плана ещё нет.", field: "to")
        }
        let topics = try records.topics(of: plan.id)
        let targets = try records.parallels(of: course, asking, on: day).filter { chosen.contains("\($0.course)") }
        guard !targets.isEmpty, targets.count == chosen.count else {
            throw Objection("Отметьте, в какие классы скопировать план.", field: "to")
        }
        for target in targets {
            if target.needsReason, reason.isEmpty {
                throw Objection(
                    "\(target.title): план \(target.state?.title ?? ""). Укажите причину новой версии.", field: "why")
            }
            let rows = try records.carrying(topics, into: target.course, asking)
            if let draft = try records.plans(of: target.course).latest, draft.state.isOpen {
                try records.put(rows, into: draft)
            } else {
                try records.draftPlan(rows, of: target.course, reason: target.needsReason ? reason : "")
            }
        }
        return .see(.planParallels(course.address, year: course.listed.year))
    }
}
