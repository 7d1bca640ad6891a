import School
import Web

/// The cells of a row by what their columns hold, with what is wrong about them.
struct CellReading {
    let cells: [String]
    let columns: [Int: Column]
    private(set) var problems: [String] = []
    private var named: Set<Column> = []

    init(_ cells: [String], _ columns: [Int: Column]) { (self.cells, self.columns) = (cells, columns) }

    var wrong: [Int] { columns.filter { named.contains($0.value) }.keys.sorted() }

    mutating func object(_ sentence: String, _ columns: Column...) {
        problems.append(sentence)
        named.formUnion(columns)
    }

    func text(_ column: Column) -> String {
        columns.first { $0.value == column }.flatMap { cells[safe: $0.key] } ?? ""
    }

    /// The sealed values of whom the row tells.
    mutating func secrets() -> [CardField: String] {
        let found = SealedCells(columns.values.filter { if case .secret = $0 { true } else { false } }, text)
        for problem in found.problems { object(problem.sentence, problem.column) }
        return found.values
    }

    /// The cells of a square table that are filled, by title.
    var crosses: [(title: String, text: String)] {
        columns.sorted { $0.key < $1.key }.compactMap { place, column in
            guard case .cross(let title) = column, let text = cells[safe: place], !text.isEmpty else { return nil }
            return (title, text)
        }
    }

    /// A name in one cell or in several; nothing where none is filled.
    mutating func name(_ column: (Column.NamePart) -> Column = Column.name) -> PersonName? {
        let full = text(column(.full))
        let parts = [Column.NamePart.surname, .given, .patronymic].map { text(column($0)) }
        guard !full.isEmpty || parts.contains(where: { !$0.isEmpty }) else { return nil }
        let name =
            full.isEmpty
            ? NameInCell.parts(surname: parts[0], given: parts[1], patronymic: parts[2]) : TeacherName.read(full)
        if let problem = NameInCell.problem(of: name) { object(problem, column(.full), column(.surname)) }
        return name
    }

    /// A class in one cell or in two.
    func schoolClass() -> ClassName? {
        let words = [Column.schoolClass, .level, .letter].map(text).filter { !$0.isEmpty }
        return words.isEmpty ? nil : ClassInCell.any(words.joined(separator: " "))
    }

    /// «10А, 10Б», «10А+10Б».
    func classes() -> [ClassName] {
        let text = text(.schoolClass)
        let parts = text.split { ",;+/\n".contains($0) }.map { String($0).clean }.filter { !$0.isEmpty }
        return parts.count > 1 ? parts.compactMap(ClassInCell.any) : schoolClass().map { [$0] } ?? []
    }

    mutating func birth(_ column: Column) -> Day? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        switch DayInCell.read(text) {
        case .success(let day): return day
        case .failure(let failure):
            object("дата рождения \(text.prefix(40)) — \(failure.sentence)", column)
            return nil
        }
    }

    /// Hours a week in tenths: «3», «2,5», «0.5», «3 ч».
    mutating func tenths(_ text: String, _ column: Column) -> Int? {
        let digits = text.replacing(",", with: ".").prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let rest = text.dropFirst(digits.count).plain
        let whole = parts.first.flatMap { Int($0.isEmpty ? "0" : $0) }
        let part = parts.count > 1 ? Int(parts[1].prefix(1)) : 0
        guard let whole, let part, parts.count < 3, !digits.isEmpty, rest.isEmpty || rest.hasPrefix("ч"),
            whole <= 40, (1...400).contains(whole * 10 + part)
        else {
            object("часов в неделю «\(text.prefix(20))» — нужно число до 40, например 3 или 2,5", column)
            return nil
        }
        return whole * 10 + part
    }
}

extension Substring {
    /// Without regard to case, Ё and punctuation.
    fileprivate var plain: String { String(self).plain }
}
