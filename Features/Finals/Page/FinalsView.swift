import Markup
import School
import Storage
import Web

/// How a page of final marks looks.
struct FinalsView {
    let sheet: FinalsSheet
    let address: FinalsAddress
    let form: Form
    let frame: Frame

    var view: View {
        View(
            "\(sheet.course.heading) — \(sheet.target.heading)", script: .finals,
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.journals))">Журналы</a></li><li>\
                <a href="\(frame.link(.journal(sheet.course.address, period: sheet.target.period?.slug)))">\
                \(sheet.course.heading)</a></li></ol>
                <header class="page__head"><h1>\(sheet.course.heading) · \(sheet.target.heading)</h1>\
                <p class="page__note">\(note)</p>
                <nav class="tabs" aria-label="Что подводится">\(each: sheet.targets, tab)</nav></header>
                \(parts)\(saved)\(Fields(form).summary)\(closed)\(waiting)\(tenth)\(filters)\(content)
                </main>
                """)
    }

    /// «готово 22 из 28 · срок до 30 декабря по 001 п. 3.2».
    private var note: String {
        let subject = sheet.wholeName.map { "\($0), предмет из частей · " } ?? ""
        let term =
            sheet.deadline.map {
                $0.due == nil ? " · срок регламентом не установлен" : " · срок " + $0.words(on: sheet.today)
            } ?? ""
        let scales = sheet.course.scales.words.map { " · шкала: " + $0 } ?? ""
        return "\(subject)готово \(sheet.done) из \(sheet.rows.count)\(term)\(scales)"
    }

    private func tab(_ target: FinalsTarget) -> HTML {
        """
        <a href="\(frame.link(address.link(sheet, target.slug)))"\
        \(if: target.slug == sheet.target.slug, " aria-current=\"page\"")>\(target.title)</a>
        """
    }

    /// The subject itself, and the one that it is a part of.
    private var parts: HTML {
        guard let whole = sheet.course.wholeName else { return .none }
        return """
            <nav class="chips" aria-label="Предмет"><a class="chip" href="\
            \(frame.link(address.link(sheet, sheet.target.slug, isWhole: false)))"\
            \(if: !address.isWhole, " aria-current=\"page\"")>\(sheet.course.subjectName)</a>\
            <a class="chip" href="\(frame.link(address.link(sheet, sheet.target.slug, isWhole: true)))"\
            \(if: address.isWhole, " aria-current=\"page\"")>\(whole)</a></nav>

            """
    }

    private var saved: HTML {
        guard form.objection == nil, let count = form["saved"].flatMap({ Int($0) }), (0...10_000).contains(count) else {
            return .none
        }
        let words = count == 0 ? "Изменений нет." : "Сохранено: \(counted(count, "отметка", "отметки", "отметок"))."
        let left = (form["left"] ?? "").split(separator: ".").compactMap { Int($0) }
        let names = sheet.rows.filter { left.contains($0.student.id.number) }.map(\.student.name.short)
        return """
            <p class="notice" data-kind="ok" role="status">\(words)</p>
            \(if: !names.isEmpty, """
                <p class="notice" data-kind="warn" role="status">Не приняты, потому что предложение изменилось, пока \
                страница была открыта: \(names.joined(separator: ", ")).</p>
                """)
            """
    }

    private var closed: HTML {
        let own: [(String, Moment)] = sheet.closedClasses.map { (" для " + $0.name, $0.at) }
        let all = sheet.closed.map { [("", $0)] } ?? own
        guard !all.isEmpty else { return .none }
        let title = sheet.target.period?.closedTitle ?? "Учебный год закрыт"
        let when = all.map { $0 + " " + sheet.zone.day(of: $1).russian }.joined(separator: ",")
        return """
            <p class="notice" data-kind="warn">\(title)\(when): \
            итоговая отметка меняется только по приказу или протоколу, номер и дата — под таблицей.</p>

            """
    }

    /// A year that the attestation belongs to is not proposed before it: the way to its marks (003 п. 2.2, 2.4).
    private var waiting: HTML {
        let count = sheet.rows.count(where: \.isWaiting)
        guard count > 0 else { return .none }
        let link = frame.link(address.link(sheet, FinalKind.attestation.slug))
        return """
            <p class="notice" data-kind="warn"><span>По правилам школы аттестация входит в годовую отметку. Ждут \
            <a href="\(link)">отметки за аттестацию</a>: \
            \(counted(count, "ученик", "ученика", "учеников")). Кому она не положена, тому там ставят «осв».</span></p>

            """
    }

    /// A certificate rests on the tenth class too: whose marks of it are not known, and who enters them.
    private var tenth: HTML {
        let rows = sheet.rows.filter { $0.proposal.lacksTenth && $0.standing?.mark == nil }
        guard !rows.isEmpty else { return .none }
        return """
            <p class="notice" data-kind="warn"><span>Нет отметок 10 класса: \(each: rows.enumerated(), { n, row in
                "\(if: n > 0, ", ")\(who(row))"
            }). Итоговая отметка — среднее полугодовых и годовых за 10 и 11 классы. Отметки прежней школы и прежних \
            ведомостей вносит классный руководитель или заместитель директора. Без них итоговую ставят с основанием.</span></p>

            """
    }

    /// The student, with the way to the marks of the tenth class for whoever enters them.
    private func who(_ row: FinalRow) -> HTML {
        let scope = sheet.course.scope(row.student)
        guard frame.asking?.may(.keepBrought, on: scope) == true else { return "\(row.student.name.short)" }
        return "<a href=\"\(frame.link(.tenth(of: row.student.id)))\">\(row.student.name.short)</a>"
    }

    private var filters: HTML {
        let counts = FinalsFilter.allCases.map { filter in (filter, sheet.rows.count { filter.takes($0) }) }
        return """
            <nav class="chips" aria-label="Показать">\(each: counts.filter { $0.0 == .all || $0.1 > 0 }, { filter, count in
                """
                <a class="chip" href="\(frame.link(address.link(sheet, sheet.target.slug, show: filter)))"\
                \(if: filter == address.filter, " aria-current=\"page\"")>\(filter.title) \(count)</a>
                """
            })</nav>

            """
    }

    private var content: HTML {
        if sheet.rows.isEmpty {
            return "<p class=\"empty\">В этой группе на последний день периода учеников нет.</p>"
        }
        let table = FinalsTable(sheet: sheet, address: address, form: form, frame: frame)
        guard sheet.isEditable else { return table.html }
        return """
            <form method="post" action="\(frame.link(address.link(sheet, nil)))" data-behaviour="finals"\
            \(if: sheet.course.scale == .levels, " data-levels")\
            \(if: !isClosedForSome, " data-autosave")>\(frame.tokenField)\(hidden)\(accepting)\(table.html)\(paper)
            <p class="note" id="finals-keys">Клавиши: \(sheet.course.scale.finalLegend); Н — н/а, О — осв, З — зч; \
            Enter — вниз, пробел — принять предложенное, Ctrl+Enter — сохранить. Если отметка не та, что предложена, \
            нужно основание.</p>
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить</button>\
            <output class="note" data-role="changed"></output></div></form>
            """
    }

    private var isClosedForSome: Bool { sheet.closed != nil || !sheet.closedClasses.isEmpty }

    private var hidden: HTML {
        """
        <input type="hidden" name="y" value="\(sheet.course.listed.year)"><input type="hidden" name="p" value="\
        \(sheet.target.slug)"><input type="hidden" name="show" value="\(address.filter.rawValue)">\
        \(if: address.isWhole, "<input type=\"hidden\" name=\"s\" value=\"whole\">")
        """
    }

    /// One press for everybody about whom there is nothing to weigh; saving stands first, for it is what Enter does.
    private var accepting: HTML {
        let certain = sheet.certain.filter { address.filter.takes($0) }.count
        guard certain > 0 else { return .none }
        return """
            <p class="row"><button class="button">Сохранить</button><button class="button" data-kind="main" \
            name="accept" value="1">Принять предложенные (\(certain))</button>\
            <span class="note">спорные, с малым числом отметок и н/а остаются вам</span></p>

            """
    }

    private var paper: HTML {
        guard isClosedForSome else { return .none }
        let fields = Fields(form)
        return """
            <div class="inline-form">\(fields.select(
                "paper", "Чем меняется", [("council", "протоколом педагогического совета"), ("order", "приказом")]))\
            \(fields.text("order", "№", limit: 40, size: "date"))\(fields.day("ordered", "от"))</div>
            """
    }
}
