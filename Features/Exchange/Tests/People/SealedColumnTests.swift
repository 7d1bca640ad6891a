import School
import Testing
import Web

@testable import ExchangeFeature

/// SNILS, passports and telephones in lists of people: read where the school keeps them, checked, never repeated.
///
/// Control numbers by hand: 112-233-445: 9 + 8 + 14 + 12 + 15 + 12 + 12 + 8 + 5 = 95; 100-000-010: 9 + 2 = 11;
/// 990-000-016: 81 + 72 + 2 + 6 = 161, less 101 is 60.
struct SealedColumnTests {
    static let (one, two, three) = ("112-233-445 95", "10000001011", "990 000 016 60")
    private static let head = ["ФИО", "Класс", "СНИЛС", "Мать", "СНИЛС матери", "Паспорт матери"]

    private func plan(
        _ rows: [[String]], keeping kept: Set<CardField> = [.snils, .passport], known: KnownPeople = KnownPeople(),
        head: [String] = Self.head
    ) throws -> PeoplePlan {
        let file = try PeopleFile([Sheet(name: "1", rows: [head] + rows)], keeping: kept)
        return PeoplePlan(file, known: known, choices: Choices())
    }

    @Test("R045 values of a row go to whom their columns are of, and a plan shows their ends") func whole() throws {
        let plan = try plan([["Ли Ён", "7А", Self.one, "Ли Анна", Self.two, "4510 123456"]])
        #expect(plan.mayBeApplied && plan.changes.students.map(\.secrets) == [[.snils: "112-233-445 95"]])
        #expect(
            plan.changes.parents.map(\.secrets) == [[.snils: "100-000-010 11", .passport: "4510 123456"]])
        #expect(
            plan.rows[0].notes == [
                "СНИЛС: •••-•••-••5 95.", "Паспортные данные (Ли Анна): •••• 56.",
                "СНИЛС (Ли Анна): •••-•••-••0 11.",
            ])
    }

    @Test("R044 a column of a field that is off is left out, and the reader is told where it is switched on")
    func off() throws {
        let plan = try plan([["Ли Ён", "7А", "не число", "Ли Анна", "5", "нет данных"]], keeping: [.passport])
        #expect(plan.rows.map(\.status) == [.wrong], "the passport is read")
        let none = try self.plan([["Ли Ён", "7А", "не число", "Ли Анна", "5", "6"]], keeping: [])
        #expect(none.mayBeApplied && none.changes.students[0].secrets.isEmpty)
        #expect(none.changes.parents[0].secrets.isEmpty)
        #expect(
            Array(none.remarks.prefix(3))
                == ["СНИЛС", "СНИЛС матери", "Паспорт матери"].map { title in
                    "Столбец «\(title)» не загружен: поле «\(title.hasPrefix("С") ? "СНИЛС" : "Паспортные данные")» "
                        + "школа не ведёт, его включают на странице «Поля карточек»."
                })
    }

    private static let wrong: [(String, String, String)] = [
        ("112-233-445 96", "", "Строка 2: СНИЛС — контрольное число не сходится"),
        ("1122334459", "", "Строка 2: СНИЛС — нужны 11 цифр"),
        ("", "112-233-445 96", "Строка 2: родитель, СНИЛС — контрольное число не сходится"),
        ("", "112-233-445 95; 10000001011", "Строка 2: родитель, СНИЛС — нужны 11 цифр"),
    ]

    @Test("R045 a wrong number is refused with its row, and not repeated", arguments: wrong)
    func checksum(own: String, mothers: String, words: String) throws {
        let plan = try plan([["Ли Ён", "7А", own, "Ли Анна", mothers, ""], ["Ким Ира", "7А", "", "", "", ""]])
        #expect(plan.rows.map(\.status) == [.wrong, .new] && !plan.mayBeApplied)
        #expect(plan.rows[0].notes.count == 1 && plan.rows[0].notes[0].hasPrefix(words), "\(plan.rows[0].notes)")
        #expect(!plan.rows[0].notes[0].contains("96") || own.isEmpty && mothers.isEmpty)
    }

    @Test("R045 one number of two people is a fault of the second row") func twice() throws {
        let plan = try plan([
            ["Ли Ён", "7А", Self.one, "Ли Анна", Self.two, ""], ["Ким Ира", "7А", Self.two, "", "", ""],
            ["Ан Ян", "7А", "11223344595", "", "", ""],
        ])
        #expect(plan.rows.map(\.status) == [.new, .wrong, .wrong])
        #expect(plan.rows[1].notes[0].hasPrefix("Строка 3: такой же СНИЛС уже у другого человека (строка 2)"))
        var known = KnownPeople()
        known.secrets = [.snils: [17: "100-000-010 11"]]
        let met = try self.plan([["Ким Ира", "7А", Self.two, "", "", ""]], known: known)
        #expect(met.rows[0].status == .wrong && met.rows[0].notes[0].contains("уже записан в школе у другого"))
    }

    @Test("R045 two numbers of one person contradict") func contradiction() throws {
        let head = ["ФИО", "Должность", "СНИЛС", "E-mail"]
        let plan = try plan(
            [
                ["Ли Анна", "учитель", Self.one, "li@example.org"],
                ["Ли Анна", "педагог", Self.three, "li@example.org"],
            ],
            head: head)
        #expect(plan.rows.map(\.status) == [.new, .wrong])
        #expect(plan.rows[1].notes.contains { $0.contains("не то, что раньше (строка 2)") })
    }

    @Test("R026 R045 a number tells namesakes apart, and finds a student again") func namesakes() throws {
        let plan = try plan([
            ["Ли Ён", "7А", Self.one, "Ли Анна", Self.two, ""], ["Ли Ён", "7А", Self.three, "Ли Анна", Self.two, ""],
        ])
        #expect(plan.questions.isEmpty && plan.changes.students.count == 2 && plan.changes.parents.count == 1)
        let seventh = ClassName(gradeLevel: 7, letter: "А"), name = NameInCell.whole("Ли Ён")
        var known = KnownPeople()
        known.classes = [seventh]
        known.students = [1, 2].map { .init(id: $0, name: name, schoolClass: seventh) }
        known.secrets = [.snils: [1: "112-233-445 95", 2: "990-000-016 60"]]
        let again = try self.plan([["Ли Ён", "7А", Self.three, "", "", ""]], known: known)
        #expect(again.changes.students.map(\.known) == [2] && again.rows.map(\.status) == [.same])
    }

    @Test func `two parents of a cell have their numbers in the same order`() throws {
        let head = ["ФИО", "Класс", "Родители", "СНИЛС родителей"]
        let plan = try plan(
            [["Ли Ён", "7А", "Ли Анна\nЛи Бо", "\(Self.one), \(Self.two)"]], head: head)
        #expect(plan.changes.parents.map { $0.secrets[.snils] } == ["112-233-445 95", "100-000-010 11"])
        let more = try self.plan(
            [["Ли Ён", "7А", "Ли Анна, Ли Бо Ён", "\(Self.one), \(Self.two); \(Self.three)"]], head: head)
        #expect(more.rows[0].notes[0].hasPrefix("Строка 2: поле «СНИЛС»: значений 3, а родителей 2"))
    }

    @Test func `a value that is new changes a known person, the same one does not`() throws {
        let seventh = ClassName(gradeLevel: 7, letter: "А"), name = NameInCell.whole("Ли Ён")
        var known = KnownPeople()
        known.classes = [seventh]
        known.students = [.init(id: 1, name: name, schoolClass: seventh)]
        #expect(try plan([["Ли Ён", "7А", Self.one, "", "", ""]], known: known).rows.map(\.status) == [.changed])
        known.secrets = [.snils: [1: "112-233-445 95"]]
        #expect(try plan([["Ли Ён", "7А", Self.one, "", "", ""]], known: known).hasChanges == false)
        #expect(
            try plan([["Ли Ён", "7А", "—", "", "", ""]], known: known).hasChanges == false, "a dash erases nothing")
        known.secrets = [.snils: [1: "990-000-016 60"]]
        let other = try plan([["Ли Ён", "7А", Self.one, "", "", ""]], known: known)
        #expect(other.questions.map(\.kind) == [.sameStudent] && !other.mayBeApplied, "it is asked")
        known.students[0].birth = Day(year: 2014, month: 3, day: 14)
        let head = ["ФИО", "Класс", "СНИЛС", "Дата рождения"]
        let born = try plan([["Ли Ён", "7А", Self.one, "14.03.2014"]], known: known, head: head)
        #expect(born.rows[0].notes == ["СНИЛС: было •••-•••-••6 60, станет •••-•••-••5 95."])
    }
}
