extension Noun {
    /// The noun in Russian, as findings and history name it.
    package var title: String {
        switch self {
        case .mark: "отметка"
        case .attendance: "посещение"
        case .lessonRecord: "запись урока"
        case .work: "работа"
        case .absenceCase: "случай пропуска"
        case .finalMark: "итоговая отметка"
        case .person: "человек"
        case .membership: "место в классе"
        case .parenthood: "родительство"
        case .duty: "обязанность"
        case .order: "приказ"
        case .groupMembership: "место в группе"
        case .employment: "должность"
        case .school: "школа"
        case .setting: "настройка"
        case .schoolYear: "учебный год"
        case .period: "период"
        case .calendarDay: "день календаря"
        case .bells: "звонки"
        case .subject: "предмет"
        case .schoolClass: "класс"
        case .studyGroup: "группа"
        case .course: "курс"
        case .lesson: "урок"
        case .workKind: "вид работы"
        case .timetable: "расписание"
        case .substitution: "замена"
        case .transferDay: "перенос выходного дня"
        case .periodScheme: "схема периодов"
        case .student: "ученик"
        case .batch: "загрузка"
        case .copy: "резервная копия"
        case .yearOpening: "открытие учебного года"
        case .handingOver: "сданное к началу года"
        case .confirmation: "подтверждение по классу"
        case .account: "учётная запись"
        case .link: "связь с учётной записью"
        case .credential: "пароль"
        case .slip: "карточка входа"
        case .listedSchool: "школа установки"
        case .secondFactor: "второй фактор"
        case .secondFactorEnd: "снятие второго фактора"
        case .localAct: "локальный акт"
        case .building: "здание"
        case .room: "кабинет"
        case .movement: "движение"
        case .arrivalRequest: "сообщение о прибытии"
        case .broughtMark: "отметка прежней школы"
        case .planItem: "пункт плана"
        case .delegation: "поручение"
        case .secretField: "закрытое поле карточки"
        case .reveal: "открытие закрытого поля"
        case .division: "деление на группы"
        case .curriculumRow: "строка учебного плана"
        case .loadRow: "строка нагрузки"
        case .exemption: "предмет, который ученик не изучает"
        case .studentForm: "форма обучения"
        case .ownTimetable: "расписание ученика"
        case .lessonChange: "изменение урока"
        case .dayEvent: "событие дня"
        case .dayEventClass: "класс события"
        case .category: "категория ученика"
        case .correction: "предложение об исправлении"
        case .acceptance: "ознакомление с актом"
        case .agreement: "согласие или обязательство"
        }
    }
}

extension Record {
    /// «запись № 12 (отметка 5·7)», for findings.
    var name: String { "№ \(seq) (\(Noun(rawValue: noun)?.title ?? "предмет \(noun)") \(Record.address(key)))" }

    /// An object's numbers; those that are not used stay unsaid.
    static func address(_ key: (Int, Int, Int)) -> String {
        key.2 != 0 ? "\(key.0)·\(key.1)·\(key.2)" : key.1 != 0 ? "\(key.0)·\(key.1)" : "\(key.0)"
    }
}
