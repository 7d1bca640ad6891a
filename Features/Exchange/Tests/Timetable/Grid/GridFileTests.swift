import School
import Testing
import Web

@testable import ExchangeFeature

/// Tables as schools keep them, in the ways their heads and rows differ.
struct GridFileTests {
    private func file(_ text: String, sheet: String = "") throws -> GridFile {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
            row.split(separator: ";", omittingEmptySubsequences: false).map { String($0).clean }
        }
        return try GridFile([Sheet(name: sheet, rows: rows)])
    }

    private func cells(_ file: GridFile) -> [String] {
        file.cells.map { "\($0.weekday) \($0.n) \($0.schoolClass) \($0.text)\($0.room.isEmpty ? "" : " @\($0.room)")" }
    }

    @Test func `a weekday row, a row of classes, a row of rooms, times with dots`() throws {
        let file = try file(
            """
            Расписание уроков;;;
            Понедельник;;;
            ;;5А;5Б
            ;Кабинет;301;302
            09.00-9.40;1;Разговоры о важном;Русский
            09.50-10.30;2;История 322;
            Вторник;;;
            09.00-9.40;1;;Математика
            """)
        #expect(file.classes == ["5А", "5Б"])
        #expect(
            cells(file) == [
                "1 1 5А Разговоры о важном @301", "1 1 5Б Русский @302", "1 2 5А История 322 @301",
                "2 1 5Б Математика @302",
            ])
        #expect(file.times[2]?.lowerBound.text == "09:50")
        #expect(file.times[2]?.upperBound.text == "10:30")
    }

    @Test func `days in the first column, rooms in a column beside, a second row of one lesson`() throws {
        let file = try file(
            """
            День;№;Время;5 «А»;каб.;5-б;каб.
            ПН;1;8:30-9:15;Русский;12;Англ. 1 гр.;14
            ;;;;;Англ. 2 гр. 25;
            ;2;9:25-10:10;Математика;;;
            С р е д а;1;8:30-9:15;История;7;;
            """)
        #expect(
            cells(file) == [
                "1 1 5 «А» Русский @12", "1 1 5-б Англ. 1 гр. / Англ. 2 гр. 25 @14", "1 2 5 «А» Математика",
                "3 1 5 «А» История @7",
            ])
    }

    @Test func `grade levels over letters, days named by sheets, numbers told by times alone`() throws {
        let file = try file(
            """
            ;5 классы;;6 классы;
            ;А;Б;А;Б
            8.30-9.15;Русский;;Химия;
            9.25-10.10;;Музыка;;Труд
            """, sheet: "Четверг")
        #expect(cells(file) == ["4 1 5А Русский", "4 1 6А Химия", "4 2 5Б Музыка", "4 2 6Б Труд"])
    }

    @Test func `rooms in a row under each lesson`() throws {
        let file = try file("Пятница;;\n;5А;5Б\n1;Русский;Физика\nКаб.;12;14\n2;История;\n")
        #expect(cells(file) == ["5 1 5А Русский @12", "5 1 5Б Физика @14", "5 2 5А История"])
    }

    @Test func `lessons without a day are told and not placed`() throws {
        let file = try file("№;5А;5Б\n1;Русский;Физика\nСреда;;\n1;Русский;\n")
        #expect(cells(file) == ["3 1 5А Русский"])
        #expect(file.remarks == ["Строка 2: выше не сказано, какой это день недели. Строка пропущена."])
    }

    @Test(arguments: ["ФИО;Класс;Дата рождения\nЛи Ён;5А;01.02.2014\nКим Ан;5Б;01.02.2014", "а;б\n1;2"])
    func `what is no timetable gets a sentence`(text: String) {
        #expect(throws: FileProblem.self) { try file(text) }
    }
}
