import School

/// Grade levels side by side in the editor: one, several, or the whole school; 0 is for classes that have none.
struct LevelRange: Sendable, Hashable {
    let first: Int
    let last: Int

    static let all = LevelRange(0, 12)

    init(_ first: Int, _ last: Int? = nil) { (self.first, self.last) = (first, last ?? first) }

    /// Reads «8» and «5-9».
    init(_ text: String) throws {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1],
            (0...12).contains(first), (first...12).contains(max(first, last))
        else { throw Objection("Параллель: нужно число от 1 до 12 или промежуток, например 5-9.", field: "level") }
        self.init(first, max(first, last))
    }

    func holds(_ gradeLevel: Int?) -> Bool { (first...last).contains(gradeLevel ?? 0) }

    /// As it stands in an address.
    var text: String { first == last ? "\(first)" : "\(first)-\(last)" }

    var title: String {
        if self == .all { return "вся школа" }
        return first != last ? "\(first)–\(last)" : first == 0 ? "без параллели" : "\(first)-е"
    }
}
