import Markup
import School
import Storage
import Web

/// Lessons of an outage with what their pages still lack, each with the way there.
struct OutageLessons {
    let lessons: [OutageLesson]
    let frame: Frame
    /// Whether who keeps the page is said.
    let isNamed: Bool

    var html: HTML {
        """
        <ul class="list">\(each: lessons, { one in
            """
            <li><a href="\(frame.link(.lesson(one.lesson, one.course)))">\
            \(one.day.shortRussian), \(one.n)-й: \(one.title)</a> — \
            \(one.missing.isEmpty ? "записано" : "нет: " + one.missing.joined(separator: ", "))\
            \(if: one.isFromPaper, " <span class=\"tag\">из временного журнала</span>")\
            \(if: isNamed, ", \(one.keeper?.name.short ?? "страницу никто не ведёт")")</li>
            """
        })</ul>
        """
    }
}
