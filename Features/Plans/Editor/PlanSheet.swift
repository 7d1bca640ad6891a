import School
import Storage
import Web

/// Everything that the page of a course's plan shows.
struct PlanSheet: Sendable {
    let course: PlanCourse
    let versions: [ListedPlan]
    /// The version shown; nil while there is none.
    let plan: ListedPlan?
    let rows: [PlanRow]
    let sums: PlanSums?
    /// What the curriculum asks for a year; nil where it says nothing of the subject.
    let curriculum: Int?
    let kinds: [(id: ID<WorkKind>, kind: WorkKind)]
    let sources: [PlanSource]
    let parallels: [PlanParallel]
    let proposals: [Int]
    let names: [ID<Person>: PersonName]
    let mayKeep: Bool
    let mayApprove: Bool
    let lessonsInYear: Int
    let hasDifferences: Bool
    let corrections: Int
    /// By when the plan is still to be sent: «до 30 сентября по 001 п. 3.2, на 2 дня позже срока»; nil once it was.
    let owed: String?

    /// Whether its rows can be typed into here and now.
    var isOpen: Bool { mayKeep && plan?.state.isOpen == true }
    /// Whether the version shown is the one that acts are done on.
    var isLatest: Bool { plan?.id == versions.latest?.id }
    /// Whether a new version can be begun.
    var mayBegin: Bool { mayKeep && versions.last?.state.isOpen != true }
}

/// A topic with its days.
struct PlanRow: Sendable {
    let topic: PlannedTopic
    /// Its first lesson, given or to come.
    let day: Day?
    let isGiven: Bool
    /// What was written instead of the planned words.
    let written: String?
}

/// Another course of the same subject whose plan can be taken over.
struct PlanSource: Sendable {
    let course: ID<Course>
    let title: String
}

extension PlanSheet {
    init(_ course: PlanCourse, version: Int?, _ records: Reading, _ asking: Asking, _ scope: Scope) throws {
        self.course = course
        versions = try records.plans(of: course.id)
        if let version {
            guard let named = versions.first(where: { $0.version == version }) else { throw NotFound() }
            plan = named
        } else {
            plan = versions.latest
        }
        kinds = try records.workKinds()
        mayKeep = asking.may(.keepPlan, on: scope)
        mayApprove = asking.may(.approvePlan, on: scope)
        let lessons = try records.lessonsInPlan(of: course.id, zone: asking.zone, now: asking.now)
        lessonsInYear = lessons.count(where: \.takesPlace)
        let binding = try plan.map { PlanBinding(try records.topics(of: $0.id), to: lessons) }
        rows = binding.map(PlanRow.all) ?? []
        let until = PlanSums.lastDay(of: lessons, today: asking.today)
        sums = binding.map { PlanSums($0, by: until) }
        proposals = (sums?.lag ?? 0) > 0 || (sums?.shortage ?? 0) > 0 ? binding?.joinable(2) ?? [] : []
        hasDifferences = binding.map { !PlanDifference.all(in: $0, by: until).isEmpty } ?? false
        curriculum = try records.curriculumHours(of: course)
        sources = try mayKeep ? records.planSources(for: course) : []
        parallels = try mayKeep && !versions.isEmpty ? records.parallels(of: course, asking, on: scope.day) : []
        names = try records.names(of: versions)
        corrections = try records.planCorrections(of: course.id).count
        owed = try records.planObligation(of: course.id)?.owed(at: asking.now, asking.zone)
    }
}

extension Obligation {
    fileprivate func owed(at now: Moment, _ zone: Zone) -> String? {
        guard done == nil, let due else { return nil }
        let late = isLate(at: now) ? Lateness(entered: now, due: due, zone: zone).map { ", " + $0.text } : nil
        let by = clause.isEmpty ? "" : " по " + clause
        return "до " + RussianDate.dayAndMonth(zone.day(of: due)) + by + (late ?? "")
    }
}

extension PlanRow {
    static func all(of binding: PlanBinding) -> [PlanRow] {
        binding.lessons().enumerated().map { place, lessons in
            let topic = binding.topics[place], given = lessons.first { $0.isOver && !$0.topic.isEmpty }
            return PlanRow(
                topic: topic, day: lessons.first?.day, isGiven: given != nil,
                written: given.flatMap { topic.isReserve || topic.says($0.topic) ? nil : $0.topic })
        }
    }
}
