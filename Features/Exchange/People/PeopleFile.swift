import School
import Web

/// Everything that a file says about people, before anybody looks into the school.
struct PeopleFile: Equatable {
    let tables: [PeopleTable]
    let rows: [PersonRow]
    /// Sheets without a list of people.
    let skipped: [String]

    /// Sealed fields are read where the school keeps them, and left out with a word where it does not.
    init(_ sheets: [Sheet], keeping kept: Set<CardField> = []) throws(FileProblem) {
        var tables: [PeopleTable] = []
        var rows: [PersonRow] = []
        var skipped: [String] = []
        for (number, sheet) in sheets.enumerated() where !sheet.rows.allSatisfy({ $0.allSatisfy(\.isEmpty) }) {
            guard let table = PeopleTable(sheet, keeping: kept) else {
                skipped.append(sheet.name)
                continue
            }
            tables.append(table)
            rows += RowReader(table: table, sheetNumber: number).rows()
        }
        guard !tables.isEmpty else {
            throw FileProblem(
                "В файле не нашлось строки с заголовками. Нужны столбцы «ФИО» (или «Фамилия», «Имя», «Отчество») "
                    + "и «Класс» или «Должность» в одной из первых 20 строк."
            )
        }
        guard !rows.isEmpty else { throw FileProblem("Под заголовками нет ни одной строки с людьми.") }
        guard rows.count <= Sheet.mostRows else {
            throw FileProblem("В файле больше \(Sheet.mostRows) человек. Разделите его на несколько.")
        }
        (self.tables, self.rows, self.skipped) = (tables, rows, skipped)
    }

    /// What the file holds and the school does not take, one sentence each.
    var remarks: [String] {
        var sentences: [String] = []
        for table in tables {
            sentences += table.dropped.map { "Столбец «\($0.title)» не загружен: \($0.reason.sentence)." }
            sentences += table.unknown.map { "Столбец «\($0)» не загружен: его назначение неизвестно." }
        }
        return sentences + skipped.map { "Лист «\($0)» пропущен: в нём не нашлось списка людей." }
    }
}

extension PersonRow.Place {
    /// «Лист «Ученики», строка 402», «Файл «Ученики.csv», строка 402»; a file of one sheet needs no name of it.
    func text(namingSheet: Bool) -> String {
        guard namingSheet else { return "Строка \(row)" }
        return "\(sheetName.contains(".") ? "Файл" : "Лист") «\(sheetName)», строка \(row)"
    }
}
