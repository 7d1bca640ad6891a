import School
import Web

/// Gathers what every list said of its rows into one table: a row of a square table stands there once.
struct SetUpRows {
    let book: SetUpBook
    let work: PlanWork

    private struct Told {
        let place: PersonRow.Place
        var titles: [String]
        var problems: [String]
        var remarks: [String] = []
        var wrong: [Int]
    }

    var rows: [SetUpPlan.Row] {
        var told: [PersonRow.Place: Told] = [:]
        for row in book.people {
            told[row.place] = Told(
                place: row.place, titles: [PeoplePlan.title(row)], problems: row.problems, remarks: row.remarks,
                wrong: row.wrong)
        }
        add(book.classes, to: &told)
        add(book.kin, to: &told)
        add(book.curriculum, to: &told)
        add(book.load, to: &told)
        add(book.groups, to: &told)
        let sheets = Dictionary(book.sheets.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return told.values.sorted { $0.place < $1.place }.map { row($0, sheets[$0.place.sheet]) }
    }

    private func add<Cells>(_ rows: [ListRow<Cells>], to told: inout [PersonRow.Place: Told]) {
        for row in rows {
            var own = told[row.place] ?? Told(place: row.place, titles: [], problems: [], wrong: [])
            own.titles.append(row.title)
            for problem in row.problems where !own.problems.contains(problem) { own.problems.append(problem) }
            own.wrong += row.wrong.filter { !own.wrong.contains($0) }
            told[row.place] = own
        }
    }

    private func row(_ told: Told, _ sheet: ReadSheet?) -> SetUpPlan.Row {
        let place = told.place, isWrong = !told.problems.isEmpty
        let title = told.titles[0] + (told.titles.count > 1 ? " и ещё \(told.titles.count - 1)" : "")
        guard !work.choices.excluded.contains(place.code) else {
            return .init(place: place, title: title, status: .excluded, notes: [], fixes: [])
        }
        let status = isWrong ? .wrong : work.isKept(place) ? .kept : work.statuses[place] ?? .same
        var notes = told.remarks.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
        if isWrong {
            let named = place.text(namingSheet: work.namesSheets)
            notes += told.problems.map { "\(named): \($0). Исправьте здесь, в файле или исключите строку." }
        } else {
            notes += work.notes[place, default: []]
        }
        let columns = isWrong ? told.wrong : book.cells(of: place, Array(work.faults[place] ?? []))
        return .init(
            place: place, title: title, status: status, notes: notes,
            fixes: status == .wrong ? columns.map { fix($0, place, sheet) } : [])
    }

    private func fix(_ column: Int, _ place: PersonRow.Place, _ sheet: ReadSheet?) -> SetUpPlan.Fix {
        let text = sheet?.sheet.rows[safe: place.row - 1]?[safe: column] ?? ""
        let field = sheet?.columns[column]?.sealed
        return SetUpPlan.Fix(
            column: column, title: sheet?.head.titles[safe: column] ?? "", text: field?.masked(text) ?? text,
            isSealed: field != nil)
    }
}
