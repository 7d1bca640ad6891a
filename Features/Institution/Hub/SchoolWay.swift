import Markup
import School
import Web

/// A way from the school's page to something it is set up by.
struct SchoolWay: Sendable {
    let title: String
    let note: String
    let link: Link

    /// Everything that this caller may open, in the order in which a school is set up.
    static func all(for asking: Asking) -> [SchoolWay] {
        (year + people + doors).filter { asking.may($0.act, on: .school) }
            .map { SchoolWay(title: $0.title, note: $0.note, link: $0.link) }
    }

    private typealias Way = (act: Act, title: String, note: String, link: Link)

    private static let year: [Way] = [
        (.seeReadiness, "Готовность", "чего не хватает, с дорогой к исправлению", Link("/readiness")),
        (.setUpSchool, "Настройка из файлов", "классы, люди, учебный план, нагрузка, группы", .setUpFiles),
        (.setUpSchool, "Новый учебный год", "классы на ступень выше, со сверкой и отменой", .nextYear),
        (.keepChecklist, "К началу года", "что сдают до 30 августа", .checklist),
        (.seeReadiness, "Подтверждения классов", "списки и данные, которые сверили", .confirmations),
        (.seeSchool, "Периоды", "четверти, полугодия, модули и их даты", .periods),
        (.seeSchool, "Календарь", "каникулы, особые дни, переносы", .calendar),
        (.seeSchool, "Звонки", "по сменам, зданиям и параллелям", .bells),
        (.seeSchool, "Классы", "профиль, смена, классные руководители", .schoolClasses),
        (.seeSchool, "Учебный план", "часы по параллелям и профилям", Link("/school/curriculum")),
        (.keepTimetable, "Версии расписания", "черновики, проверка накладок, ввод с даты", .timetables),
        (.seeSchool, "Нагрузка", "кто, кого, чему и сколько часов учит", .load),
    ]
    private static let people: [Way] = [
        (.seeMovement, "Движение учащихся", "прибытие, переводы, выбытие", .movement),
        (.keepOrders, "Приказы и поручения", "обязанности по приказу и их сроки", .orders),
        (.seeWorkPlan, "План рабочей группы", "пункты, сроки, выполнение", .workPlan),
        (.seeReadiness, "Качество данных", "пустое, давнее, противоречивое", .quality),
        (.setUpSchool, "Поля карточек", "что хранит карточка, а что нет", .fields),
        (.keepRegisters, "Локальные акты", "положения и их редакции", .localActs),
        (.keepRegisters, "Реестры", "согласия, обязательства, ознакомление", .registers),
        (.seeAccessLog, "Кто что открывал", "карточки и чужие журналы", .access),
    ]
    private static let doors: [Way] = [
        (.seeOutages, "Сбои", "когда журнал был недоступен, перенос, бланки временного журнала", .outages),
        (.seeSchool, "Виды работ", "буквы столбцов, вес, за что отметка обязательна", .workKinds),
        (.seeSchool, "Правила школы", "сроки и разрешения с пунктами, готовые наборы, файл", .rules),
        (.setUpSchool, "Права классного руководителя", "что ему открывает локальный акт", .classTeacherRights),
        (.setUpSchool, "Правила входа", "пароли, второй фактор, кто выдаёт карточки", .entryRules),
        (.issueAnyCredentials, "Ещё не вошли", "карточки входа по классам", .missing),
        (.importPeople, "Загрузка", "списки и расписание из файлов", Link("/import")),
        (.seeRights, "Кто что может", "обязанности и действия", .rights),
        (.seeCopies, "Копии", "резервные копии записей", Link("/backups")),
    ]
}
