import Markup
import Web

/// How the names of a file look: one field each, those not recognised first.
struct TimetableNamesView {
    let sheet: TimetableNamesPage.Sheet
    let frame: Frame

    /// More than this are explained in the file itself.
    private static let most = 500

    var main: HTML {
        let names = sheet.names.filter { $0.meaning.isEmpty } + sheet.names.filter { !$0.meaning.isEmpty }
        return """
            <main id="main" class="page" tabindex="-1">
            <ol class="crumbs"><li><a href="\(frame.link(.timetableFiles))">Расписание из файла</a></li>\
            <li><a href="\(frame.link(.timetableFile(sheet.key)))">\(sheet.file)</a></li></ol>
            <header class="page__head"><h1>Что значат названия</h1></header>
            \(ErrorSummary("Не сохранено", frame.objection).html)\
            <nav class="chips" aria-label="Какие названия">\(each: sheet.kinds, { tab($0.kind, $0.count) })</nav>
            <p>\(note) После загрузки журнал запомнит сказанное для следующих файлов.</p>
            <form method="post" action="\(frame.link(.timetableNames(sheet.key)))">\(frame.tokenField)
            <input type="hidden" name="kind" value="\(sheet.kind.rawValue)">\
            \(if: sheet.kind == .schoolClass, classes)
            <div class="columns-map">\(each: names.prefix(Self.most).enumerated(), { field($0.element, $0.offset) })</div>
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.timetableFile(sheet.key)))">Отменить</a></div></form>
            </main>
            """
    }

    private var note: String {
        switch sheet.kind {
        case .schoolClass:
            sheet.makesNew
                ? "Напишите класс так, как он зовётся в школе, например 10А; пустое поле — название из файла, «-» — не загружать."
                : "Напишите, какой это класс школы; «-» — не загружать."
        case .subject, .teacher, .room: "Выберите, что это в школе."
        }
    }

    private func tab(_ kind: NameMap.Kind, _ count: Int) -> HTML {
        let link = Link("/import/timetable/\(sheet.key)/names?kind=\(kind.rawValue)")
        return """
            <a class="chip" href="\(frame.link(link))"\(if: kind == sheet.kind, " aria-current=\"page\"")>\(kind.title): \(count)</a>
            """
    }

    private var classes: HTML {
        """
        <datalist id="classes">\(each: sheet.offers, { "<option value=\"\($0.value)\"></option>" })</datalist>
        """
    }

    private func field(_ line: TimetableNamesPage.Line, _ place: Int) -> HTML {
        let name = "means \(line.text)"
        return """
            <div class="field"><label class="field__label" for="n\(place)">\(line.text)</label>\
            <p class="field__hint">\(line.meaning.isEmpty ? "не узнано" : "узнано: \(line.meaning)")</p>\
            \(if: sheet.kind == .schoolClass, """
                <input class="input" id="n\(place)" name="\(name)" value="\(line.said)" list="classes" maxlength="40">
                """)\(if: sheet.kind != .schoolClass, choice(line, name, place))</div>

            """
    }

    private func choice(_ line: TimetableNamesPage.Line, _ name: String, _ place: Int) -> HTML {
        """
        <select class="input" id="n\(place)" name="\(name)">\
        <option value=""\(if: line.said.isEmpty, " selected")>\(unsaid(line))</option>\
        <option value="-"\(if: line.said == NameMap.skip, " selected")>не загружать</option>\
        \(each: sheet.offers, { offer in
            "<option value=\"\(offer.value)\"\(if: offer.value == line.said, " selected")>\(offer.title)</option>"
        })</select>
        """
    }

    private func unsaid(_ line: TimetableNamesPage.Line) -> String {
        if sheet.kind == .room { return "как в файле" }
        if !line.meaning.isEmpty { return "как узнано" }
        return sheet.makesNew ? "завести новое" : "не выбрано"
    }
}

extension NameMap.Kind {
    /// «Предметы».
    var title: String {
        switch self {
        case .schoolClass: "Классы"
        case .subject: "Предметы"
        case .teacher: "Учителя"
        case .room: "Кабинеты"
        }
    }
}
