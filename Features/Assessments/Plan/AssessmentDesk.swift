import School
import Storage
import Web

/// A parallel's plans of a school year with all that they are checked against.
struct AssessmentDesk: Sendable {
    let year: SchoolYear
    let level: Int
    let classes: [ListedClass]
    let subjects: [ListedSubject]
    let works: [ListedAssessment]
    let facts: AssessmentFacts
    let approvals: [AssessmentPlanPlace: AssessmentApproval]

    init(_ year: SchoolYear, _ level: Int, _ records: Reading) throws {
        (self.year, self.level) = (year, level)
        classes = try records.classes(of: year.number).filter { $0.gradeLevel == level }
        subjects = try records.subjects()
        works = try records.assessments(of: year.number, gradeLevel: level)
        facts = try records.assessmentFacts(of: year.number, gradeLevel: level)
        approvals = try records.assessmentApprovals(of: year.number)
    }

    var names: AssessmentNames {
        AssessmentNames(
            classes: Dictionary(uniqueKeysWithValues: classes.map { ($0.id, $0.name.text) }),
            subjects: Dictionary(uniqueKeysWithValues: subjects.map { ($0.id, $0.name) }))
    }

    /// The subjects that the parallel has lessons of.
    var taught: [ListedSubject] {
        subjects.filter { subject in
            classes.contains { facts.hours[AssessmentFacts.Taught($0.id, subject.id)] != nil }
        }
    }

    func approval(of half: HalfYear) -> AssessmentApproval? {
        approvals[AssessmentPlanPlace(year.number, half, level)]
    }

    func works(of half: HalfYear) -> [ListedAssessment] {
        let days = half.days(of: year)
        return works.filter { days.contains($0.work.day) }
    }

    /// What the plan of a half breaks; works of the other half count where they are near.
    func findings(in half: HalfYear) -> [AssessmentFinding] {
        let own = works(of: half).map(\.work)
        return AssessmentCheck(facts).findings(works.map(\.work)).filter { $0.concerns(own) }
    }

    /// What a form of the plan was drawn from.
    func seen(_ half: HalfYear) -> Seen {
        let signs: [String] = works(of: half).map { "\($0.id ?? 0) \($0.work)" }
        return Seen(["\(approval(of: half)?.at.seconds ?? 0)"] + signs)
    }
}

extension AssessmentApproval {
    /// «20.11.2025, Тихонова М. И.», and why where the plan broke a norm.
    func words(_ zone: Zone) -> String {
        let signed = zone.day(of: at).russian + (by.map { ", \($0.short)" } ?? "")
        return signed + (reason.isEmpty ? "" : ", с нарушениями норм: \(reason)")
    }
}

extension AssessmentDesk {
    /// Objects to a work where the class has no lesson of the subject, and to one that the plan has already.
    func check(_ work: Assessment, besides id: Int? = nil) throws {
        let lessons = facts.lessons(of: work.subject, in: work.schoolClass)
        let name = "\(names.name(work.schoolClass)), \(names.name(work.subject))"
        guard work.lessons.allSatisfy({ n in lessons.contains { $0.day == work.day && $0.n == n } }) else {
            let near = lessons.filter { abs($0.day - work.day) <= 7 }.prefix(4)
                .map { "\(RussianDate.withWeekday($0.day)) — \($0.n)-й" }.joined(separator: "; ")
            let hint = near.isEmpty ? "Рядом с этим днём его нет вовсе." : "Рядом: \(near)."
            throw Objection(
                "\(name): \(LessonNumbers.words(Array(work.lessons))) \(RussianDate.dayAndMonth(work.day)) — не этот предмет. "
                    + hint, field: "n")
        }
        let same = works.first { one in
            (one.id == nil || one.id != id)
                && (one.work.schoolClass, one.work.subject, one.work.day) == (work.schoolClass, work.subject, work.day)
        }
        guard let same else { return }
        throw Objection(
            same.id == nil
                ? "\(name): ВПР в этот день уже объявлена в «Изменениях», в график она попала сама."
                : "\(name): работа в этот день в графике уже есть.", field: "d")
    }

    /// Objects where an approved plan is changed without a reason, for a day that is over, or so that it breaks what it
    /// did not break before, unless that is to be so for this reason.
    func checkApproved(
        from old: Assessment?, to new: Assessment?, because reason: String, on today: Day, anyway: Bool = false,
        field: String = "reason"
    ) throws {
        let days = [old, new].compactMap { $0?.day }
        let halves = Set(days.map { HalfYear(of: $0, in: year) }).filter { approval(of: $0) != nil }
        guard !halves.isEmpty else { return }
        if reason.isEmpty {
            throw Objection("График уже утверждён: напишите причину изменения.", field: field)
        }
        if let past = days.first(where: { $0 < today }) {
            throw Objection(
                "\(RussianDate.dayAndMonth(past)) прошло: утверждённый график меняют только наперёд.", field: "d")
        }
        if anyway { return }
        let before = works.map(\.work), check = AssessmentCheck(facts)
        let after = before.filter { $0 != old } + [new].compactMap { $0 }
        let own = after.filter { halves.contains(HalfYear(of: $0.day, in: year)) }, standing = check.findings(before)
        let worse = check.findings(after).first { $0.concerns(own) && $0.isNew(beside: standing) }
        guard let worse else { return }
        throw Objection(
            "График утверждён, и так его не изменить. \(worse.words(names)) Выберите другой день или отметьте, что норму "
                + "приходится нарушить.", field: "d")
    }
}
