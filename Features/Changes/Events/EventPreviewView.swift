import Markup
import School
import Storage

/// What an event changes, in counts and names.
struct EventPreviewView {
    let preview: EventPreview
    let isDone: Bool

    var html: HTML {
        """
        <section class="section" aria-labelledby="what"><div class="section__head"><h2 id="what">\
        \(isDone ? (isExtra ? "Что стоит" : "Что изменено") : "Что изменится")</h2></div>\
        <p><b>\(preview.facts.title)</b> — \(preview.facts.reach).</p>\(counts)\(released)</section>

        """
    }

    private var counts: HTML {
        let classes = preview.byClass.map { "\($0.name) — \($0.count)" }.joined(separator: ", ")
        if preview.count == 0 {
            let words =
                isExtra
                ? "В расписании этого дня недели у этих классов нет уроков." : "Уроков, которые это изменило бы, нет."
            return "<p class=\"notice\" data-kind=\"warn\">\(words)</p>"
        }
        return """
            <p>\(counted(preview.count, "урок", "урока", "уроков")), \
            \(counted(preview.byClass.count, "класс", "класса", "классов")): \(classes).</p>\
            \(if: preview.written > 0, kept)\
            \(if: !preview.shared.isEmpty, "<p class=\"note\">Совместные с другими классами \(isExtra ? "не ставятся" : "останутся"): \(preview.shared.joined(separator: "; ")).</p>")\
            \(if: !isDone, "<p class=\"note\">Семьи этих классов увидят одно объявление в «Что нового» и в дневнике.</p>")
            """
    }

    private var isExtra: Bool { preview.facts.way.weekday != nil }

    private var kept: HTML {
        """
        <p class="note">Уже проведено и останется как есть: \(counted(preview.written, "урок", "урока", "уроков")).</p>
        """
    }

    private var released: HTML {
        guard !preview.released.isEmpty else { return .none }
        return """
            <details\(if: preview.released.count <= 12, " open")><summary>Учителя без этих уроков: \
            \(preview.released.count)</summary><ul class="list">\(each: preview.released, { one in
                "<li><b>\(one.name.short)</b> — \(one.words)</li>"
            })</ul></details>
            """
    }
}
