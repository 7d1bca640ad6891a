import School
import Web

/// The sealed values that a row tells of somebody: checked at once, and never repeated in a sentence.
struct SealedCells {
    private(set) var values: [CardField: String] = [:]
    private(set) var problems: [(sentence: String, column: Column)] = []

    init(_ columns: [Column], _ cell: (Column) -> String) {
        for column in columns {
            guard let field = column.sealed, let text = Self.filled(cell(column)) else { continue }
            do {
                values[field] = try field.checked(text)
            } catch { problems.append((Self.sentence(error), column)) }
        }
    }

    /// Shares the values of a cell among the parents of the neighbouring one, in the same order; answers what is wrong.
    static func share(_ cell: String, _ field: CardField, among parents: inout [ParentCell]) -> String? {
        guard let text = filled(cell) else { return nil }
        guard !parents.isEmpty else { return "есть поле «\(field.title)» родителя, но не указано, чьё оно" }
        let marks = field == .snils || field == .phone ? "\n;," : "\n;"
        let pieces = parents.count == 1 ? [text] : text.split { marks.contains($0) }.map { String($0).clean }
        guard pieces.count <= parents.count else {
            return "поле «\(field.title)»: значений \(pieces.count), а родителей \(parents.count)"
        }
        for (place, piece) in pieces.enumerated() {
            guard let text = filled(piece) else { continue }
            do {
                parents[place].secrets[field] = try field.checked(text)
            } catch { return "родитель, " + sentence(error) }
        }
        return nil
    }

    /// Nothing for an empty cell and for a dash.
    private static func filled(_ text: String) -> String? {
        ["", "-", "—", "–", "нет"].contains(text.lowercased()) ? nil : text
    }

    /// «СНИЛС — контрольное число не сходится», without its last point.
    private static func sentence(_ objection: Objection) -> String {
        let text = objection.text.hasSuffix(".") ? String(objection.text.dropLast()) : objection.text
        return text.replacing(": ", with: " — ", maxReplacements: 1)
    }
}
