extension RegulationKey {
    /// What the settings page calls it.
    package var title: String {
        switch self {
        case .quietMinutes: "Семья видит отметку через, минут"
        case .classAverageShown: "Семья видит средний балл класса"
        case .pointDays: "Срок сдачи работы по точке, дней"
        case .rounding: "Порог итоговой отметки"
        case .minimumMarks: "Наименьшее число отметок за период"
        case .allowsOne: "Отметка «1» ставится"
        case .twoMarks: "Две отметки в клетке"
        case .symbols: "Обозначения посещаемости"
        case .recordMode: "Как ведётся журнал"
        case .lessonTerm: "Запись урока"
        case .journalTerm: "Заполнение журнала"
        case .attendanceTerm: "Отсутствующие"
        case .reasonTerm: "Причина пропуска после документа"
        case .homeworkTerm: "Домашнее задание"
        case .markTermPrimary: "Отметки, 1–4 классы"
        case .markTerm: "Отметки, 5–11 классы"
        case .finalMarkTerm: "Итоговые отметки после конца периода"
        case .outageTerm: "Перенос записей после сбоя"
        case .letterTerm: "Информационное письмо родителям"
        case .letterToAll: "Письмо получают все семьи"
        case .editCurrent: "Классный руководитель исправляет текущие отметки"
        case .editFinal: "Классный руководитель ставит итоговые отметки"
        case .editAbsenceReason: "Классный руководитель указывает причины пропусков"
        case .editCards: "Классный руководитель заполняет личные карточки"
        case .credentialsIssuers: "Кто выдаёт доступ семьям"
        case .secondFactorKeeper: "Второй фактор: ответственный за журнал"
        case .secondFactorDirector: "Второй фактор: директор"
        case .secondFactorDeputy: "Второй фактор: заместители"
        case .secondFactorTeacher: "Второй фактор: учителя"
        case .secondFactorFamily: "Второй фактор: семьи"
        }
    }
}
