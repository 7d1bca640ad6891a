/// Which days a class has lessons on, for terms counted in school days.
package enum StudyDays: Hashable, Sendable {
    /// As the school's calendar has them for a grade level, or for a class of it by the class's own week.
    case byCalendar(gradeLevel: Int?, week: WorkingWeek?)
    /// Exactly these: the timetable's days with lessons, moved and cancelled ones taken into account.
    case lessons(Set<Day>)

    /// Whether the class has lessons on a day.
    func contains(_ day: Day, in calendar: SchoolCalendar) -> Bool {
        switch self {
        case .byCalendar(let gradeLevel, let week): calendar.isSchoolDay(day, gradeLevel: gradeLevel, week: week)
        case .lessons(let days): days.contains(day)
        }
    }
}
