import School
import Testing

@testable import JournalFeature

/// What a screen reader says of a cell beside its text.
struct CellWordsTests {
    private func words(_ marks: [Mark], _ code: AttendanceCode? = nil, flags: Int = 0, again: [Mark] = []) -> String {
        var cell = GridCell()
        cell.attendance = code.map { ShownAttendance(TypedAttendance($0, by: .teacher)) }
        for (place, mark) in marks.enumerated() { cell.marks[place] = mark }
        cell.flags = flags
        return CellWords(cell, .usual, again: again).text
    }

    @Test func `a plain cell says no more than it shows`() {
        #expect(words([]).isEmpty && words([.five(5)]).isEmpty && words([], .ill).isEmpty)
        #expect(words([.five(4)], .late).isEmpty && words([.five(3)]).isEmpty)
    }

    @Test func `signs and marks that the text does not tell are told in words`() {
        #expect(words([], .absent) == "Н, причина не указана")
        #expect(words([.five(4), .five(5)]) == "4 и 5")
        #expect(words([.point]) == "точка")
        #expect(words([.point], .absent) == "Н, причина не указана, точка")
        #expect(words([.five(2)], again: [.five(4)]) == "2, пересдача 4")
        var owed = GridCell()
        owed.marks[0] = .point
        let until = Day(year: 2025, month: 11, day: 28)
        #expect(CellWords(owed, .usual, again: [], until: until).text == "точка, сдать до 28 ноября")
        #expect(words([.five(3)], flags: 2 + 16) == "3, позже срока, есть заметка")
        #expect(words([], .ill, flags: 8) == "Б, причина со слов")
        #expect(words([], flags: 16) == "есть заметка")
        #expect(words([.unmarked]) == "не оценивается")
    }

    @Test func `a mark that the family has not seen says so last`() {
        #expect(words([.five(5)], flags: 1) == "5, семья увидит позже")
        let all = words([.five(4)], .ill, flags: 1 + 2 + 8)
        #expect(all == "Б, 4, позже срока, причина со слов, семья увидит позже")
    }

    @Test func `an absence beside is told in the lesson's other columns, a lateness is told by its letter`() {
        var cell = GridCell()
        cell.ghost = .ofLesson(.ill)
        #expect(CellWords(cell, .usual, again: []).text == "Б, отсутствовал")
        #expect(CellLook(cell, .usual).text == "Б" && CellLook(cell, .usual).classes == "is-ghost")
        cell.ghost = .ofLesson(.late)
        #expect(CellWords(cell, .usual, again: []).text.isEmpty && CellLook(cell, .usual).text == "О")
        cell.flags = 16
        #expect(CellWords(cell, .usual, again: []).text == "О, есть заметка")
        cell.marks[0] = .five(4)
        #expect(CellWords(cell, .usual, again: []).text == "4, есть заметка", "a mark stands there now")
    }

    @Test func `an absence with two marks is written smaller`() {
        var cell = GridCell()
        cell.attendance = ShownAttendance(TypedAttendance(.ill, by: .teacher))
        (cell.marks[0], cell.marks[1]) = (.five(4), .five(5))
        #expect(CellLook(cell, .usual).text == "Б 4/5" && CellLook(cell, .usual).classes == "is-long")
        cell.attendance = nil
        #expect(CellLook(cell, .usual).classes.isEmpty)
    }

    @Test func `what is known ahead is no entry to the ears either`() {
        var cell = GridCell()
        cell.ghost = .expected(.ill)
        #expect(CellWords(cell, .usual, again: []).text == "Б, причина дана заранее")
        cell.marks[0] = .five(4)
        #expect(CellWords(cell, .usual, again: []).text.isEmpty, "a mark stands there now")
    }
}
