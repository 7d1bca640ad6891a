import Markup
import School
import Storage

/// How much a class has for the evening before a day, and what its grade level may have at most (СанПиН 1.2.3685-21).
struct EveningMeter: Sendable {
    /// By the day on which the work is due, without the lesson's own.
    let loads: [Day: EveningLoad]
    let gradeLevel: Int?

    /// «80 мин», for the choice of a lesson; empty where nothing is due yet.
    func short(_ day: Day) -> String {
        let load = loads[day] ?? EveningLoad()
        return load.minutes == 0 ? "" : ", уже \(load.minutes)\u{A0}мин"
    }

    /// «К этому дню у класса 105 мин из 150»: the sum with the lesson's own, and a warning above the norm.
    func line(_ day: Day?, own: Int?, isGiven: Bool) -> HTML {
        guard let norm = EveningLoad.norm(gradeLevel) else { return .none }
        let load = day.flatMap { loads[$0] } ?? EveningLoad(), sum = load.minutes + (own ?? 0)
        // The lesson's own homework counts among those of which no time is known, until it is said.
        let unknown = load.unknown + (isGiven && own == nil ? 1 : 0)
        return """
            <p class="field__hint" data-role="evening" data-norm="\(norm)">К этому дню у класса с этим заданием \
            <output name="evening">\(sum)</output>\u{A0}мин из \(norm) по норме\
            <b class="lesson__over"\(if: sum <= norm, " hidden")> — больше нормы</b>\
            <span data-role="unknown"\(if: unknown == 0, " hidden")>; заданий, где время не указано: \
            <span>\(unknown)</span></span>\
            \(if: gradeLevel == 1, "; в 1 классе — если так решила школа")</p>
            """
    }
}

extension Reading {
    /// The evenings of a course's classes before its next lessons; nothing for courses whose homework loads none.
    func evenings(
        of course: CourseLine, _ coming: [ComingLesson], besides lesson: ID<Lesson>?
    ) throws -> EveningMeter {
        guard course.kind.addsEveningLoad, let first = coming.first?.day, let last = coming.last?.day else {
            return EveningMeter(loads: [:], gradeLevel: nil)
        }
        let tasks = try eveningTasks(
            ofGroup: course.group, year: course.year, days: first...min(last, first + 45),
            besides: lesson.map { ($0, course.id) })
        return EveningMeter(loads: tasks.mapValues { EveningLoad($0) }, gradeLevel: course.gradeLevel)
    }
}
