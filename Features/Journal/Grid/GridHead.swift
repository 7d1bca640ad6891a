import Markup
import School
import Web

/// The two lines above the grid: months, and for each column its day, work and state.
struct GridHead {
    let sheet: GridSheet
    let frame: Frame
    /// What the address of every lesson begins with.
    private let lessons: Link

    init(sheet: GridSheet, frame: Frame) {
        (self.sheet, self.frame) = (sheet, frame)
        lessons = frame.link(Link("/lesson"))
    }

    var html: HTML {
        """
        <tr class="grid__months"><td class="grid__corner"><span>\
        \(counted(sheet.rows.count, "ученик", "ученика", "учеников"))\(turn)</span></td>\
        \(each: months, { "<th colspan=\"\($0.count)\" scope=\"colgroup\"><span>\($0.name)</span></th>" })\
        <td class="grid__havg"></td><td class="grid__hperiod"></td></tr>
        <tr><th scope="col" class="grid__corner"><span>Ученик</span><span class="vh">Столбцы:</span>\
        <span aria-hidden="true">дата</span><span aria-hidden="true">\(isPlain ? "работа" : "работа, вес")</span><span aria-hidden="true">\
        перекличка, ДЗ</span></th>
        \(each: sheet.columns, column)<th scope="col" class="grid__havg"\
        \(if: sheet.order == .average, " aria-sort=\"descending\"")>Ср.</th>\
        <th scope="col" class="grid__hperiod">\(sheet.shown.period?.title ?? "Год")</th></tr>
        """
    }

    /// The other order of the rows, for whoever has a mouse; for all others it stands in «Вид».
    private var turn: HTML {
        guard let turn = sheet.turn else { return .none }
        return """
             <a class="no-print" href="\(frame.link(turn.link))" tabindex="-1" title="\(turn.words)" aria-label="\
            \(turn.words)">⇅</a>
            """
    }

    /// Whether weights are not shown, as all works weigh alike.
    private var isPlain: Bool { sheet.columns.first?.work.isPlain ?? false }

    private var months: [(name: String, count: Int)] {
        var found: [(name: String, count: Int)] = []
        for column in sheet.columns {
            let name = RussianDate.month(column.lesson.day)
            if found.last?.name == name { found[found.count - 1].count += 1 } else { found.append((name, 1)) }
        }
        return found
    }

    private func column(_ column: GridColumn) -> HTML {
        let day = column.lesson.day, words = RussianDate.dayAndMonth(day)
        return """
            <th scope="col" data-l="\(column.lesson.id.number)" data-w="\(column.work.n)" \
            data-weight="\(column.work.weight)" data-day="\(day.iso)" \
            abbr="\(words), \(column.work.title)\(if: !column.note.isEmpty, ", \(column.note)")"\(looks(column))>\
            <a class="grid__day" href="\(lessons)/\(column.lesson.id.number)/\(sheet.course.id.number)" tabindex="-1"><b>\
            \(day.day)</b>
            <i>\(RussianDate.shortWeekday(day))</i></a>\
            <span class="grid__work">\(column.work.small)<sub>\(weight(column.work))</sub></span><span \
            class="grid__state">\(state(column))</span>\(if: !column.note.isEmpty && column.isFirst, signs(column))\(veil(column))</th>

            """
    }

    private func looks(_ column: GridColumn) -> HTML {
        let isToday = column.lesson.day == sheet.today, isControl = column.work.isControl
        guard isToday || column.isFuture || column.isLocked || isControl else { return .none }
        return """
             class="\(if: isToday, "is-today ")\(if: column.isFuture, "is-future ")\(if: column.isLocked, "is-locked ")\
            \(if: isControl, "is-control")"
            """
    }

    /// «3», «(3)» for what is outside the average, nothing for what is not marked, nor where all works weigh alike.
    private func weight(_ work: LessonWork) -> String {
        guard work.isMarked else { return "" }
        let words = work.isPlain ? (work.counts ? "" : "–") : "\(work.weight)"
        return work.counts ? words : "(\(words))"
    }

    /// That families do not see the column yet.
    private func veil(_ column: GridColumn) -> HTML {
        guard let day = column.hiddenUntil(sheet.zone, sheet.now) else { return .none }
        let words = "семьи увидят с " + RussianDate.dayAndMonth(day)
        return """
            <span class="grid__sign" title="\(words)"><span aria-hidden="true">скр</span>\
            <span class="vh">\(words)</span></span>
            """
    }

    /// What sets the lesson apart, and by when its homework is to be written.
    private func signs(_ column: GridColumn) -> HTML {
        let until = column.shortUntil(sheet.today, sheet.zone)
        return """
            \(each: column.lesson.signs(), { sign in
                """
                <span class="grid__sign" title="\(sign.words)"><span aria-hidden="true">\(sign.short)</span>\
                <span class="vh">\(sign.words)</span></span>
                """
            })\
            \(until.map { "<span class=\"grid__sign\" data-kind=\"warn\" title=\"\(column.note)\">ДЗ \($0)</span>" as HTML })
            """
    }

    private static let late: HTML = """
        <span class="is-late" title="Тема, перекличка или ДЗ позже срока"><span aria-hidden="true">◷</span>\
        <span class="vh">позже срока</span></span>
        """

    private func state(_ column: GridColumn) -> HTML {
        let noTopic = !column.isFuture && !column.lesson.hasTopic && sheet.course.kind.hasTopics
        return """
            \(if: !column.isFuture, column.lesson.isRollTaken ? GridHead.called : GridHead.uncalled)\
            \(column.lesson.hasHomework.map { $0 ? GridHead.homework : GridHead.noHomework })\
            \(if: column.isFirst && column.lesson.isLate, GridHead.late)\(if: noTopic, GridHead.topicless)
            """
    }

    private static let called: HTML = "<span class=\"grid__roll\">✓</span>"
    private static let uncalled: HTML = "<span class=\"grid__roll is-no\">○</span>"
    private static let homework: HTML = "дз"
    private static let noHomework: HTML = "—"
    private static let topicless: HTML = "<span class=\"is-late\" title=\"Тема не записана\">⚠</span>"
}
