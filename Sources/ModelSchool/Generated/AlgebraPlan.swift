import School

/// A year of algebra in the eighth class, in a teacher's words: 102 hours.
enum AlgebraPlan {
    /// Section; topics with their hours, «!» before one with a safety briefing, «*» before a control work.
    private static let algebra = """
        Рациональные дроби; !Повторение:3|*Входная контрольная:1|Основное свойство дроби:3|Сумма дробей:5|*Контрольная № 1:1|\
        Произведение дробей:4|Деление дробей:4|Функция y = k/x и её график:3|*Контрольная № 2:1
        Квадратные корни; Действительные числа:3|Арифметический корень:4|Свойства корня:4|*Контрольная № 3:1|\
        Применение свойств корня:6|*Контрольная № 4:1
        Квадратные уравнения; Неполные квадратные уравнения:3|Формула корней:4|Теорема Виета:3|*Контрольная № 5:1|\
        Дробные рациональные уравнения:7|Решение задач:4|*Контрольная № 6:1
        Неравенства; Числовые неравенства:5|Свойства неравенств:4|*Контрольная № 7:1|Системы неравенств:9|*Контрольная № 8:1
        Степень; Степень с целым показателем:6|*Контрольная № 9:1|Стандартный вид числа:3|Повторение:4|*Итоговая контрольная:1
        """

    /// The rows of a plan; control works are of this kind.
    static func topics(control: ID<WorkKind>?) -> [PlannedTopic] {
        algebra.split(separator: "\n").flatMap { line -> [PlannedTopic] in
            let parts = line.split(separator: ";").map { String($0) }
            return parts[1].split(separator: "|").enumerated().map { place, cell in
                let cell = cell.split(separator: ":"), name = String(cell[0].drop { $0 == " " })
                return PlannedTopic(
                    section: parts[0], topic: String(name.drop { "!*".contains($0) }), homework: "§ \(place + 1)",
                    hours: Int(cell[1]) ?? 1, kind: name.hasPrefix("*") ? control : nil, isSafety: name.hasPrefix("!"))
            }
        }
    }
}
