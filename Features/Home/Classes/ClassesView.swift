import Markup
import School
import Web

/// Who is missing today of the classes one leads: those whose reason is not known stand first.
struct ClassesView {
    let absent: [ClassAbsence]
    let told: [ClassNotices]
    let isToday: Bool
    let frame: Frame

    var section: HTML {
        """
        <section class="section" aria-labelledby="away"><div class="section__head"><h2 id="away">Нет в школе</h2>\
        \(link)</div>
        \(if: !told.isEmpty, "<p class=\"ways\">\(each: told, notices)</p>")\
        \(if: absent.isEmpty, "<p class=\"empty\">\(isToday ? "Сегодня никто" : "Никто") не отмечен отсутствующим.</p>")\
        \(if: !absent.isEmpty, list)</section>

        """
    }

    private var link: HTML {
        guard let slug = absent.first?.classSlug else { return .none }
        return "<a href=\"\(frame.link(.absences(slug)))\">Причины пропусков</a>"
    }

    private func notices(_ one: ClassNotices) -> HTML {
        """
        <a href="\(frame.link(.schoolClass(one.slug)))">Сообщения родителей, \(one.name): \(one.count)</a>
        """
    }

    private var list: HTML {
        let known = absent.filter { !$0.shown.awaitsClassTeacher }
        let ordered = absent.filter(\.shown.awaitsClassTeacher) + known
        return "<ul class=\"list\">\(each: ordered, item)</ul>"
    }

    private func item(_ absence: ClassAbsence) -> HTML {
        """
        <li><b>\(absence.name.list)</b> <span class="quiet">\(absence.className)</span> · \(LessonNumbers.words(absence.lessons)) · \
        \(if: absence.shown.awaitsClassTeacher, "<span class=\"tag\" data-kind=\"warn\">")\(reason(absence.shown))\
        \(if: absence.shown.awaitsClassTeacher, "</span>")</li>
        """
    }

    private func reason(_ shown: ShownAttendance) -> String {
        if shown.code == .absent { return "причина не указана" }
        return shown.isHearsay ? shown.code.title + ", со слов" : shown.code.title
    }
}
