import School

/// Some days on which a student is away; chance goes by student and day, so that each school is the same.
struct Absence {
    let student: ID<Student>
    let from: Day
    let to: Day
    let reason: Reason
    /// Whether the parents told of it on the first day.
    let isTold: Bool
    /// Whether a paper is brought in the end.
    let hasPaper: Bool

    /// Two days whose reason nobody has told yet.
    init(of student: ID<Student>, from day: Day) {
        (self.student, from, to, reason, isTold, hasPaper) = (student, day, day + 1, .notGiven, false, false)
    }

    /// The absence that covers a day, where there is one.
    init?(of student: ID<Student>, on day: Day) {
        for first in day - 4...day {
            var chance = Chance(seed: first.number * 10_000 + student.number)
            guard first.weekday < 7, chance.happens(15) else { continue }
            let last = first + chance.below(5)
            guard last >= day else { continue }
            self.student = student
            (from, to) = (first, last)
            reason = chance.one(of: [.illness, .illness, .illness, .excused])
            (isTold, hasPaper) = (chance.happens(600), chance.happens(700))
            return
        }
        return nil
    }
}
