import Markup
import School
import Storage
import Web

/// When a work is written and how long, as it was typed.
struct TypedAssessment: Sendable {
    let day: Day
    let lessons: ClosedRange<Int>
    let kind: AssessmentKind
    let minutes: Int
    let reason: String
    /// Whether it is put into an approved plan though it breaks a norm.
    let anyway: Bool

    init(_ form: Form) throws {
        guard let day = try form.day("d", called: "День") else { throw Objection("Укажите день.", field: "d") }
        guard let n = try form.number("n", called: "Номер урока", in: 0...20) else {
            throw Objection("Укажите номер урока.", field: "n")
        }
        let count = try form.number("count", called: "Сколько уроков", in: 1...2) ?? 1
        guard
            let kind = try form.number("kind", called: "Что за работа", in: 1...3)
                .flatMap({ AssessmentKind(rawValue: $0) })
        else { throw Objection("Выберите, что за работа.", field: "kind") }
        let minutes = try form.number("minutes", called: "Минут", in: 1...120) ?? 45 * count
        if minutes < AssessmentLimits.federal.minutes {
            throw Objection(
                "Работа короче \(AssessmentLimits.federal.minutes) минут — не оценочная процедура: в график её не вносят.",
                field: "minutes")
        }
        (self.day, lessons, self.kind, self.minutes) = (day, n...min(n + count - 1, 20), kind, minutes)
        reason = try form.text("reason", called: "Причина изменения", limit: 200)
        anyway = form.isTicked("anyway")
    }

    /// The work of a class in a subject.
    func work(of schoolClass: ID<SchoolClass>, in subject: ID<Subject>) -> Assessment {
        Assessment(kind, in: subject, of: schoolClass, on: day, lessons: lessons, minutes: minutes)
    }

    /// The fields of a form, filled in with a work that stands; a reason is asked for where the plan is approved, and
    /// whether a norm is to be broken once something was refused.
    static func fields(_ fields: Fields, _ standing: Assessment?, asksReason: Bool) -> HTML {
        """
        <div class="inline-form">\(fields.day("d", "День", standing?.day))\
        \(fields.text("n", "Номер урока", standing.map { "\($0.lessons.lowerBound)" } ?? "", limit: 2, type: "number", size: "mark"))\
        \(fields.text("minutes", "Минут", standing.map { "\($0.minutes)" } ?? "45", limit: 3, type: "number", size: "mark"))</div>\
        \(fields.choice("count", "Сколько уроков", [("1", "один"), ("2", "два подряд")], "\(standing?.lessons.count ?? 1)"))\
        \(fields.choice("kind", "Что за работа", kinds, "\((standing?.kind ?? .control).rawValue)"))\
        \(if: asksReason, fields.text("reason", "Причина изменения", limit: 200, hint: "график утверждён: причина останется в истории"))\
        \(if: asksReason && fields.isBack, fields.tick("anyway", "норму приходится нарушить: внести по этой причине"))
        """
    }

    private static let kinds = AssessmentKind.allCases.map { (value: "\($0.rawValue)", title: $0.title) }
}
