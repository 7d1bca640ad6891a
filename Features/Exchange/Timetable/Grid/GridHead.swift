import School
import Web

/// The row of a timetable that names the classes, and what stands in the columns under it.
struct GridHead {
    struct Column {
        /// Index of the column with the class's lessons.
        let place: Int
        /// The class in the file's words.
        let name: String
        /// A further column of the same class: its rooms, or its second subgroup.
        var beside: Int?
        /// Whether that column is called rooms.
        var isRoom = false
    }

    private(set) var columns: [Column] = []

    /// No head yet.
    init() {}

    /// Nothing, where the row names no classes. `above` may hold the grade levels over their letters.
    init?(_ texts: [String], above: [String]) {
        let names = Self.lettersUnderLevels(texts, above) ?? texts
        let classes = names.indices.filter { ClassInCell.usual(names[$0]).map { !$0.letter.isEmpty } ?? false }
        let others = names.filter { !$0.isEmpty }.count - classes.count
        guard let first = classes.first, classes.count > 1 || others <= 4,
            !names.prefix(first).contains(where: { GridWords.times($0) != nil || GridWords.number($0) != nil }),
            classes.count > 1 || names.enumerated().allSatisfy({ $0.offset == first || Self.mayStand($0.element) })
        else { return nil }
        for place in names.indices where place >= first && !Self.isAside(names[place]) {
            columns.append(Column(place: place, name: names[place]))
        }
        let taken = Set(columns.map(\.place))
        for index in columns.indices {
            let next = columns[index].place + 1
            guard !taken.contains(next) else { continue }
            let title = names[safe: next] ?? ""
            guard title.isEmpty || GridWords.isRoomTitle(title) else { continue }
            (columns[index].beside, columns[index].isRoom) = (next, !title.isEmpty)
        }
    }

    /// The first column of lessons.
    var first: Int { columns.first?.place ?? 0 }

    var names: [String] { columns.map(\.name) }

    private static func isAside(_ title: String) -> Bool {
        GridWords.isLabelTitle(title) || GridWords.isRoomTitle(title) || GridWords.weekday(title) != nil
    }

    /// What may stand beside the only usual name of a class: «10 проф.», «№».
    private static func mayStand(_ title: String) -> Bool {
        isAside(title) || title.first?.isNumber == true && title.contains(where: \.isLetter) && title.count <= 30
    }

    /// «5 класс» over «А», «Б»: a merged cell holds its text in its first column only.
    private static func lettersUnderLevels(_ texts: [String], _ above: [String]) -> [String]? {
        let letters = texts.filter { !$0.isEmpty && !isAside($0) }
        guard letters.count > 1, letters.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isLetter) }) else { return nil }
        var level = "", names: [String] = []
        for (place, text) in texts.enumerated() {
            if let title = above[safe: place], !title.isEmpty {
                level = String(title.prefix { $0.isASCII && $0.isNumber })
            }
            names.append(text.isEmpty || level.isEmpty || isAside(text) ? text : level + text)
        }
        return names
    }
}
