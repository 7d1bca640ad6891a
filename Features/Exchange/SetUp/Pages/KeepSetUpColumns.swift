import School
import Storage
import Web

/// Writes down what the columns of a sheet hold.
struct KeepSetUpColumns: Action {
    static let path = "/setup/files/:key/columns/:sheet"
    static let act = Act.setUpSchool

    private let key: String
    private let number: Int
    private let said: [Int: Column]

    init(_ form: Form) throws {
        key = try form.part("key")
        guard let number = Int(try form.part("sheet")) else { throw NotFound() }
        self.number = number
        said = try form.fields.reduce(into: [:]) { said, field in
            guard field.name.hasPrefix("column "), let place = Int(field.name.dropFirst(7)) else { return }
            guard (0..<100).contains(place), let column = Column(code: String(field.value.prefix(200))) else {
                throw Objection("Выберите для каждого столбца одно из предложенного.", field: "c\(place)")
            }
            said[place] = column
        }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .setUp, records, asking.seal)
        guard upload.status == .running, try !upload.isLoading(records) else { return .see(.setUp(key)) }
        let book = try SetUpFiles(key, records, asking.sealedFields).book(records)
        guard let read = book.sheets.first(where: { $0.number == number }) else { throw NotFound() }
        let kinds = Dictionary(grouping: said.values.filter { !Self.mayRepeat($0) }) { $0 }
        if let twice = kinds.first(where: { $0.value.count > 1 })?.key {
            let title = read.kind.offered(asking.sealedFields.kept).first { $0.column == twice }?.title ?? ""
            throw Objection("«\(title)» выбрано для двух столбцов. Оставьте один.", field: "c0")
        }
        for (place, column) in said where place < read.head.titles.count {
            let isSame = read.columns[place] == column || read.columns[place] == nil && column == .unwanted
            let isDropped = read.columns[place]?.isDropped == true && column == .unwanted
            if !isSame, !isDropped { upload.choices.columns["\(number)-\(place)"] = column }
        }
        try upload.note(records)
        return .see(.setUp(key))
    }

    private static func mayRepeat(_ column: Column) -> Bool {
        column == .unwanted || column == .total || column == .rowNumber || column.isCross
    }
}
