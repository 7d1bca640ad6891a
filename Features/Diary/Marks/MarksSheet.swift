import School
import Storage
import Web

/// A child's marks of one period by subject.
struct MarksSheet: Sendable {
    let child: Child
    let family: [Child]
    /// The school year shown, as 2025.
    let year: Int
    let years: [Int]
    let periods: [Period]
    /// The period shown; nil where the class has none.
    let period: Period?
    let subjects: [SubjectLine]
    /// What the child is taught besides lessons.
    let extras: [ExtraLine]
    /// What is owed after an unsatisfactory year, of any year.
    let debts: [DebtRow]
    let today: Day
    /// The rules by which the period's marks are summed up.
    let regulation: Regulation
    let minimum: MinimumMarks
    /// How the child behaved, by period; nil where the school does not mark it.
    let behaviour: [ID<Period>: BehaviourMark]?
    let freshUntil: Moment

    /// From which average a subject's final mark is suggested.
    func rounding(of line: SubjectLine) -> Rounding {
        regulation.rounding(gradeLevel: child.gradeLevel, subject: line.title)
    }
}

/// What the address of a marks page says.
struct MarksWish: Sendable {
    /// `q2`; nil for the period of today.
    let period: String?
    /// 2025; nil for the current year.
    let year: Int?

    init(_ form: Form) throws {
        period = form["p"].flatMap { $0.isEmpty ? nil : $0 }
        year = try form.number("y", called: "Учебный год", in: 2000...2100)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ student: ID<Student>) throws -> MarksSheet {
        let (now, today) = (asking.now, asking.today)
        // The class of a past year is the one in which the student stood in its second half.
        let anchor = year.flatMap { Day(year: $0 + 1, month: 2, day: 1) } ?? today
        let family = try records.family(of: asking.caller.person, today: today, classOn: anchor)
        guard let child = family.first(where: { $0.id == student }) else { throw NotFound() }
        let found = try records.markPeriods(of: student, scheme: child.scheme ?? 0)
        let period = try chosen(among: found.periods, on: today)
        var later: [Moment] = [asking.zone.endOfDay(today) + 1]
        var subjects: [SubjectLine] = [], extras: [ExtraLine] = []
        let rules = try records.rules(summingUpTo: period?.ends ?? today, today: today, current: asking.regulation)
        if let period {
            let firstToo = asking.regulation.marksFirstYear
            (subjects, extras) = try records.subjects(
                of: student, from: period.starts, to: period.ends, year: child.year ?? 0, firstToo: firstToo)
            let marks = try records.ledger(
                of: student, from: period.starts, to: period.ends, now: now, by: rules.weighing
            ) { later.append($0) }
            let finals = try records.finalMarks(of: student, year: child.year ?? 0, now: now) { later.append($0) }
            try addUnstudied(records, student, marks, &subjects)
            let apart = Dictionary(grouping: marks.map(\.mark).filter { $0.extra != nil }, by: \.extra)
            for index in extras.indices { extras[index].marks = apart[extras[index].course] ?? [] }
            MarksFilling(marks: marks.filter { $0.mark.extra == nil }, finals: finals).fill(&subjects)
        }
        let behaviour = try seenBehaviour(records, child, rules, now) { later.append($0) }
        return MarksSheet(
            child: child, family: family, year: child.year ?? SchoolYear.number(on: anchor), years: found.years,
            periods: found.periods, period: period, subjects: subjects, extras: extras,
            debts: try records.academicDebts(of: student, knownAt: now), today: today, regulation: rules,
            minimum: rules.minimumMarks, behaviour: behaviour, freshUntil: later.min() ?? now)
    }

    /// Marks of behaviour as the family sees them now; asked only where the school marks it.
    private func seenBehaviour(
        _ records: Reading, _ child: Child, _ rules: Regulation, _ now: Moment, later: (Moment) -> Void
    ) throws -> [ID<Period>: BehaviourMark]? {
        guard let year = child.year, rules.behaviourScale(gradeLevel: child.gradeLevel) != nil else { return nil }
        return try records.behaviour(of: child.id, year: year).compactMapValues { row in
            if row.visibleFrom > now { later(row.visibleFrom) }
            return row.seen(at: now)
        }
    }

    /// A subject of the former school that is not studied here has its marks too.
    private func addUnstudied(
        _ records: Reading, _ student: ID<Student>, _ marks: [(subject: ID<Subject>, mark: LedgerMark)],
        _ subjects: inout [SubjectLine]
    ) throws {
        let known = Set(subjects.map(\.subject))
        let unstudied = Set(marks.filter { !$0.mark.source.isEmpty && !known.contains($0.subject) }.map(\.subject))
        if unstudied.isEmpty { return }
        for brought in try records.broughtMarks(of: student) where unstudied.contains(brought.mark.subject) {
            if subjects.last?.subject == brought.mark.subject { continue }
            subjects.append(SubjectLine(subject: brought.mark.subject, title: brought.subject))
        }
    }

    /// The period in the address, or the one of today, or the last that has begun.
    private func chosen(among periods: [Period], on today: Day) throws -> Period? {
        if let period {
            guard let found = periods.first(where: { $0.slug == period }) else { throw NotFound() }
            return found
        }
        let parts = periods.filter { $0.kind != .year }
        let begun = parts.last { $0.starts <= today }
        return parts.first { $0.contains(today) } ?? begun ?? parts.first ?? periods.first
    }
}

/// Puts marks into the subjects they belong to, and into the subjects those are parts of.
struct MarksFilling {
    let marks: [(subject: ID<Subject>, mark: LedgerMark)]
    let finals: [(subject: ID<Subject>, period: Int, mark: Mark)]

    func fill(_ subjects: inout [SubjectLine]) {
        let places = Dictionary(
            subjects.indices.map { (subjects[$0].subject, $0) }, uniquingKeysWith: { first, _ in first })
        for (subject, mark) in marks {
            guard let index = places[subject] else { continue }
            subjects[index].marks.append(mark)
            if let whole = subjects[index].composedInto.flatMap({ places[$0] }), whole != index {
                subjects[whole].marks.append(mark)
                subjects[whole].scale = subjects[whole].scale ?? subjects[index].scale
            }
        }
        for index in subjects.indices { subjects[index].leaveOutForeign() }
        for final in finals {
            guard let index = places[final.subject] else { continue }
            subjects[index].finals[final.period] = final.mark
        }
    }
}
