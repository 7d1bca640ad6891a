import School

/// One day of the week's spread.
struct DiaryDay: Sendable {
    let day: Day
    var lessons: [DiaryLesson]
    /// What was given at the former school on the day, by subject.
    let brought: [BroughtToDay]
    /// «Осенние каникулы», «праздничный день», «сокращённый день»: empty on an ordinary day.
    let note: String
    /// «болезнь» where every lesson of the day is missed for one reason.
    let awayFor: AttendanceCode?
    /// Lessons that were to be held here and are held on another day.
    let away: [MovedAway]
    /// What happens to the day.
    let events: [DayEventTold]

    init(_ day: Day, _ lessons: [DiaryLesson], _ facts: WeekFacts, gradeLevel: Int?) {
        self.day = day
        self.lessons = lessons
        brought = facts.brought.filter { $0.day == day }
        away = facts.away.filter { $0.day == day }.sorted { $0.n < $1.n }
        events = facts.events.filter { $0.days.contains(day) }
        let here = facts.calendar.filter { $0.days.contains(day) }
        let own = here.last { $0.gradeLevel != 0 && $0.gradeLevel == gradeLevel } ?? here.last { $0.gradeLevel == 0 }
        note = DiaryDay.note(own, day)
        let codes = lessons.filter(\.status.isOn).map { $0.attendance?.code }
        let first = codes.first ?? nil
        awayFor = first.flatMap { $0.isAbsence && codes.allSatisfy { $0 == first } ? $0 : nil }
    }

    private static func note(_ declared: DeclaredDays?, _ day: Day) -> String {
        if let declared, declared.kind != .school { return declared.note.isEmpty ? declared.kind.title : declared.note }
        return ProductionCalendar.isPublicHoliday(day) ? "праздничный день" : ""
    }
}
