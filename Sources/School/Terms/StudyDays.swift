/// Which days a class has lessons on, for terms counted in school days.
package enum StudyDays: Hashable, Sendable {
    /// As the school's calendar has them for a grade level, or for a class of it by the class's own week.
    case byCalendar(gradeLevel: Int?, week: WorkingWeek?)
    /// The days with lessons that take place, moved and cancelled ones taken into account; outside the days for which
    /// lessons are known, as the calendar has them.
    case lessons(Set<Day>, known: ClosedRange<Day>, gradeLevel: Int?, week: WorkingWeek?)

    /// The same by days with lessons, as far as they are known.
    package func among(_ days: Set<Day>, known: ClosedRange<Day>) -> StudyDays {
        switch self {
        case .byCalendar(let gradeLevel, let week), .lessons(_, _, let gradeLevel, let week):
            .lessons(days, known: known, gradeLevel: gradeLevel, week: week)
        }
    }

    /// Whether the class has lessons on a day.
    func contains(_ day: Day, in calendar: SchoolCalendar) -> Bool {
        switch self {
        case .lessons(let days, let known, _, _) where known.contains(day): days.contains(day)
        case .byCalendar(let gradeLevel, let week), .lessons(_, _, let gradeLevel, let week):
            calendar.isSchoolDay(day, gradeLevel: gradeLevel, week: week)
        }
    }
}

extension Regulation {
    /// Whether a term of what lessons owe counts days on which a class has lessons.
    package var countsSchoolDays: Bool {
        let ofLessons: [RegulationKey] = [
            .lessonTerm, .journalTerm, .attendanceTerm, .homeworkTerm, .markTermPrimary, .markTerm, .writtenTerm,
            .reasonTerm, .outageTerm,
        ]
        return ofLessons.contains { term($0).countsSchoolDays }
    }
}

extension Term {
    /// Whether it counts days on which a class has lessons.
    package var countsSchoolDays: Bool {
        switch self {
        case .schoolDays, .lastSchoolDayOfMonth: true
        default: false
        }
    }
}
