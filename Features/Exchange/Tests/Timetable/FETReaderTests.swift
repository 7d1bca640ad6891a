import Testing
import Trials
import Web

@testable import ExchangeFeature

struct FETReaderTests {
    @Test func `a file is read with its weeks, sets, activities and places`() throws {
        let file = try FETReader.file(SmallFET.bytes)
        #expect(file.institution == "Школа \"Пример\"")
        #expect(file.days == ["Понедельник", "Среда"])
        #expect(file.years.map(\.name) == ["8", "9"])
        #expect(file.years[0].groups.map(\.subgroups) == [["8 а целый класс"], ["8 б мат", "8 б гум"]])
        #expect(file.activities.map(\.id) == [1, 2, 3, 4, 5, 6], "an activity switched off is left out")
        #expect(file.placements[1] == .init(day: 0, hour: 0, room: "Кабинет 12"))
        #expect(file.unplaced.map(\.id) == [6])
    }

    @Test func `a solution beside the file gives the places, an activity without a day has none`() throws {
        let solution = """
            <Activities_Timetable><Activity><Id>1</Id><Day>Среда</Day><Hour>08:30</Hour><Room></Room></Activity>
            <Activity><Id>2</Id><Day></Day><Hour></Hour><Room></Room></Activity></Activities_Timetable>
            """
        let file = try FETReader.solution(Array(solution.utf8), for: FETReader.file(SmallFET.bytes))
        #expect(file.placements == [1: .init(day: 1, hour: 0, room: nil)])
        #expect(file.unplaced.count == 5)
    }

    private static let wrong: [(String, String)] = [
        ("<fet></fet>", "от 1 до 7 дней"), ("<timetable/>", "Это не файл FET"),
        (
            "<fet><Days_List><Day><Name>1</Name></Day></Days_List>"
                + "<Hours_List><Hour><Name>1</Name></Hour></Hours_List></fet>",
            "нет ни одного занятия"
        ),
        (
            "<fet><Activities_List><Activity><Id>1</Id><Duration>0</Duration></Activity></Activities_List></fet>",
            "нет номера или длительности"
        ),
        (
            "<fet><Activities_List><Activity><Id>1</Id><Duration>99999999999999999999</Duration>"
                + "</Activity></Activities_List></fet>",
            "нет номера или длительности"
        ),
        ("<!DOCTYPE fet><fet/>", "<!DOCTYPE"),
    ]

    @Test(arguments: wrong)
    func `what cannot be a timetable is refused in words`(text: String, words: String) {
        do {
            _ = try FETReader.file(Array(text.utf8))
            Issue.record("read")
        } catch { #expect(error.description.contains(words), "\(error)") }
    }

    @Test func `two activities of one number are refused`() {
        let text = SmallFET.text.replacing("<Id>2</Id>", with: "<Id>1</Id>")
        #expect(throws: FileProblem.self) { try FETReader.file(Array(text.utf8)) }
    }
}
