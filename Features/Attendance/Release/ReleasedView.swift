import Markup
import School
import Storage
import Web

/// Who was let go on the day; one tap takes it back.
struct ReleasedView {
    let sheet: ClassDayPage.Sheet
    let frame: Frame

    var section: HTML {
        guard !sheet.day.released.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Отпущены: \(sheet.day.released.count)</h2></div>
            <ul class="list">\(each: sheet.day.released, one)</ul></section>
            """
    }

    private func one(_ released: Released) -> HTML {
        let since = released.filed.absence.firstLesson.map(LessonNumbers.since) ?? "с первого"
        return """
            <li><b>\(released.name.list)</b> — \(since) урока, \(released.filed.note)\
            \(if: !released.recorded.isEmpty, "; уже записаны: \(recorded(released))")\
            \(if: sheet.mayExplain, undo(released))</li>
            """
    }

    /// «5-й, Физика — на уроке»: what teachers have recorded is theirs to change.
    private func recorded(_ released: Released) -> String {
        released.recorded.map { lesson, presence in
            "\(lesson.n)-й, \(lesson.title) — \(presence.shown?.code.title ?? "на уроке")"
        }.joined(separator: "; ")
    }

    private func undo(_ released: Released) -> HTML {
        """
        <form method="post" action="\(frame.link(.cancelCase(sheet.head.slug, released.filed.absence.id)))" \
        class="inline-form">\(frame.tokenField)<input type="hidden" name="undo" value="вернулся на уроки">\
        <input type="hidden" name="d" value="\(sheet.day.day.iso)">\
        <button class="button" data-kind="quiet">Вернуть<span class="vh">: \(released.name.list)</span></button></form>
        """
    }
}
