import Markup
import School
import Storage
import Web

/// A plan as a table: a row for each class, a column for each day on which somebody writes.
struct AssessmentGrid {
    let desk: AssessmentDesk
    let works: [ListedAssessment]
    /// Whether works lead to where they are changed.
    let isOpen: Bool
    let frame: Frame

    var html: HTML {
        guard !works.isEmpty else { return "<p class=\"empty\">В этом полугодии работ пока нет.</p>" }
        let days = Set(works.map(\.work.day)).sorted()
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Классы и дни"><table class="table quarter-end">\
            <caption class="vh">Работы по классам и дням</caption><thead><tr><th scope="col">Класс</th>\
            \(each: days, { "<th scope=\"col\">\(RussianDate.withWeekday($0))</th>" })</tr></thead>
            <tbody>\(each: desk.classes, { row($0, days) })</tbody></table></div>

            """
    }

    private func row(_ one: ListedClass, _ days: [Day]) -> HTML {
        """
        <tr><th scope="row">\(one.name.text)</th>\(each: days, { day in
            let own = works.filter { $0.work.schoolClass == one.id && $0.work.day == day }
            return "<td>\(each: own, { cell($0, of: one) })</td>"
        })</tr>

        """
    }

    private func cell(_ listed: ListedAssessment, of one: ListedClass) -> HTML {
        let work = listed.work, subject = desk.names.name(work.subject)
        return """
            \(way(to: listed, "\(one.name.text), \(subject), \(work.words): изменить", subject))<small>\(work.kind.code), \(LessonNumbers.words(Array(work.lessons)))\
            \(if: listed.changedAt != nil, ", изменено: \(listed.reason)")</small>
            """
    }

    private func way(to listed: ListedAssessment, _ label: String, _ subject: String) -> HTML {
        guard isOpen, let id = listed.id else { return "<b>\(subject)</b>" }
        return "<a href=\"\(frame.link(.assessment(id)))\" aria-label=\"\(label)\"><b>\(subject)</b></a>"
    }
}
