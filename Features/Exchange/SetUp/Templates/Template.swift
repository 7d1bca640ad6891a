import School

/// An empty list to fill in: a hint, a head and a row that shows how.
struct Template {
    let kind: SheetKind
    let hint: String
    let head: [String]
    /// Its first cell begins with «Пример»: such a row is never loaded.
    let example: [String]

    var rows: [[String]] { [[hint], head, example] }

    /// With the sealed fields that the school keeps, where the list is of people.
    func keeping(_ kept: Set<CardField>) -> Template {
        let offered: [CardField] =
            switch kind {
            case .students, .staff: [.snils, .phone, .address]
            case .parents: [.snils, .passport, .phone, .address]
            default: []
            }
        let fields = offered.filter(kept.contains)
        let isOpen = kept.contains(.phone) || kept.contains(.address)
        return Template(
            kind: kind, hint: isOpen ? hint.replacing(Self.noContacts, with: "") : hint,
            head: head + fields.map(\.title), example: example + fields.map(Self.example))
    }

    private static func example(_ field: CardField) -> String {
        switch field {
        case .snils: "112-233-445 95"
        case .passport: "4510 123456"
        case .phone: "+7 900 000-00-00"
        default: "Лесная улица, 5"
        }
    }

    private static let noContacts = " Телефоны и адреса не вносят."

    static let all: [Template] = [
        Template(
            kind: .classes,
            hint: "Классы. Профиль и смену можно не заполнять; смена — 1 или 2. Строку с примером можно оставить.",
            head: ["Класс", "Профиль", "Смена", "Классный руководитель"],
            example: ["Пример: 10А", "технологический", "1", "Орлова Анна Петровна"]),
        Template(
            kind: .staff,
            hint: "Сотрудники. Несколько должностей или предметов разделяйте запятой.",
            head: ["ФИО", "Должность", "Предметы", "Классное руководство", "Эл. почта"],
            example: ["Пример: Орлова Анна Петровна", "учитель", "Алгебра, Геометрия", "10А", "orlova@example.org"]),
        Template(
            kind: .students,
            hint: "Ученики. Дата рождения — как 14.03.2014, пол — м или ж." + noContacts,
            head: [
                "Фамилия", "Имя", "Отчество", "Класс", "Дата рождения", "Пол", "Мать, ФИО", "Мать, эл. почта",
                "Отец, ФИО", "Отец, эл. почта",
            ],
            example: [
                "Пример: Иванов", "Иван", "Иванович", "7Б", "14.03.2014", "м", "Иванова Анна Сергеевна",
                "ivanova@example.org", "", "",
            ]),
        Template(
            kind: .parents,
            hint: "Родители. Строка на каждого ребёнка; ребёнка узнают по имени и классу.",
            head: ["ФИО родителя", "Кем приходится", "Эл. почта", "ФИО ребёнка", "Класс"],
            example: [
                "Пример: Иванова Анна Сергеевна", "мать", "ivanova@example.org", "Иванов Иван Иванович", "7Б",
            ]),
        Template(
            kind: .curriculum,
            hint: "Учебный план. Профиль — если у профиля свои часы; групп — на сколько групп делится класс.",
            head: ["Предмет", "Параллель", "Профиль", "Часов в неделю", "Сколько групп"],
            example: ["Пример: Английский язык", "7", "", "3", "2"]),
        Template(
            kind: .load,
            hint: "Нагрузка. Группа — если класс делится; поток нескольких классов — через запятую: 10А, 10Б.",
            head: ["Учитель", "Предмет", "Класс", "Группа", "Часов в неделю"],
            example: ["Пример: Орлова Анна Петровна", "Английский язык", "7Б", "1", "3"]),
        Template(
            kind: .groups,
            hint: "Группы. Строка на каждого ученика и предмет; группы называйте так же, как в нагрузке.",
            head: ["Ученик", "Класс", "Предмет", "Группа"],
            example: ["Пример: Иванов Иван Иванович", "7Б", "Английский язык", "1"]),
    ]

    /// With the mark by which Excel knows UTF-8, and its own delimiter.
    static func csv(_ template: Template) -> [UInt8] {
        let lines = template.rows.map { row in
            row.map { cell in
                cell.contains { ";\"\n".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: ";")
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\r\n").utf8) + [13, 10]
    }
}
