import Testing

@testable import School

struct NameTests {
    @Test
    func `classes and groups stand in the order of their numbers, then of the Russian alphabet`() {
        let names = ["10А", "Хор", "8Б, англ. гр. 2", "5Ё", "8Б", "5Е", "5Ж", "8Б, англ. гр. 1"]
        #expect(
            names.sorted { SortKey.of(group: $0) < SortKey.of(group: $1) } == [
                "5Е", "5Ё", "5Ж", "8Б", "8Б, англ. гр. 1", "8Б, англ. гр. 2", "10А", "Хор",
            ])
    }

    @Test(arguments: [
        ("Петрова", "Ольга", "Николаевна", "Петрова\u{A0}О.\u{A0}Н.", "Петрова Ольга", "Ольга Николаевна"),
        ("Петросян", "Арам", "", "Петросян\u{A0}А.", "Петросян Арам", "Арам"),
        ("Мамедов", "Эльчин", "Рашид оглы", "Мамедов\u{A0}Э.\u{A0}Р.", "Мамедов Эльчин", "Эльчин Рашид оглы"),
        ("Мадина", "", "", "Мадина", "Мадина", "Мадина"), ("", "Мадина", "", "Мадина", "Мадина", "Мадина"),
    ])
    func `a name is shown short, in a list and as one is spoken to`(
        surname: String, given: String, patronymic: String, short: String, list: String, address: String
    ) throws {
        let name = try PersonName.checked(surname: surname, given: given, patronymic: patronymic)
        #expect(name.short == short)
        #expect(name.list == list)
        #expect(name.address == address)
    }

    // A letter of two marks, «Й» and «Ё» as whole letters and in parts, one in small, one of another alphabet, one alone.
    @Test(arguments: [
        ("Йордан", "Ёлкович", "Й.\u{A0}Ё."), ("И\u{306}ордан", "Е\u{308}лкович", "И\u{306}.\u{A0}Е\u{308}."),
        ("эльчин", "О'Нил", "Э.\u{A0}О."), ("Ђорђе", "Җамал", "Ђ.\u{A0}Җ."), ("Я", "ß", "Я.\u{A0}SS."),
    ])
    func `initials are whole letters, in capitals`(given: String, patronymic: String, initials: String) {
        let name = PersonName(surname: "Ли", given: given, patronymic: patronymic)
        #expect(name.short == "Ли\u{A0}" + initials)
        #expect(name.signature == initials + "\u{A0}Ли")
    }

    @Test(arguments: [
        "О'Коннор", "Д’Артаньян", "Мамин-Сибиряк", "ван дер Ваальс", "Ё", "Ибрагим кызы", "Йованович",
        String(repeating: "ы", count: 60),
    ])
    func `a strange name is a name`(surname: String) throws {
        #expect(try PersonName.checked(surname: surname, given: "Анна").surname == surname)
    }

    @Test(arguments: [
        (String(repeating: "ы", count: 61), "Фамилия: не длиннее 60 букв. Сейчас 61."),
        ("Иванов2", "Фамилия: уберите знак «2». Можно буквы, дефис, апостроф и точку."),
        ("Ива<b>нов", "Фамилия: уберите знак «<». Можно буквы, дефис, апостроф и точку."),
        ("Иванов (Петров)", "Фамилия: уберите знак «(». Можно буквы, дефис, апостроф и точку."),
        ("Ы" + String(repeating: "\u{301}", count: 60), "Фамилия: не длиннее 60 букв. Сейчас 61."),
        ("Иванов\u{202E}", "Фамилия: уберите знак «\u{202E}». Можно буквы, дефис, апостроф и точку."),
        ("--", "Фамилия: здесь нет ни одной буквы."),
    ])
    func `what cannot be a name meets a sentence`(surname: String, text: String) {
        #expect(throws: Objection(text, field: "surname")) {
            try PersonName.checked(surname: surname, given: "Анна")
        }
    }

    @Test func `somebody without any name is asked for one`() {
        #expect(throws: Objection.self) { try PersonName.checked(surname: " ", given: "\u{A0}") }
    }

    @Test func `spaces are put in order`() throws {
        let name = try PersonName.checked(surname: "  Иванов ", given: "Кирилл", patronymic: "Олег  оглы")
        #expect(name.full == "Иванов Кирилл Олег оглы")
        #expect(name.signature == "К.\u{A0}О.\u{A0}Иванов")
    }

    @Test func `Ё is the seventh letter, and capitals do not matter`() {
        let names = ["Жуков", "Ёлкин", "Егоров", "Ершов", "ёлка", "Елкин", "Яковлев", "Абрамов"]
        let sorted = names.sorted { Array(SortKey.of($0).utf8).lexicographicallyPrecedes(Array(SortKey.of($1).utf8)) }
        #expect(sorted == ["Абрамов", "Егоров", "Елкин", "Ершов", "ёлка", "Ёлкин", "Жуков", "Яковлев"])
    }

    @Test func `the whole alphabet stands in its order`() {
        let alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя".map { SortKey.of(String($0)) }
        for (before, after) in zip(alphabet, alphabet.dropFirst()) {
            #expect(Array(before.utf8).lexicographicallyPrecedes(Array(after.utf8)))
        }
    }

    @Test(arguments: [
        ("Иванов Яков", "Иванова Анна"), ("Иванов Яков", "Иванов-Петров Анна"), ("Иванов Анна", "Иванов Яков"),
        ("Ахметов", "Әхмәтов"), ("Әхмәтов", "Бариев"), ("Ли", "Ли Анна"),
    ])
    func `a shorter surname comes first, other alphabets stand by their letter`(before: String, after: String) {
        #expect(SortKey.of(before).utf8.lexicographicallyPrecedes(SortKey.of(after).utf8))
    }

    @Test func `Й and Ё in two pieces are the same letters`() {
        #expect(Array(SortKey.of("Еи\u{306}").utf8) == Array(SortKey.of("Ей").utf8))
        #expect(Array(SortKey.of("Е\u{308}лкин").utf8) == Array(SortKey.of("Ёлкин").utf8))
        #expect(Array(SearchKey.of("Зои\u{306}").utf8) == Array("зой".utf8))
    }

    @Test(arguments: [
        ("Ёлкин Пётр", "елкин петр"), ("Мамин-Сибиряк", "мамин сибиряк"), ("О'Коннор", "оконнор"),
        ("  Петрова О. Н. ", "петрова о н"), ("Әхмәтов", "ахматов"), ("7-А", "7 а"), ("Зайцев", "зайцев"), ("…", ""),
    ])
    func `a search finds names however they are typed`(text: String, key: String) {
        #expect(SearchKey.of(text) == key)
    }
}
