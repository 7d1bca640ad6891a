import Markup
import School
import Storage
import Web

/// What stands above the topics: the sums, the versions, and what should be looked at.
enum PlanHead {
    /// «102 ч план · 103 урока в расписании · дано 37 · отставание 0».
    static func sums(_ sheet: PlanSheet) -> String {
        guard let sums = sheet.sums else {
            return counted(sheet.lessonsInYear, "урок", "урока", "уроков") + " в расписании"
        }
        let lag = sums.lag < 0 ? "опережение \(-sums.lag)" : "отставание \(sums.lag)"
        let lessons = counted(sums.lessons, "урок", "урока", "уроков")
        var text = "\(sums.planned)\u{A0}ч план · \(lessons) в расписании · дано \(sums.given) · \(lag)"
        if let asked = sheet.curriculum { text += " · учебный план \(asked)\u{A0}ч" }
        return text
    }

    static func tools(_ sheet: PlanSheet, _ frame: Frame) -> HTML {
        let address = sheet.course.address, year = sheet.course.listed.year
        return """
            <nav class="chips page__tools" aria-label="Версии">\(each: sheet.versions, { plan in
                """
                <a class="chip" href="\(frame.link(.plan(address, year: year, version: plan.version)))"\
                \(if: plan.id == sheet.plan?.id, " aria-current=\"page\"")>версия \(plan.version): \(plan.state.title)\
                </a>
                """
            })\(if: sheet.plan != nil, corrections(sheet, frame))\
            \(if: sheet.isOpen || sheet.mayBegin, upload(sheet, frame))</nav>
            """
    }

    private static func corrections(_ sheet: PlanSheet, _ frame: Frame) -> HTML {
        let link = frame.link(.planCorrections(sheet.course.address, year: sheet.course.listed.year))
        return "<a class=\"button\" href=\"\(link)\">Листы корректировки</a>"
    }

    private static func upload(_ sheet: PlanSheet, _ frame: Frame) -> HTML {
        let link = frame.link(.planUpload(sheet.course.address, year: sheet.course.listed.year))
        return """
            <a class="button" href="\(link)#paste">Вставить из Excel</a>\
            <a class="button" href="\(link)">Загрузить файл</a>
            """
    }

    static func notices(_ sheet: PlanSheet) -> HTML {
        """
        \(each: lines(sheet), { "<p class=\"notice\"\(if: $0.isWarning, " data-kind=\"warn\"")>\($0.text)</p>\n" })
        """
    }

    private static func lines(_ sheet: PlanSheet) -> [(text: String, isWarning: Bool)] {
        var lines: [(String, Bool)] = []
        if let owed = sheet.owed { lines.append(("План нужно отправить на согласование \(owed).", true)) }
        if let plan = sheet.plan { lines += state(plan, sheet) }
        guard let sums = sheet.sums else { return lines }
        if let asked = sheet.curriculum, asked != sums.planned {
            lines.append(("Часов в КТП \(sums.planned), а по учебному плану \(asked).", true))
        }
        if sums.shortage > 0 {
            let words = counted(sums.shortage, "урок", "урока", "уроков")
            lines.append(("До конца года не хватит: \(words). \(proposal(sheet))", true))
        } else if sums.lag > 0 {
            lines.append(("Отставание \(sums.lag)\u{A0}ч. \(proposal(sheet))", true))
        }
        if sums.unwritten > 0 {
            let words = counted(sums.unwritten, "прошедший урок", "прошедших урока", "прошедших уроков")
            lines.append((words + " без записанной темы.", false))
        }
        return lines
    }

    private static func proposal(_ sheet: PlanSheet) -> String {
        guard !sheet.proposals.isEmpty else { return "" }
        let pairs = sheet.proposals.map { "\($0 + 1)\u{A0}и\u{A0}\($0 + 2)" }.joined(separator: ", ")
        return "Можно объединить темы \(pairs)."
    }

    private static func state(_ plan: ListedPlan, _ sheet: PlanSheet) -> [(String, Bool)] {
        var lines: [(String, Bool)] = []
        let who = plan.decidedBy.flatMap { sheet.names[$0]?.short } ?? ""
        switch plan.state {
        case .draft: if plan.version > 1 { lines.append(("Новая версия: \(plan.reason).", false)) }
        case .submitted: lines.append(("План на согласовании: править его нельзя, пока он не решён.", false))
        case .approved: lines.append(("Согласован. \(who)" + (plan.comment.isEmpty ? "" : ": \(plan.comment)"), false))
        case .returned: lines.append(("Возвращён. \(who): \(plan.comment)", true))
        }
        return lines
    }
}
