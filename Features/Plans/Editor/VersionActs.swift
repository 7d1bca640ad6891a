import School
import Storage
import Web

/// Begins a version: empty, from the last one, or from another course of the same subject.
struct BeginPlan: Action {
    static let path = "/journal/:class/:subject/plan/new"
    static let act = Act.keepPlan
    static let page: (any Page.Type)? = PlanPage.self

    private let address: PlanAddress
    private let source: ID<Course>?
    private let reason: String

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        source = form["from"].flatMap { $0.isEmpty ? nil : $0 } == nil ? nil : try form.id("from")
        reason = try form.text("reason", called: "Причина", limit: 200)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking)
        try records.draftPlan(topics(course, records, asking), of: course.id, reason: reason)
        return .see(.plan(course.address, year: course.listed.year))
    }

    private func topics(_ course: PlanCourse, _ records: Reading, _ asking: Asking) throws -> [PlannedTopic] {
        if let source {
            guard try records.planSources(for: course).contains(where: { $0.course == source }),
                let plan = try records.plans(of: source).inForce
            else { throw Objection("Выберите план из списка.", field: "from") }
            return try records.carrying(records.topics(of: plan.id), into: course.id, asking)
        }
        if let last = try records.plans(of: course.id).latest { return try records.topics(of: last.id) }
        let lessons = try records.lessonsInPlan(of: course.id, zone: asking.zone, now: asking.now)
        let count = min(max(lessons.count(where: \.takesPlace), 1), PlannedTopic.most)
        return [PlannedTopic](repeating: PlannedTopic(topic: ""), count: count)
    }
}

/// Sends a draft to the deputy (001 п. 4.3).
struct SubmitPlan: Action {
    static let path = "/journal/:class/:subject/plan/submit"
    static let act = Act.keepPlan
    static let page: (any Page.Type)? = PlanPage.self

    private let address: PlanAddress
    private let form: Form

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking)
        guard let plan = try records.plans(of: course.id).latest, plan.state.isOpen else {
            throw Objection("Отправить можно только черновик.")
        }
        try Seen.plan(plan).check(form)
        guard try records.topics(of: plan.id).contains(where: { !$0.isReserve }) else {
            throw Objection("В плане нет ни одной темы: отправлять нечего.", field: "t1")
        }
        try records.set(.submitted, of: plan)
        return .see(.plan(course.address, year: course.listed.year))
    }
}

/// Approves a plan, which freezes «дата по плану», or returns it with a comment.
struct DecidePlan: Action {
    static let path = "/journal/:class/:subject/plan/decide"
    static let act = Act.approvePlan
    static let page: (any Page.Type)? = PlanPage.self

    private let address: PlanAddress
    private let form: Form
    private let isApproved: Bool
    private let comment: String

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        self.form = form
        isApproved = form["decision"] == "approve"
        comment = try form.text("comment", called: "Замечание", limit: 500)
        if !isApproved, comment.isEmpty {
            throw Objection("Напишите, что исправить: без замечания план не возвращают.", field: "comment")
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking)
        guard let plan = try records.plans(of: course.id).latest, plan.state == .submitted else {
            throw Objection("Этот план сейчас не на согласовании.")
        }
        try Seen.plan(plan).check(form)
        if isApproved {
            let topics = try records.topics(of: plan.id)
            let binding = PlanBinding(
                topics, to: try records.lessonsInPlan(of: course.id, zone: asking.zone, now: asking.now))
            // What was given keeps the day it was planned for; the rest is planned anew.
            let days = zip(zip(topics, binding.factDays), binding.days).map { pair, next in
                pair.1 == nil ? next : pair.0.day ?? next
            }
            try records.freeze(days, of: plan.id)
        }
        try records.set(isApproved ? .approved : .returned, of: plan, comment: comment)
        return .see(.plan(course.address, year: course.listed.year))
    }
}

/// Throws a draft away; the version before it stands as it was.
struct DropPlan: Action {
    static let path = "/journal/:class/:subject/plan/drop"
    static let act = Act.keepPlan
    static let page: (any Page.Type)? = PlanPage.self

    private let address: PlanAddress
    private let form: Form

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking)
        guard let plan = try records.plans(of: course.id).latest, plan.state.isOpen else {
            throw Objection("Удалить можно только черновик.")
        }
        try Seen.plan(plan).check(form)
        try records.dropPlan(plan)
        return .see(.plan(course.address, year: course.listed.year))
    }
}

extension Reading {
    /// Rows from elsewhere as the next rows of a course's plan: what lessons carry already stays theirs.
    func carrying(_ rows: [PlannedTopic], into course: ID<Course>, _ asking: Asking) throws -> [PlannedTopic] {
        let old = try plans(of: course).latest.map { try topics(of: $0.id) } ?? []
        let given = Set(try lessonsInPlan(of: course, zone: asking.zone, now: asking.now).compactMap(\.item))
        return PlanEditing.carrying(old, given: given, into: rows)
    }
}
