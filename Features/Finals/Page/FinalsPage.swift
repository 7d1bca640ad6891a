import Markup
import School
import Storage
import Web

/// «Итоговые отметки»: what the marks of a period lead to, and what the teacher settles (001 п. 3.2; 003 п. 2.4, 4.4).
struct FinalsPage: Page {
    static let path = "/journal/:class/:subject/final"
    static let act = Act.seeJournal

    private let form: Form
    private let address: FinalsAddress

    init(_ form: Form) throws {
        self.form = form
        address = try FinalsAddress(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try address.course(records, asking).scope()
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> FinalsSheet {
        try FinalsSheet(address, records, asking)
    }

    func view(_ sheet: FinalsSheet, _ frame: Frame) -> View {
        FinalsView(sheet: sheet, address: address, form: form, frame: frame).view
    }

    func table(_ sheet: FinalsSheet) -> ListTable? {
        ListTable(
            "finals", "\(sheet.course.heading), \(sheet.target.title)",
            head: ["№", "Ученик"] + sheet.earlier + [
                "Отметок", sheet.averageTitle, "Предложено", "Итог", "Почему", "Кто поставил",
            ],
            rows: sheet.rows.enumerated().map { n, row in
                let own = [
                    "\(row.ground.entries.count)", row.proposal.average?.text ?? "", row.proposal.text, row.text,
                    row.standing?.reason ?? "", row.standing?.author?.short ?? "",
                ]
                return ["\(n + 1)", row.student.name.list] + row.earlier.map { $0?.text ?? "" } + own
            })
    }
}
