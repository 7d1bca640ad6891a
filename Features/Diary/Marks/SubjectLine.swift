import School

/// A subject of a child's marks page: its courses, marks, average and final mark.
struct SubjectLine: Sendable {
    let subject: ID<Subject>
    let title: String
    /// «Петрова О. Н.»; several where the course has several teachers or the student changed groups.
    var teachers: [String] = []
    /// The most weekly hours among its courses, in tenths.
    var weeklyTenths = 0
    /// The scale, at the end of the days shown, of the course in which the student stood last; nil where no course of
    /// the subject is taught here.
    var scale: Scale?
    /// Whether final marks are of the five-point scale, the one that can be foretold.
    var isFivePoint = true
    /// The subject that these marks are a part of, as algebra is of mathematics.
    var composedInto: ID<Subject>?
    /// The subjects whose marks make up this one; empty as a rule.
    var parts: [String] = []
    var marks: [LedgerMark] = []
    /// What families may see of final marks, by the period's number; 0 for the year, the kind's number
    /// below zero for attestation, exam and certificate.
    var finals: [Int: Mark] = [:]

    /// The marks that the average is made of, with their weights.
    var counting: [(mark: Mark, weight: Int)] {
        marks.filter { $0.isCounted }.map { ($0.seen.mark, $0.weight) }
    }

    /// The mean of the control works among them.
    var controls: Average? {
        Average(of: marks.filter { $0.isCounted && $0.isControl }.map { (mark: $0.seen.mark, weight: $0.weight) })
    }

    /// Σ weight · mark / Σ weight over all courses of the subject in the period.
    var average: Average? { Average(of: counting) }

    /// Leaves numbers of other scales out of the average. Of a subject that is not taught here the last mark's scale
    /// is taken.
    mutating func leaveOutForeign() {
        guard let scale = scale ?? marks.reversed().lazy.compactMap({ Scale(of: $0.seen.mark) }).first else { return }
        for index in marks.indices { marks[index].isForeign = scale.isForeign(marks[index].seen.mark) }
    }
}

/// One mark of the ledger.
struct LedgerMark: Sendable {
    let day: Day
    let seen: SeenMark
    let work: DiaryWork
    /// Whether its work counts in averages at all.
    let counts: Bool
    /// The school a mark was brought from; empty for our own.
    let source: String
    /// The page of its own on which it stands, where it is none of a subject's: it counts in nothing else.
    var extra: ID<Course>?
    /// Whether it is of a control work.
    var isControl = false
    /// Whether its work was done again since: the last attempt counts in its stead.
    var isDoneAgain = false
    /// Whether it is a number of another scale than the subject's present one.
    var isForeign = false

    /// Lesson and slot.
    var place: [Int] { [seen.lesson.number, seen.slot.number] }

    var weight: Int { work.weight }
    /// Whether the average takes it into account.
    var isCounted: Bool { counts && !isDoneAgain && !isForeign && seen.mark.counts && work.weight > 0 }
}
