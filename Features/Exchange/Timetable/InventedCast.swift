import School

/// Invented teachers for timetables of real schools: nobody's name leaves the file.
enum InventedCast {
    /// The n-th of 1,200 names, always the same; every third is a man's.
    static func teacher(_ index: Int) -> PersonName {
        let isMan = index % 3 == 2
        let round = index / surnames.count
        let given = (isMan ? men : women)[(index + round * 5) % men.count]
        let father = (index / 2 + round * 3) % fathers.count
        return PersonName(
            surname: surnames[index % surnames.count] + (isMan ? "" : "а"), given: given,
            patronymic: fathers[father] + (isMan ? "ович" : "овна"))
    }

    /// How each of the file's teachers is called from now on.
    static func names(for teachers: [String]) -> [String: PersonName] {
        Dictionary(
            teachers.enumerated().map { ($0.element, teacher($0.offset)) }, uniquingKeysWith: { first, _ in first })
    }

    private static let surnames = [
        "Аистов", "Беляков", "Василёв", "Грачёв", "Дроздов", "Ежов", "Журавлёв", "Зимин", "Иволгин", "Калинин",
        "Лебедев",
        "Малинин", "Незнамов", "Осинин", "Полевов", "Рябинин", "Снегирёв", "Тополев", "Ушаков", "Филинов", "Хвостов",
        "Цветков", "Чижов", "Шмелёв", "Щеглов", "Юрасов", "Яблоков", "Бобров", "Воронов", "Галкин", "Дубов", "Зорин",
        "Кленов", "Луговов", "Медведев", "Озеров", "Пчёлкин", "Родников", "Соколов", "Травин",
    ]
    private static let women = ["Алла", "Вера", "Галина", "Дарья", "Елена", "Зоя", "Ирина", "Лидия", "Нина", "Ольга"]
    private static let men = ["Антон", "Борис", "Виктор", "Глеб", "Денис", "Егор", "Иван", "Кирилл", "Лев", "Олег"]
    private static let fathers = [
        "Антон", "Борис", "Виктор", "Глеб", "Денис", "Егор", "Иван", "Кирилл", "Марат", "Олег",
    ]
}
