import Markup
import School
import Web

/// One thing of the strip «Долги»: words, where to pay it, and by when where there is still time.
struct Debt: Sendable {
    let words: String
    let link: Link
    let due: Moment?
}

/// Sums up what is owed into a few words.
struct DebtReckoning {
    let today: Day
    let now: Moment
    let zone: Zone
    let term: Term

    func reckon(_ owing: [Owing], agenda: [AgendaLesson]) -> [Debt] {
        let waiting = homeworkInTime(owing, agenda)
        let inTime = Set(waiting.map(\.lesson))
        var debts: [Debt] = []
        debts += lacking(owing.filter(\.lacksTopic)) { counted($0, "урок", "урока", "уроков") + " без темы" }
        debts += lacking(owing.filter(\.lacksRoll)) { counted($0, "урок", "урока", "уроков") + " без переклички" }
        debts += waiting.map(\.debt)
        debts += lacking(owing.filter { $0.lacksHomework && !inTime.contains($0.lesson) }) {
            "ДЗ не внесено: " + counted($0, "урок", "урока", "уроков")
        }
        return debts + points(owing)
    }

    private func lacking(_ owing: [Owing], words: (Int) -> String) -> [Debt] {
        guard let first = owing.first else { return [] }
        return [Debt(words: words(owing.count), link: .lesson(first.lesson, first.course), due: nil)]
    }

    /// Homework of today that may still be entered in time: «ДЗ 8Б до 17:20 (через 2 ч 10 мин)».
    private func homeworkInTime(_ owing: [Owing], _ agenda: [AgendaLesson]) -> [(lesson: ID<Lesson>, debt: Debt)] {
        owing.filter { $0.lacksHomework && $0.day == today }.compactMap { owed in
            let lesson = agenda.first { $0.lesson == owed.lesson && $0.course == owed.course }
            let start = TermStart(
                day: today, moment: zone.moment(day: today, time: owed.ends), classEnds: lesson?.lastLessonEnds)
            let terms = Terms(calendar: SchoolCalendar(), zone: zone)
            guard let due = terms.deadline(TermRule(term, clause: ""), from: start).due, due > now else { return nil }
            let by = zone.local(due)
            let when = by.day == today ? by.time.text : RussianDate.dayAndMonth(by.day)
            let words = "ДЗ \(owed.group) до \(when) (через \(DebtReckoning.span(due - now)))"
            return (owed.lesson, Debt(words: words, link: .lesson(owed.lesson, owed.course), due: due))
        }
    }

    private func points(_ owing: [Owing]) -> [Debt] {
        let late = owing.filter { $0.points > 0 }
        guard let first = late.first else { return [] }
        let count = late.reduce(0) { $0 + $1.points }
        let words = counted(count, "точка", "точки", "точек") + " с вышедшим сроком"
        return [
            Debt(words: words, link: .journal(CourseAddress(first.address.classSlug, first.address.slug)), due: nil)
        ]
    }

    /// «2 ч 10 мин», «15 мин», «3 дня».
    static func span(_ seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        if minutes >= 48 * 60 { return counted(minutes / (24 * 60), "день", "дня", "дней") }
        return minutes >= 60 ? "\(minutes / 60)\u{A0}ч \(minutes % 60)\u{A0}мин" : "\(minutes)\u{A0}мин"
    }
}
