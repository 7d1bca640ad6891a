import School
import Web

/// All the files of one set-up as they were understood, sheet by sheet; nothing has been compared with the school yet.
struct SetUpBook: Equatable {
    let sheets: [ReadSheet]
    let people: [PersonRow]
    let classes: [ListRow<ClassCells>]
    let kin: [ListRow<KinCells>]
    let curriculum: [ListRow<CurriculumCells>]
    let load: [ListRow<LoadCells>]
    let groups: [ListRow<GroupCells>]

    init(
        _ sheets: [Sheet], choices: Choices, remembered: [String: RememberedHead] = [:],
        keeping kept: Set<CardField> = []
    ) {
        let recognition = Recognition(choices: choices, remembered: remembered, kept: kept)
        let names = Self.names(of: sheets)
        let read = sheets.enumerated().compactMap { number, sheet in
            recognition.read(Self.mended(sheet, number, choices.fixes), number: number, called: names[number])
        }
        self.sheets = read
        people = read.flatMap(Self.people)
        classes = read.filter { $0.kind == .classes }.flatMap { $0.classRows() }
        kin = read.filter { $0.kind == .parents }.flatMap { $0.kinRows() }
        curriculum = read.filter { $0.kind == .curriculum }.flatMap { $0.curriculumRows() }
        load = read.filter { $0.kind == .load }.flatMap { $0.loadRows() }
        groups = read.filter { $0.kind == .groups }.flatMap { $0.groupRows() }
    }

    private static func people(_ read: ReadSheet) -> [PersonRow] {
        guard read.kind == .students || read.kind == .staff else { return [] }
        let sheet = Sheet(name: read.sheet.name, rows: read.sheet.rows, file: read.called)
        let table = PeopleTable(
            sheet, as: read.kind == .staff ? .staff : .students, header: read.head.last, columns: read.columns)
        return RowReader(table: table, sheetNumber: read.number).rows()
    }

    /// «Ученики» where no other sheet is called so, else with the file: «Сведения.xlsx, лист Ученики».
    private static func names(of sheets: [Sheet]) -> [String] {
        let byFile = Dictionary(grouping: sheets, by: \.file), byName = Dictionary(grouping: sheets, by: \.name)
        return sheets.map { sheet in
            if byFile[sheet.file]?.count == 1, !sheet.file.isEmpty { return sheet.file }
            let isAlone = byName[sheet.name]?.count == 1
            return isAlone || sheet.file.isEmpty ? sheet.name : "\(sheet.file), лист \(sheet.name)"
        }
    }

    /// The sheet with the cells that were put right in the page.
    private static func mended(_ sheet: Sheet, _ number: Int, _ fixes: [String: String]) -> Sheet {
        let own = fixes.filter { $0.key.hasPrefix("\(number)-") }
        guard !own.isEmpty else { return sheet }
        var rows = sheet.rows
        for (place, text) in own {
            let numbers = place.split(separator: "-").compactMap { Int($0) }
            guard numbers.count == 3, rows.indices.contains(numbers[1] - 1),
                (0..<Sheet.mostColumns).contains(numbers[2])
            else { continue }
            while rows[numbers[1] - 1].count <= numbers[2] { rows[numbers[1] - 1].append("") }
            rows[numbers[1] - 1][numbers[2]] = text.clean
        }
        return Sheet(name: sheet.name, rows: rows, file: sheet.file)
    }

    /// Columns left out on purpose, each title told once.
    var remarks: [String] {
        sheets.flatMap(\.leftOut).reduce(into: []) { told, column in
            guard let reason = column.reason else { return }
            let sentence = "Столбец «\(column.title)» не загружен: \(reason.sentence)."
            if !told.contains(sentence) { told.append(sentence) }
        }
    }

    /// Where the cells of a row stand that hold these columns.
    func cells(of place: PersonRow.Place, _ columns: [Column]) -> [Int] {
        sheets.first { $0.number == place.sheet }?.columns.filter { columns.contains($0.value) }.keys.sorted() ?? []
    }
}
