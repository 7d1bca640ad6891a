import School
import Web

/// Understands the rows under a header, one by one.
struct RowReader {
    let table: PeopleTable
    let sheetNumber: Int
    private let secrets: [Column]
    private let parentSecrets: [Column.Kin: [CardField]]

    init(table: PeopleTable, sheetNumber: Int) {
        (self.table, self.sheetNumber) = (table, sheetNumber)
        secrets = table.columns.values.filter { if case .secret = $0 { true } else { false } }
        parentSecrets = table.columns.values.reduce(into: [:]) { found, column in
            if case .parent(let kin, .secret(let field)) = column { found[kin, default: []].append(field) }
        }
    }

    func rows() -> [PersonRow] {
        var rows: [PersonRow] = []
        var section = table.schoolClass
        for (index, cells) in table.sheet.rows.enumerated().dropFirst(table.header + 1) {
            let filled = cells.filter { !$0.isEmpty }
            guard let first = filled.first, !first.isSumOrExample, cells != table.sheet.rows[table.header] else {
                continue
            }
            if filled.count == 1, let schoolClass = ClassInCell.usual(first) {
                section = schoolClass
                continue
            }
            let called = table.sheet.file.isEmpty ? table.sheet.name : table.sheet.file
            let place = PersonRow.Place(sheet: sheetNumber, sheetName: called, row: index + 1)
            if let row = row(cells, at: place, section: section) { rows.append(row) }
        }
        return rows
    }

    /// Nothing for a row that holds only its own number.
    private func row(_ cells: [String], at place: PersonRow.Place, section: ClassName?) -> PersonRow? {
        func cell(_ column: Column) -> String {
            table.columns.first { $0.value == column }.flatMap { cells[safe: $0.key] } ?? ""
        }
        let told = table.columns.filter { $0.value != .rowNumber && !$0.value.isDropped }
        guard told.contains(where: { !(cells[safe: $0.key] ?? "").isEmpty }) else { return nil }
        var notes = Notes()
        let full = cell(.name(.full))
        let name =
            full.isEmpty
            ? NameInCell.parts(
                surname: cell(.name(.surname)), given: cell(.name(.given)), patronymic: cell(.name(.patronymic)))
            : NameInCell.whole(full)
        if name.full.isEmpty {
            notes.object("не указаны фамилия и имя", .name(.full), .name(.surname), .name(.given))
        } else if let problem = NameInCell.problem(of: name) {
            notes.object(problem, .name(.full), .name(.surname), .name(.given), .name(.patronymic))
        }
        if name.surname.isEmpty != name.given.isEmpty { notes.remarks.append("имя из одного слова") }
        let role: PersonRow.Role =
            switch table.kind {
            case .students: .student(student(cell, section: section, &notes))
            case .staff: .staff(staff(cell, &notes))
            }
        let wrong = table.columns.filter { notes.wrong.contains($0.value) }.keys.sorted()
        return PersonRow(
            place: place, name: name, role: role, problems: notes.problems, remarks: notes.remarks, wrong: wrong)
    }

    private struct Notes {
        var problems: [String] = []
        var remarks: [String] = []
        var wrong: Set<Column> = []

        mutating func object(_ problem: String, _ columns: Column...) {
            problems.append(problem)
            wrong.formUnion(columns)
        }

        mutating func take(_ cells: SealedCells) -> [CardField: String] {
            for problem in cells.problems { object(problem.sentence, problem.column) }
            return cells.values
        }
    }

    private func student(_ cell: (Column) -> String, section: ClassName?, _ notes: inout Notes)
        -> PersonRow.StudentCells
    {
        var student = PersonRow.StudentCells()
        student.birth = birth(cell(.birth), &notes)
        student.sex = sex(cell(.sex), &notes)
        let className = [cell(.schoolClass), cell(.level), cell(.letter)].filter { !$0.isEmpty }.joined(separator: " ")
        student.schoolClass = className.isEmpty ? section : ClassInCell.any(className)
        student.secrets = notes.take(SealedCells(secrets, cell))
        if student.schoolClass == nil { notes.object("не указан класс", .schoolClass, .level, .letter) }
        for (kin, known) in Self.kins {
            let full = cell(.parent(kin, .full))
            let parts = [Column.ParentPart.surname, .given, .patronymic].map { cell(.parent(kin, $0)) }
            let text = full.isEmpty ? parts.filter { !$0.isEmpty }.joined(separator: " ") : full
            var found = ParentCells.parse(text, email: cell(.parent(kin, .email)), kin: known)
            for field in parentSecrets[kin] ?? [] {
                let column = Column.parent(kin, .secret(field))
                let problem = SealedCells.share(cell(column), field, among: &found.parents)
                if let problem { notes.object(problem, column) }
            }
            student.parents += found.parents
            for problem in found.problems { notes.object(problem, .parent(kin, .full), .parent(kin, .email)) }
        }
        return student
    }

    private static let kins: [(Column.Kin, Kin)] =
        [(.mother, .mother), (.father, .father)] + (1...4).map { (.guardian($0), .representative) }

    private func birth(_ text: String, _ notes: inout Notes) -> Day? {
        guard !text.isEmpty else { return nil }
        switch DayInCell.read(text) {
        case .success(let day): return day
        case .failure(let failure):
            notes.object("дата рождения \(text.prefix(40)) — \(failure.sentence)", .birth)
            return nil
        }
    }

    private func sex(_ text: String, _ notes: inout Notes) -> Sex? {
        switch text.plain {
        case "": return nil
        case "м", "муж", "мужской", "мальчик", "m": return .male
        case "ж", "жен", "женский", "девочка", "f": return .female
        default:
            notes.object("пол «\(text.prefix(20))» — нужно «м» или «ж»", .sex)
            return nil
        }
    }

    private func staff(_ cell: (Column) -> String, _ notes: inout Notes) -> PersonRow.StaffCells {
        func list(_ text: String) -> [String] {
            text.split { ",;\n".contains($0) }.map { String($0).clean }.filter { !$0.isEmpty }
        }
        let email = cell(.email).lowercased()
        if !email.isEmpty, !ParentCells.isMail(email) {
            notes.object("«\(email.prefix(60))» — не адрес электронной почты", .email)
        }
        let leads = list(cell(.leads)).filter { !["нет", "-", "—"].contains($0.lowercased()) }
        for odd in leads where ClassInCell.usual(odd) == nil {
            notes.object("классное руководство «\(odd.prefix(40))» — это не класс", .leads)
        }
        return PersonRow.StaffCells(
            posts: list(cell(.post)), subjects: list(cell(.subjects)), leads: leads.compactMap(ClassInCell.usual),
            email: email, secrets: notes.take(SealedCells(secrets, cell)))
    }
}
