import Testing

@testable import School

struct CellTextTests {
    private let five = Scale.five(allowsOne: false)

    /// What is typed, what it means, how it is printed.
    private static let cells: [(String, AttendanceCode?, [Mark], String)] = [
        ("5", nil, [Mark.five(5)], "5"), ("4/5", nil, [.five(4), .five(5)], "4/5"),
        (" 4 / 5 ", nil, [.five(4), .five(5)], "4/5"),
        ("Н", .absent, [], "Н"), ("н", .absent, [], "Н"), ("НП", .unexcused, [], "НП"),
        ("Б 4", .ill, [.five(4)], "Б 4"),
        ("б4", .ill, [.five(4)], "Б 4"), (".", nil, [.point], "."), ("О 4", .late, [.five(4)], "О 4"),
        ("о4/5", .late, [.five(4), .five(5)], "О 4/5"), ("./4", nil, [.point, .five(4)], "./4"),
        ("осв", nil, [.exempt], "осв"), ("н/а", nil, [.notAttested], "н/а"),
        ("Нео", nil, [.unmarked], "нео"), ("У .", .excused, [.point], "У ."),
        ("оз 5", .limited, [.five(5)], "ОЗ 5"), ("", nil, [], ""), ("  ", nil, [], ""),
    ]

    @Test(arguments: cells)
    func `a cell is read as it is typed and printed as it is read`(
        typed: String, attendance: AttendanceCode?, marks: [Mark], printed: String
    ) throws {
        let cell = try CellText(parsing: typed, scale: five, symbols: .usual)
        #expect(cell == CellText(attendance: attendance, marks: marks))
        #expect(cell.text(.usual) == printed)
        #expect(cell.isEmpty == printed.isEmpty)
    }

    @Test(arguments: ["1", "6", "ж", "Ж 4", "5+", "54", "4//5", "4/", "/4", "5 4", "Н Н", "зч", "5Н"])
    func `what has no place in a cell meets the list of what has`(typed: String) {
        #expect(throws: Objection("Здесь можно: 2 3 4 5, Н Б У О и точку.")) {
            try CellText(parsing: typed, scale: five, symbols: .usual)
        }
    }

    @Test func `a third mark needs a work of its own`() {
        #expect(throws: Objection("В клетке не больше двух отметок. Для третьей добавьте работу.")) {
            try CellText(parsing: "4/5/5", scale: five, symbols: .usual)
        }
    }

    @Test func `two marks stand together only where the school lets them`() {
        #expect(throws: Objection.self) {
            try CellText(parsing: "4/5", scale: five, symbols: .usual, twoMarks: false)
        }
    }

    @Test("R074 a markless page takes attendance and no marks")
    func markless() throws {
        #expect(try CellText(parsing: "н", scale: .markless, symbols: .usual).attendance == .absent)
        #expect(throws: Objection("Отметки здесь не ставятся — только посещаемость.")) {
            try CellText(parsing: "5", scale: .markless, symbols: .usual)
        }
        #expect(throws: Objection.self) { try CellText(parsing: "Н .", scale: .markless, symbols: .usual) }
    }

    @Test func `other letters, the same meaning`() throws {
        let cell = try CellText(parsing: "П 4", scale: five, symbols: .dnevnik)
        #expect(cell.attendance == .excused)
        #expect(cell.text(.usual) == "У 4")
        #expect(throws: Objection.self) { try CellText(parsing: "П", scale: five, symbols: .usual) }
    }

    @Test func `a hundred-point mark is typed whole`() throws {
        #expect(try CellText(parsing: "100", scale: .hundred, symbols: .usual).marks == [.hundred(100)])
        #expect(
            try CellText(parsing: "О 87/90", scale: .hundred, symbols: .usual).marks == [.hundred(87), .hundred(90)])
    }
}
