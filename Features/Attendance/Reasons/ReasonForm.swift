import Markup
import School
import Web

/// The fields in which a reason is given: read from what came in, drawn for what goes out.
enum ReasonForm {
    /// What was typed, for a student; an objection names the field that cannot be read.
    static func draft(_ form: Form, student: ID<Student>) throws -> AbsenceDraft {
        guard let from = try form.day("from", called: "Первый день") else {
            throw Objection("Укажите первый день отсутствия.", field: "from")
        }
        let kind = form["kind"].flatMap { Int($0) }.flatMap { AbsenceDocument.Kind(rawValue: $0) }
        let number = try form.text("number", called: "Номер документа", limit: AbsenceDraft.longestNumber)
        let presented = try form.day("presented", called: "Когда предъявлен")
        let own = (
            from: try form.day("docfrom", called: "Документ с"), to: try form.day("docto", called: "Документ по")
        )
        return AbsenceDraft(
            student: student, from: from, to: try form.day("to", called: "Последний день") ?? from,
            firstLesson: try form.number("first", called: "С урока", in: 0...20),
            lastLesson: try form.number("last", called: "По урок", in: 0...20),
            reason: form["reason"].flatMap { Int($0) }.flatMap { Reason(rawValue: $0) } ?? .notGiven,
            document: try document(kind, number, own, presented, hasScan: sent(form) != nil),
            note: try form.text("note", called: "Пояснение", limit: AbsenceDraft.longestNote))
    }

    /// The scan that came with the form, of a kind that a document may have.
    static func scan(_ form: Form) throws -> AttachedFile? {
        guard let upload = sent(form) else { return nil }
        guard upload.bytes.count <= AttachedFile.longest else {
            throw Objection("Файл больше 10 МБ. Уменьшите его или снимите документ ещё раз.", field: "file")
        }
        // What a homework may bring besides is no scan.
        guard let file = try? AttachedFile(upload.bytes, named: upload.name, field: "file"),
            file.media.hasPrefix("image/") || file.media == "application/pdf"
        else { throw Objection("Файл: нужен PDF, JPEG или PNG.", field: "file") }
        return file
    }

    private static func sent(_ form: Form) -> Multipart.File? {
        form.files["file"].flatMap { $0.bytes.isEmpty ? nil : $0 }
    }

    private static func document(
        _ kind: AbsenceDocument.Kind?, _ number: String, _ own: (from: Day?, to: Day?), _ presented: Day?, hasScan: Bool
    ) throws -> AbsenceDocument? {
        guard let kind else {
            if number.isEmpty, presented == nil, own.from == nil, own.to == nil, !hasScan { return nil }
            throw Objection("Выберите, какой это документ, или очистите его номер, дни и скан.", field: "kind")
        }
        guard let presented else {
            throw Objection("Укажите, когда документ предъявлен: от этого дня считают срок.", field: "presented")
        }
        return AbsenceDocument(kind: kind, number: number, from: own.from, to: own.to, presented: presented)
    }

    /// The fields with what stands in a case, or empty.
    static func fields(_ form: Form, _ symbols: Symbols, _ draft: AbsenceDraft?) -> HTML {
        let fields = Fields(form),
            kinds = AbsenceDocument.Kind.allCases.map { (value: String($0.rawValue), title: $0.title) }
        let document = draft?.document, wholeDay = "пусто — весь день", longest = AbsenceDraft.longestNote
        let (first, last) = (draft?.firstLesson.map { String($0) }, draft?.lastLesson.map { String($0) })
        let reason = draft.map { String($0.reason.rawValue) }
        let papers = [("", "без документа")] + kinds, kind = document.map { String($0.kind.rawValue) }
        // What is no everyday choice stays as it is when the days or the paper are corrected.
        var usual = reasons(symbols)
        if let own = draft?.reason, own == .byOrder || own == .released {
            usual.append((value: String(own.rawValue), title: own.title))
        }
        return """
            \(fields.day("from", "С", draft?.from))\(fields.day("to", "По", draft?.to))\
            \(fields.text("first", "С урока", first ?? "", limit: 2, hint: wholeDay, size: "small"))\
            \(fields.text("last", "По урок", last ?? "", limit: 2, hint: wholeDay, size: "small"))\
            \(fields.select("reason", "Причина", [("", "выберите")] + usual, reason ?? ""))\
            \(fields.select("kind", "Документ", papers, kind ?? ""))\
            \(fields.text("number", "Номер документа", document?.number ?? "", limit: AbsenceDraft.longestNumber))\
            \(fields.day("docfrom", "Документ с", document?.from, hint: "как в самом документе"))\
            \(fields.day("docto", "Документ по", document?.to))\
            \(fields.day("presented", "Когда предъявлен", document?.presented))\
            \(fields.file("file", "Скан документа", kinds: ".pdf,.jpg,.jpeg,.png", hint: "PDF, JPEG или PNG до 10 МБ"))\
            \(fields.text("note", "Пояснение", draft?.note ?? "", limit: longest, hint: "без диагнозов"))
            """
    }

    /// The reasons to choose from, with the school's letters.
    static func reasons(_ symbols: Symbols) -> [(value: String, title: String)] {
        [Reason.illness, .excused, .unexcused].map {
            (String($0.rawValue), symbols.letter(for: $0.code) + " — " + $0.title)
        }
    }

    /// The short form in an episode's line: only the reason is chosen, the lessons are those of the episode.
    static func quick(_ episode: Episode, _ head: ClassHead, _ sheet: AbsencesPage.Sheet, _ frame: Frame) -> HTML {
        let heard = Reason.allCases.first { $0.code == episode.shown.code } ?? .notGiven
        let choices = [Reason.illness, .excused, .unexcused]
        return """
            <form method="post" action="\(frame.link(.absences(head.slug)))" class="row">\(frame.tokenField)\
            <input type="hidden" name="w" value="\(sheet.week.week.text)">\
            <input type="hidden" name="student" value="\(episode.student.number)">\
            <input type="hidden" name="from" value="\(episode.from.iso)">\
            <input type="hidden" name="to" value="\(episode.to.iso)">\
            <input type="hidden" name="first" value="\(episode.firstLesson.map { String($0) } ?? "")">\
            <input type="hidden" name="last" value="\(episode.lastLesson.map { String($0) } ?? "")">\
            <span class="seg" role="radiogroup" aria-label="Причина">\(each: choices, { reason in
                """
                <label><input type="radio" name="reason" value="\(reason.rawValue)" required\
                \(if: reason == heard, " checked")>\
                <span title="\(reason.title)">\(sheet.symbols.letter(for: reason.code))</span></label>
                """
            })</span> <button class="button">Записать</button></form>
            """
    }
}
