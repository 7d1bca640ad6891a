import Markup
import School
import Storage
import Web

/// «Сроки и долги»: who owes what in the school, by teacher, by kind and by class (001 п. 4.3, 6.6; 002 п. 3.5).
struct TermsPage: Page {
    static let path = "/terms"
    static let act = Act.seeTerms

    /// Lines a page shows, and lines a file takes.
    private static let most = 50, mostInFile = 20_000

    struct Sheet: Sendable {
        let sums: [OwedSum]
        let lines: [TermLine]
        let finals: [FinalTerm]
        let reasons: [OwedReason]
        /// What teachers have said of entries that came late.
        let explained: [LateReasonLine]
        let hasMore: Bool
        /// Results of exams that families do not know yet.
        let exams: (all: Int, late: Int)
        let today: Day
        let now: Moment
        let zone: Zone
        let nextChange: Moment?
        /// By when the journal is to be filled at all (001 п. 3.2); nil where no such term is set.
        let filling: TermRule?
    }

    let choice: TermsChoice
    let isFile: Bool

    init(_ form: Form) throws {
        choice = try TermsChoice(form)
        isFile = form["format"] == "csv"
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let rule = asking.regulation.rule(.journalTerm), most = isFile ? Self.mostInFile : Self.most
        let owed = try records.owed(
            choice.filter, now: asking.now, zone: asking.zone, limit: most + 1,
            offset: isFile ? 0 : choice.portion * Self.most)
        let book = try TermsBook(Array(owed.prefix(most)), records, asking)
        let reasons = isFile ? [] : try records.owedReasons(of: nil, today: asking.today)
        return Sheet(
            sums: isFile ? [] : try records.owedSums(now: asking.now, zone: asking.zone), lines: book.lines,
            finals: isFile ? [] : try records.finalTerms(of: nil, asking),
            reasons: reasons, explained: isFile ? [] : try records.lateReasons(of: nil, asking),
            hasMore: owed.count > most,
            exams: try records.examsWaiting(at: asking.now), today: asking.today, now: asking.now, zone: asking.zone,
            nextChange: [book.nextChange(after: asking.now), reasons.nextChange(after: asking.now)].compactMap { $0 }
                .min(),
            filling: rule.term == .unset ? nil : rule)
    }

    func freshUntil(_ sheet: Sheet) -> Moment? { sheet.nextChange }

    func table(_ sheet: Sheet) -> ListTable? {
        let head = [
            "За кем", "Класс, группа", "Предмет", "Дата урока", "Урок", "Что", "Сколько", "Срок", "Пункт", "Опоздание",
        ]
        let cut = [
            "Здесь не всё: в файл входят первые \(counted(sheet.lines.count, "запись", "записи", "записей")). "
                + "Остальные — в файлах по классам или учителям."
        ]
        return ListTable(
            "terms", "Сроки и долги", head: head,
            rows: sheet.lines.map { line in
                let due = line.deadline.due.map(sheet.zone.local)
                return [
                    line.owed.owner?.full ?? "учителя нет", line.owed.group, line.owed.title,
                    line.owed.lesson == nil ? "" : line.owed.obligation.day.russian,
                    line.owed.n.map { "\($0)" } ?? "", line.owed.obligation.place.key.title,
                    "\(line.owed.count)", due.map { "\($0.day.russian) \($0.time.text)" } ?? "не установлен",
                    line.deadline.due == nil ? "" : line.deadline.source, line.late?.text ?? "",
                ]
            } + (sheet.hasMore ? [cut + Array(repeating: "", count: head.count - 1)] : []))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { TermsView(sheet: sheet, choice: choice, frame: frame).view }
}
