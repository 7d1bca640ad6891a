import School
import Storage

/// The staff of the model school by surname, with their posts.
struct Staff {
    private static let list = """
        Громова Елена Викторовна; директор
        Тихонова Марина Сергеевна; заместитель директора по УВР
        Соколов Дмитрий Игоревич; учитель информатики, ответственный за ведение журнала
        Ёлкина Татьяна Львовна; учитель начальных классов; 1А
        Куприн Андрей Олегович; учитель математики; 5Б
        Мухина Раиса Антоновна; учитель русского языка и литературы; 6В
        Носова Ирина Петровна; учитель русского языка и литературы; 8Б
        Лебедева Вера Павловна; учитель математики; 9А
        Зуева Светлана Юрьевна; учитель русского языка и литературы; 10А
        Волков Пётр Артёмович; учитель обществознания; 10Б
        Ершова Нина Фёдоровна; учитель физики; 11А
        Лыков Олег Иванович; учитель математики и информатики
        Белова Ольга Николаевна; учитель английского языка
        Ким Анна Сергеевна; учитель английского языка
        Рашидова Лейла Рашид кызы; учитель английского языка
        Орлов Павел Денисович; учитель истории
        Полякова Инна Глебовна; учитель географии
        Чернова Юлия Андреевна; учитель биологии
        Юсупова Гульнара Маратовна; учитель химии
        Соловьёва Мария Ильинична; учитель музыки
        Медведев Игорь Борисович; учитель физической культуры
        """

    /// Numbers by surname.
    private(set) var people: [String: ID<Person>] = [:]
    /// The class teacher's surname by class.
    private(set) var leaders: [String: String] = [:]

    /// Takes everybody on from a day.
    init(_ pen: Writing, from day: Day) throws {
        for line in Self.list.split(separator: "\n") {
            let cells = line.split(separator: ";").map { String($0.drop { $0 == " " }) }
            let words = cells[0].split(separator: " ", maxSplits: 2).map(String.init)
            let name = PersonName(surname: words[0], given: words[1], patronymic: words[2])
            let isMan = ["ич"].contains { words[2].hasSuffix($0) }
            let id = try pen.add(person: PersonFacts(name: name, sex: isMan ? .male : .female))
            try pen.employ(id, as: cells[1], from: day)
            people[words[0]] = id
            if cells.count > 2 { leaders[cells[2]] = words[0] }
        }
    }

    subscript(surname: String) -> ID<Person> {
        get throws {
            guard let id = people[surname] else { throw NotFound() }
            return id
        }
    }

    /// Gives the offices and the classes.
    func takeOffice(_ pen: Writing, classes: [String: ID<SchoolClass>], from day: Day) throws {
        try pen.give(.director, to: self["Громова"], from: day)
        try pen.give(.deputyHead, to: self["Тихонова"], from: day)
        try pen.give(.journalKeeper, to: self["Соколов"], from: day)
        for (name, id) in classes {
            guard let surname = leaders[name] else { continue }
            try pen.give(.classTeacher, to: self[surname], object: id.number, from: day)
        }
    }
}
