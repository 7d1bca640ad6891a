import Markup
import School
import Storage
import Web

/// The access log: by day, by the name of whoever looked or was looked at.
struct AccessPage: Page {
    static let path = "/access"
    static let act = Act.seeAccessLog
    static let keeping = Keeping.nothing

    /// Lines a page shows, and lines a file takes.
    private static let most = 200, mostInFile = 50_000

    struct Sheet: Sendable {
        let openings: [Opening]
        let hasMore: Bool
        let from: Day
        let to: Day
        let zone: Zone
    }

    let from: Day?
    let to: Day?
    let text: String
    let form: Form

    init(_ form: Form) throws {
        from = try form.day("from", called: "С")
        to = try form.day("to", called: "По")
        text = SearchKey.of(try form.text("q", called: "Фамилия", limit: 100))
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let to = to ?? asking.today, from = min(from ?? to - 6, to)
        let most = form["format"] == "csv" ? Self.mostInFile : Self.most
        let found = try records.openings(
            from: asking.zone.moment(day: from, time: TimeOfDay(minutes: 0)),
            before: asking.zone.moment(day: to + 1, time: TimeOfDay(minutes: 0)), text, most: most + 1)
        return Sheet(
            openings: Array(found.prefix(most)), hasMore: found.count > most, from: from, to: to, zone: asking.zone)
    }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "access", "Кто что открывал с \(sheet.from.russian) по \(sheet.to.russian)",
            head: ["Когда", "Кто", "Обязанность", "Что открыто", "Цель"],
            rows: sheet.openings.map { opening in
                let (day, time, _) = sheet.zone.local(opening.at)
                return ["\(day.russian) \(time.text)", opening.name.full, opening.duty, opening.what, opening.purpose]
            })
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { AccessView(sheet: sheet, frame: frame, form: form).view }
}
