import Markup
import School
import Storage
import Web

/// The final marks that differ from what the rules proposed (001 п. 3.2, 6.7).
struct DeviationsPage: Page {
    static let path = "/deviations"
    static let act = Act.seeDeviations

    /// Lines a page shows, and lines a file takes.
    private static let most = 100, mostInFile = 20_000

    struct Sheet: Sendable {
        let year: SchoolYear
        let sums: [DeviationSum]
        let found: [Deviation]
        /// Those that were put as proposed, and follow from their marks no more.
        let moved: [Deviation]
        let hasMore: Bool
        let letterhead: Letterhead
    }

    let choice: DeviationsChoice
    private let isFile: Bool

    init(_ form: Form) throws { try self.init(form, isFile: form["format"] == "csv") }

    init(_ form: Form, isFile: Bool) throws {
        (choice, self.isFile) = (try DeviationsChoice(form), isFile)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        let most = isFile ? Self.mostInFile : Self.most
        let found = try records.deviations(
            choice, of: year, zone: asking.zone, limit: most + 1, offset: isFile ? 0 : choice.portion * Self.most)
        let moved = isFile || choice.portion == 0 ? try records.movedMarks(choice, of: year, asking) : []
        return Sheet(
            year: year, sums: isFile ? [] : try records.deviationSums(choice.kind, of: year),
            found: Array(found.prefix(most)), moved: moved, hasMore: found.count > most,
            letterhead: try records.letterhead(on: asking.today))
    }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "deviations-\(sheet.year.number)", "Отклонения итоговых отметок, \(sheet.year.title)", head: Deviation.head,
            rows: (sheet.found + sheet.moved).map(\.cells))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        DeviationsView(sheet: sheet, choice: choice, frame: frame).view
    }
}
