import School
import Storage

/// The final marks of a page for a period that ends, as its teacher puts them.
struct LivedPeriod {
    let course: ListedCourse
    let period: Period
    /// The name of its subject: a school may round otherwise in some.
    let subject: String
    let pen: Writing

    /// Why a teacher puts a better mark than the rules propose.
    private static let better = ["призёр школьной олимпиады", "защита проекта", "заметно вырос к концу четверти"]

    /// Takes what the rules propose; here and there the teacher knows better and says why.
    func sumUp() throws {
        let rules = try pen.regulationsByDay().on(period.ends)
        let grounds = try pen.finalGrounds(
            ofGroup: course.group, in: course.subject, year: course.year, period.starts...period.ends,
            today: period.ends,
            minimum: rules.minimumMarks.count(weeklyHours: (course.weeklyTenths + 5) / 10, in: period.kind),
            by: rules.weighing)
        let rounding = rules.rounding(gradeLevel: course.gradeLevel, subject: subject)
        let seen = Publication.visibleFrom(entered: pen.now, quietMinutes: rules.quietMinutes)
        for student in try pen.students(of: course.id, on: period.ends) {
            var ground = grounds[student.id] ?? FinalGround([])
            ground.missedMost = rules.missedMost
            let proposal = FinalProposal(ground, scale: course.scale, rounding: rounding)
            guard let decided = decide(student.id, proposal) else { continue }
            let place = FinalPlace(
                student: student.id, year: course.year, subject: course.subject, kind: .period, period: period.id)
            let facts = FinalMarkFacts(decided.mark, proposal: proposal, reason: decided.reason, visibleFrom: seen)
            _ = try pen.put(final: facts, at: place, base: 0)
        }
    }

    /// Of a hundred students about one is marked better than proposed; who has no marks is not attested, as the page says.
    private func decide(_ student: ID<Student>, _ proposal: FinalProposal) -> (mark: Mark, reason: String)? {
        guard let mark = proposal.mark else { return nil }
        var chance = Chance(seed: student.number * 1_000 + course.id.number)
        if case .five(let number) = mark, (3...4).contains(number), chance.happens(15) {
            return (.five(number + 1), chance.one(of: Self.better))
        }
        return (mark, mark.number == nil ? proposal.reasons.joined(separator: "; ") : "")
    }
}
