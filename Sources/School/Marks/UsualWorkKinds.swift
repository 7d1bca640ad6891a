extension WorkKind {
    /// What every lesson has from the start: an answer, weight 1.
    package static let answer = WorkKind("О", "Ответ на уроке", weight: 1)

    /// The list a new school begins with; it may change titles and weights and add its own.
    package static let usual: [WorkKind] = [
        answer,
        WorkKind("РУ", "Работа на уроке", weight: 1),
        WorkKind("ДЗ", "Домашнее задание", weight: 1),
        WorkKind("СР", "Самостоятельная работа", weight: 2, isWritten: true),
        WorkKind("ПР", "Практическая работа", weight: 2, isWritten: true, needsTopic: true),
        WorkKind("ЛР", "Лабораторная работа", weight: 2, isWritten: true, needsTopic: true),
        WorkKind("ПРВ", "Проверочная работа", weight: 2, isWritten: true),
        WorkKind("Т", "Тест", weight: 2, isWritten: true),
        WorkKind("СЛ", "Словарный диктант", weight: 1, isWritten: true),
        WorkKind("МД", "Математический диктант", weight: 1, isWritten: true),
        WorkKind("Д", "Диктант", weight: 3, isControl: true),
        WorkKind("ИЗЛ", "Изложение", weight: 3, isControl: true),
        WorkKind("СОЧ", "Сочинение", weight: 3, isControl: true),
        WorkKind("КР", "Контрольная работа", weight: 3, isControl: true, needsTopic: true),
        WorkKind("З", "Зачёт", weight: 3, isControl: true),
        WorkKind("РЕФ", "Реферат", weight: 2),
        WorkKind("ДОКЛ", "Доклад", weight: 2),
        WorkKind("ПРОЕКТ", "Проект", weight: 3),
        WorkKind("ЧТ", "Чтение", weight: 1),
        WorkKind("ГВ", "Говорение", weight: 1),
        WorkKind("АУД", "Аудирование", weight: 1),
        WorkKind("ПИС", "Письмо", weight: 2, isWritten: true),
        WorkKind("НОРМ", "Норматив", weight: 1),
        WorkKind("ТЕТР", "Ведение тетради", weight: 1),
        WorkKind("АДМ", "Административная работа", weight: 3, isControl: true),
        WorkKind("ВПР", "Всероссийская проверочная работа", weight: 0, isControl: true),
        WorkKind("ДИАГ", "Диагностическая работа", weight: 0, isControl: true),
        WorkKind("ПА", "Промежуточная аттестация", weight: 3, isControl: true),
    ]
}
