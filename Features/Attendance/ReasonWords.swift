import School
import Storage

/// A case in words, the same on every page.
enum ReasonWords {
    /// «болезнь, 17–21 ноября, справка № 214».
    static func summary(of filed: FiledCase) -> String {
        [filed.absence.reason.title, days(of: filed.absence), paper(filed.absence.document), filed.note]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// «17–21 ноября», with lessons where the first or last day is not whole.
    static func days(of absence: AbsenceCase) -> String {
        let lessons = LessonNumbers.words(
            from: absence.firstLesson, to: absence.lastLesson, isOneDay: absence.from == absence.to)
        return RussianDate.range(absence.from, absence.to) + (lessons.isEmpty ? "" : ", " + lessons)
    }

    /// «19–20 ноября — по приказу № 80-о от 19.11.2025, остаются ПР»: lessons which an order keeps, whatever is filed.
    static func kept(by order: AbsenceCase, _ symbols: Symbols) -> String {
        let number = order.document?.number ?? "", letter = symbols.letter(for: order.reason.code)
        return days(of: order) + " — по приказу" + (number.isEmpty ? "" : " №\u{A0}" + number) + ", остаются " + letter
    }

    /// «17–21 ноября».
    static func days(of draft: AbsenceDraft) -> String { RussianDate.range(draft.from, draft.to) }

    /// «20–21 ноября, болезнь, температура»: what a parent has told.
    static func told(_ filed: FiledNotice) -> String {
        let draft = filed.notice.draft
        return [days(of: draft), draft.reason.title, draft.note].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// «справка № 214, 17–21 ноября, предъявлено 21.11.2025»; empty without a document.
    static func paper(_ document: AbsenceDocument?) -> String {
        guard let document else { return "" }
        let number = document.number.isEmpty ? "" : " №\u{A0}\(document.number)"
        return document.kind.title + number + own(document) + ", предъявлено " + document.presented.russian
    }

    /// «, 17–21 ноября», the days that the paper itself names.
    private static func own(_ document: AbsenceDocument) -> String {
        switch (document.from, document.to) {
        case (nil, nil): ""
        case (let from?, nil): ", с " + from.russian
        case (nil, let to?): ", по " + to.russian
        case (let from?, let to?): ", " + RussianDate.range(from, to)
        }
    }
}
