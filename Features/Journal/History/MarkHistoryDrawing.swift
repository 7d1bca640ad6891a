import Markup
import School
import Web

/// The history as a trail, the newest first.
struct MarkHistoryDrawing {
    let sheet: MarkHistorySheet
    let frame: Frame

    var view: View {
        View(
            "История отметки — \(sheet.place.student.list)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(back))">\(sheet.isForFamily ? "Дневник" : "Урок"), \
                \(RussianDate.dayAndMonth(sheet.place.day))</a></li></ol>
                <header class="page__head"><h1>История отметки</h1><p class="page__note">\(sheet.place.title) · \
                \(sheet.place.student.list) · \(sheet.work), \(RussianDate.dayAndMonth(sheet.place.day))</p>\
                <div class="page__tools"><span>Сейчас: \(value(sheet.versions.first?.mark))</span>\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>\
                </header>
                \(LessonTermsView(terms: [sheet.term].compactMap { $0 }, title: "Срок отметки").html)\
                \(if: !sheet.versions.isEmpty, "<ol class=\"trail\">\(each: sheet.versions.indices, { item($0) })</ol>")
                \(notes)\(absences)
                \(seal)
                </main>
                """)
    }

    private var notes: HTML {
        guard !sheet.notes.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="h-notes"><div class="section__head"><h2 id="h-notes">Заметки\
            </h2></div><ol class="trail" data-part="notes">\(each: sheet.notes, { note in
                let whom = note.audience == .family ? "семье" : "только учителям"
                return """
                    <li><time>\(RussianDate.long(note.at.day)), \(clock(note.at))</time><div><span class="trail__who">\
                    \(note.who)</span>\(if: !sheet.isForFamily, ", \(whom)")\
                    \(if: !sheet.isForFamily, note.permission.map { ", по разрешению: \($0)" } ?? "")<p>\
                    \(note.words.isEmpty ? "заметка убрана" : "«\(note.words)»")</p></div></li>
                    """
            })</ol></section>

            """
    }

    private var absences: HTML {
        guard !sheet.absences.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="h-absence"><div class="section__head"><h2 id="h-absence">\
            Посещаемость</h2></div><ol class="trail" data-part="absence">\(each: sheet.absences, { version in
                """
                <li><time>\(RussianDate.long(version.at.day)), \(clock(version.at))</time><div>\
                <span class="trail__who">\(version.who)</span><p>\(words(of: version))</p></div></li>
                """
            })</ol></section>

            """
    }

    private func words(of version: AttendanceVersion) -> String {
        guard let code = version.code else { return "отметка об отсутствии снята" }
        let late = version.minutesLate.map { ", опоздание \($0)\u{A0}мин" } ?? ""
        return "«\(sheet.symbols.letter(for: code))»\(late)"
    }

    private var back: Link {
        sheet.isForFamily
            ? .diary(sheet.address.student, day: sheet.place.day) : .lesson(sheet.address.lesson, sheet.place.course)
    }

    private func item(_ index: Int) -> HTML {
        let version = sheet.versions[index]
        let before = index + 1 < sheet.versions.count ? sheet.versions[index + 1].mark : nil
        return """
            <li><time>\(RussianDate.long(version.at.day)), \(clock(version.at))</time>\
            <span class="trail__value">\(value(version.mark))</span><div><span class="trail__who">\(version.who)\
            </span>\(if: !sheet.isForFamily, ", \(version.duty.prefix(1).lowercased() + version.duty.dropFirst())") — \
            \(change(from: before, to: version.mark))\
            \(if: !sheet.isForFamily, version.typed.map { typed($0) } ?? .none)\
            \(if: !version.work.isEmpty, "<p>За работу: \(version.work)</p>")\
            \(if: !version.note.isEmpty, "<p>«\(version.note)»</p>")<p data-part="seen">Видно семье с \
            \(RussianDate.dayAndMonth(version.visible.day)), \
            \(version.visible.time.text)</p></div></li>

            """
    }

    /// The device's own clock: it is shown beside the server's, so that whoever checks sees both.
    private func typed(_ at: (day: Day, time: TimeOfDay, second: Int)) -> HTML {
        "<p>Введено без связи \(RussianDate.dayAndMonth(at.day)), \(clock(at)) по часам устройства</p>"
    }

    private func change(from old: Mark?, to new: Mark?) -> HTML {
        switch (old, new) {
        case (nil, .some(.unmarked)): "не оценивается"
        case (nil, .some): "поставлено"
        case (.some(let old), .some(let new)) where old == new: "изменены срок или день показа семье"
        case (.some(let old), nil): "стёрто «\(old.text)»"
        case (.some(.point), .some(.unmarked)): "вместо точки — не оценивается"
        case (.some(.point), .some): "вместо точки"
        case (.some(let old), .some(.unmarked)): "вместо «\(old.text)» — не оценивается"
        case (.some(let old), .some): "исправлено с «\(old.text)»"
        case (nil, nil): "пусто"
        }
    }

    private func value(_ mark: Mark?) -> HTML {
        switch mark {
        case nil: "—"
        case .point: "<span class=\"point\" role=\"img\" aria-label=\"точка\"></span>"
        case .five(let number): "<b class=\"m\(number)\">\(number)</b>"
        case .some(let other): "<b>\(other.text)</b>"
        }
    }

    private func clock(_ at: (day: Day, time: TimeOfDay, second: Int)) -> String {
        at.time.text + ":" + (at.second < 10 ? "0" : "") + String(at.second)
    }

    private var seal: HTML {
        sheet.isChainWhole
            ? "<p class=\"seal\">Записи об этой отметке целы\(sheet.versions.first.map { ", последняя № \($0.seq)" } ?? "")</p>"
            : "<p class=\"seal\" data-kind=\"err\">Запись об этой отметке изменена в обход журнала. Сообщите ответственному за журнал.</p>"
    }
}
