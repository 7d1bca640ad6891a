import Testing

@testable import School

struct WordTests {
    @Test(arguments: [
        (0, "пропусков"), (1, "пропуск"), (2, "пропуска"), (4, "пропуска"), (5, "пропусков"), (11, "пропусков"),
        (12, "пропусков"), (14, "пропусков"), (21, "пропуск"), (22, "пропуска"), (101, "пропуск"), (111, "пропусков"),
        (1_002, "пропуска"), (-1, "пропуск"),
    ])
    func `a noun agrees with its number`(number: Int, word: String) {
        #expect(plural(number, "пропуск", "пропуска", "пропусков") == word)
        #expect(counted(number, "пропуск", "пропуска", "пропусков") == "\(number)\u{A0}\(word)")
    }

    @Test func `dates are said in Russian`() throws {
        let day = try #require(Day(iso: "2025-11-20"))
        #expect(RussianDate.withWeekday(day) == "чт, 20 ноября")
        #expect(RussianDate.withFullWeekday(day) == "четверг, 20 ноября")
        #expect(RussianDate.long(day) == "20 ноября 2025")
        #expect(RussianDate.month(day) == "ноябрь")
        #expect(RussianDate.range(day - 3, day + 2) == "17–22 ноября")
        #expect(RussianDate.range(day + 8, day + 13) == "28 ноября – 3 декабря")
        #expect(RussianDate.range(day, day) == "20 ноября")
        #expect(RussianDate.dayAndMonth(try #require(Day(iso: "2026-05-01"))) == "1 мая")
        #expect(RussianDate.shortWeekday(try #require(Day(iso: "2025-11-23"))) == "вс")
    }

    @Test(arguments: [
        ("8Б", "8b"), ("10А", "10a"), ("Алгебра", "algebra"), ("Иностранный язык (английский)", "english"),
        ("Физическая культура", "pe"), ("Родной язык", "rodnoy-yazyk"), ("ОРКСЭ", "orkse"), ("Щёлково", "schyolkovo"),
        ("10А + 10Б", "10a-10b"), ("Python для начинающих", "python-dlya-nachinayuschih"), ("…", "x"), ("", "x"),
    ])
    func `an address is made of Latin letters`(text: String, slug: String) {
        #expect(Slug.of(text) == slug)
    }

    @Test(arguments: [
        ("1 а", 1, "А", "1А"), ("1А", 1, "А", "1А"), ("7-А", 7, "А", "7А"), ("10 \"А\"", 10, "А", "10А"),
        ("10«б»", 10, "Б", "10Б"), ("11 профильный", 11, "профильный", "11 профильный"), ("7A", 7, "А", "7А"),
        ("9", 9, "", "9"), ("12в", 12, "В", "12В"), ("  5   Б ", 5, "Б", "5Б"), ("8а.", 8, "А", "8А"),
        ("7а класс", 7, "А", "7А"), ("6-в кл.", 6, "В", "6В"),
    ])
    func `a class is known however it is typed`(typed: String, level: Int, letter: String, text: String) throws {
        let name = try #require(ClassName(typed))
        #expect(name.gradeLevel == level)
        #expect(name.letter == letter)
        #expect(name.text == text)
    }

    @Test(arguments: ["Подготовительная", "13А", "0А"])
    func `a class may have no grade level`(typed: String) throws {
        let name = try #require(ClassName(typed))
        #expect(name.gradeLevel == nil)
        #expect(name.text == typed)
    }

    @Test(arguments: ["", "  ", "\"\"", String(repeating: "я", count: 41)])
    func `there is no such class name`(typed: String) {
        #expect(ClassName(typed) == nil)
    }

    @Test(arguments: [
        (13, 3, "4,33"), (40, 9, "4,44"), (9, 2, "4,50"), (33, 8, "4,13"), (0, 7, "0,00"), (5, 1, "5,00"),
        (1, 200, "0,01"), (1, 201, "0,00"), (999, 1_000, "1,00"),
    ])
    func `a fraction is rounded half up when it is shown`(parts: Int, whole: Int, text: String) {
        #expect(Fraction(parts, of: whole)?.text() == text)
    }

    @Test func `percents are parts of a whole`() {
        #expect(Fraction(22, of: 24)?.percent() == "91,67\u{A0}%")
        #expect(Fraction(14, of: 24)?.percent() == "58,33\u{A0}%")
        #expect(Fraction(1, of: 2)?.percent(digits: 0) == "50\u{A0}%")
        #expect(Fraction(1, of: 0) == nil)
    }

    @Test(arguments: [(1, "I"), (2, "II"), (4, "IV"), (6, "VI"), (9, "IX"), (11, "XI"), (0, "0"), (40, "40")])
    func `periods are counted in Roman numerals`(number: Int, text: String) {
        #expect(roman(number) == text)
    }

    @Test(arguments: [("17", 17), ("0", nil), ("-1", nil), ("1a", nil), ("", nil), ("99999999999999999999", nil)])
    func `an ID is a number above zero`(text: String, number: Int?) {
        #expect(ID<Lesson>(text)?.number == number)
    }
}
