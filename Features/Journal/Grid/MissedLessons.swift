import School
import Storage

/// How many lessons the students of a page missed, where the school names the share after which «н/а» is asked about.
struct MissedLessons: Sendable {
    /// More than so many per cent of the lessons ask.
    let most: Int
    /// The lessons of the subject, whatever page they stand on.
    let counts: [ID<Student>: (held: Int, missed: Int)]

    /// What the badge of a row rests on: lessons held, those missed on other pages of the subject, whether it stands.
    func standing(_ row: GridRow) -> (held: Int, elsewhere: Int, isMost: Bool)? {
        guard let found = counts[row.student.id] else { return nil }
        var ground = FinalGround([], held: found.held, missed: found.missed)
        ground.missedMost = most
        let here = row.cells.count { $0.attendance?.code.isAbsence ?? false }
        return (found.held, found.missed - here, ground.isMostlyMissed)
    }
}

extension Reading {
    /// The missed lessons of a page in a period; nothing is asked where the school counts no such share.
    func missedLessons(
        on course: CourseLine, _ shown: ShownPeriod, _ rules: Regulation, today: Day
    ) throws -> MissedLessons? {
        guard let most = rules.missedMost, shown.period != nil, course.kind.hasMarks, !course.isMarkless else {
            return nil
        }
        return MissedLessons(
            most: most,
            counts: try lessonsMissed(
                ofGroup: course.group, in: course.subject, year: course.year, shown.from...shown.to, today: today))
    }
}
