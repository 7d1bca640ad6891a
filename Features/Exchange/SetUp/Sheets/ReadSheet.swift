import Web

/// A sheet of which it is known what it lists, where its head is and what its columns hold.
struct ReadSheet: Equatable {
    /// Counted from nought in the order of the files.
    let number: Int
    let sheet: Sheet
    /// «Ученики.csv», «Ученики»: how people know it.
    let called: String
    let kind: SheetKind
    let head: TableHead
    let columns: [Int: Column]

    /// Titles of columns that are not read, with the reason where there is one.
    var leftOut: [(title: String, reason: Column.DropReason?)] {
        head.titles.enumerated().compactMap { place, title in
            guard !title.isEmpty else { return nil }
            return switch columns[place] {
            case .dropped(let reason): (title, reason)
            case nil: (title, nil)
            default: nil
            }
        }
    }

    /// The rows under the head that say something: no sums, no repeated heads.
    var body: [(place: PersonRow.Place, cells: [String])] {
        sheet.rows.enumerated().dropFirst(head.last + 1).compactMap { index, cells in
            guard let first = cells.first(where: { !$0.isEmpty }) else { return nil }
            guard !first.isSumOrExample, cells != sheet.rows[head.last] else { return nil }
            return (PersonRow.Place(sheet: number, sheetName: called, row: index + 1), cells)
        }
    }
}

extension String {
    /// «Итого: 712», «Всего», «Пример: Иванов»: a row that begins so tells of nobody.
    var isSumOrExample: Bool { ["итого", "всего", "пример"].contains { plain.hasPrefix($0) } }
}
