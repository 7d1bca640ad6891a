import Testing

@testable import ExchangeFeature

/// Cells as schools type them, taken apart by hand.
struct GridCellTextTests {
    private func parts(_ text: String, rooms: [String] = []) -> [String] {
        GridCellText(text, rooms: rooms).parts.map { part in
            let marks = (part.group.map { " гр\($0)" } ?? "") + (part.week == 0 ? "" : " нед\(part.week)")
            return "\(part.subject)|\(part.rooms.joined(separator: "+"))\(marks)"
        }
    }

    @Test(arguments: [
        ("История 322", ["История|322"]), ("Русский", ["Русский|"]), ("Физ-ра с/з", ["Физ-ра|с/з"]),
        ("Технология каб. 14а", ["Технология|14а"]), ("Алгебра (каб. 2-14)", ["Алгебра|2-14"]),
        ("Физкультура спортзал", ["Физкультура|спортзал"]),
        ("Англ. яз. 14/25", ["Англ. яз.|14+25"]), ("Англ. яз. 14 / 25", ["Англ. яз.|14+25"]),
        ("Русский/Математика", ["Русский|", "Математика|"]),
        ("Русский 12/Математика 14", ["Русский|12", "Математика|14"]),
        ("Англ. 1 гр. 14 / Инф. 2 гр. 25", ["Англ.|14 гр1", "Инф.|25 гр2"]),
        ("Русский (1 нед.) / Родной (2 нед.)", ["Русский| нед1", "Родной| нед2"]),
        ("ИЗО чёт. нед. 5", ["ИЗО|5 нед2"]), ("Музыка/", ["Музыка|", "|"]), ("/ Музыка 3", ["|", "Музыка|3"]),
        ("Русский\nязык 322", ["Русский язык|322"]), ("Англ. 14\nНем. 25", ["Англ.|14", "Нем.|25"]),
        ("Разговоры о важном", ["Разговоры о важном|"]),
    ])
    func `a cell is taken apart`(cell: String, expected: [String]) {
        #expect(parts(cell) == expected, "\(cell)")
    }

    @Test func `a room that the school calls by name is found at the end`() {
        #expect(parts("Музыка Большой зал", rooms: ["Большой зал", "12"]) == ["Музыка|Большой зал"])
        #expect(parts("Англ. 14/12", rooms: ["12"]) == ["Англ.|14+12"])
    }
}
