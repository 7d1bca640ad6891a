/// What can be done: each act has a stable number that history keeps.
package enum Act: Int, Sendable, Hashable, CaseIterable {
    // The door.
    case signIn = 1
    case redeemCode = 2
    case openFirstTime = 3
    case keepOwnAccount = 4
    case seeOwnDay = 5

    // The journal.
    case listJournals = 19
    case seeJournal = 20
    case putMark = 21
    case noteAbsence = 22
    case takeRollCall = 23
    case recordLesson = 24
    case seeMarkHistory = 25
    case putFinalMark = 26

    // The class.
    case seeClass = 40
    case explainAbsence = 41

    // The diary.
    case seeDiary = 50
    case seeOwnMarkHistory = 51
    case tellAbsence = 52

    // People and their ways in.
    case seePeople = 60
    case seeCard = 61
    case keepCard = 62
    case issueCredentials = 63
    case issueAnyCredentials = 64
    case keepDuties = 65
    case seeMovement = 66
    case keepMovement = 67
    case requestArrival = 68
    case revealSecret = 69
    case seeCategories = 70
    case keepCategories = 71
    case proposeCorrection = 72
    case decideCorrection = 73
    case keepRegisters = 74
    case seeAccessLog = 75
    case confirmList = 76
    case keepGroups = 77
    case seeSummaries = 78

    // The school.
    case seeSchool = 80
    case setUpSchool = 81
    case importPeople = 82
    case importTimetable = 83
    case keepTimetable = 84
    case seeRights = 85
    case seeAudit = 86
    case seeCopies = 87
    case seeOverview = 88
    case keepCurriculum = 89
    case keepChecklist = 90
    case seeReadiness = 91
    case seeWorkPlan = 92
    case keepWorkPlan = 93
    case keepOrders = 94

    // The days of the year.
    case changeLessons = 95
    case seeSubstitutions = 96
    case keepSubstitutions = 97
    case keepPlan = 98
    case seePlan = 99
    case approvePlan = 102
    case keepRegulation = 103
    case seeOutages = 104
    case keepOutages = 105
    case keepRoster = 106
    case seeTerms = 107
    case seeTimetable = 108
    case closePeriods = 109
    case openColumns = 110
    case seeAssessments = 121
    case keepAssessments = 122
    case putBehaviour = 149
    case keepDebts = 153
    case publishExams = 155
    case keepWorkKinds = 157
    case keepBrought = 158
    case seeDeviations = 160

    // What the clock and the console do.
    case runChore = 100
    case makeCopy = 101
}

extension Act {
    /// The act in the school's words, as «Кто что может» prints it.
    package var title: String {
        switch self {
        case .signIn: "Войти"
        case .redeemCode: "Принять код входа"
        case .openFirstTime: "Настроить новую школу"
        case .keepOwnAccount: "Менять свой пароль, видеть свои устройства"
        case .seeOwnDay: "Видеть свой день"
        case .listJournals: "Видеть список своих журналов"
        case .seeJournal: "Видеть журнал"
        case .putMark: "Ставить отметки"
        case .noteAbsence: "Отмечать отсутствие и опоздание"
        case .takeRollCall: "Проводить перекличку"
        case .recordLesson: "Записывать тему и задание"
        case .seeMarkHistory: "Видеть историю отметки"
        case .putFinalMark: "Выставлять итоговые отметки"
        case .seeClass: "Видеть день класса"
        case .explainAbsence: "Указывать причину пропуска"
        case .seeDiary: "Видеть дневник"
        case .seeOwnMarkHistory: "Видеть историю своей отметки"
        case .tellAbsence: "Сообщать об отсутствии ребёнка"
        case .seePeople: "Видеть список людей"
        case .seeCard: "Видеть карточку"
        case .keepCard: "Вести карточку"
        case .issueCredentials: "Выдавать карточки входа классу"
        case .issueAnyCredentials: "Выдавать карточки входа любому"
        case .keepDuties: "Назначать обязанности"
        case .seeMovement: "Видеть движение и приказы о нём"
        case .keepMovement: "Вести движение учащихся"
        case .requestArrival: "Сообщать о прибытии ученика"
        case .revealSecret: "Открывать скрытые поля карточки"
        case .seeCategories: "Видеть категории ученика"
        case .keepCategories: "Вести категории ученика"
        case .proposeCorrection: "Предлагать исправление карточки"
        case .decideCorrection: "Решать по предложенным исправлениям"
        case .keepRegisters: "Вести реестры согласий и локальных актов"
        case .seeAccessLog: "Видеть, кто открывал карточки и журналы"
        case .confirmList: "Подтверждать список и данные класса"
        case .keepGroups: "Делить класс на группы"
        case .seeSummaries: "Видеть сводные формы"
        case .seeSchool: "Видеть устройство школы"
        case .setUpSchool: "Настраивать школу и год"
        case .importPeople: "Загружать списки людей"
        case .importTimetable: "Загружать расписание"
        case .keepTimetable: "Вести расписание"
        case .seeRights: "Видеть, кто что может"
        case .seeAudit: "Видеть журнал действий"
        case .seeCopies: "Видеть резервные копии"
        case .seeOverview: "Видеть сводку школы"
        case .keepCurriculum: "Вести учебный план и нагрузку"
        case .keepChecklist: "Отмечать сданное к началу года"
        case .seeReadiness: "Видеть готовность школы"
        case .seeWorkPlan: "Видеть план рабочей группы"
        case .keepWorkPlan: "Отмечать выполнение плана рабочей группы"
        case .keepOrders: "Вести приказы и поручения"
        case .changeLessons: "Переносить, отменять и менять уроки"
        case .seeSubstitutions: "Видеть замены и их учёт"
        case .keepSubstitutions: "Назначать замены"
        case .keepPlan: "Вести тематическое планирование"
        case .seePlan: "Видеть тематическое планирование"
        case .approvePlan: "Согласовывать тематическое планирование"
        case .keepRegulation: "Менять правила журнала"
        case .seeOutages: "Видеть сбои и бланки временного журнала"
        case .keepOutages: "Вести учёт сбоев"
        case .keepRoster: "Вести график дежурства"
        case .seeTerms: "Видеть сроки и долги школы"
        case .seeTimetable: "Видеть расписание школы"
        case .closePeriods: "Закрывать периоды и напоминать об итогах"
        case .openColumns: "Открывать столбцы закрытых периодов"
        case .seeAssessments: "Видеть график оценочных процедур"
        case .keepAssessments: "Вести график оценочных процедур"
        case .putBehaviour: "Оценивать поведение"
        case .keepDebts: "Вести академические задолженности"
        case .publishExams: "Публиковать результаты экзаменов"
        case .keepWorkKinds: "Вести виды работ"
        case .keepBrought: "Вносить отметки прежней школы"
        case .seeDeviations: "Видеть отклонения итоговых отметок"
        case .runChore: "Выполнять работу по часам"
        case .makeCopy: "Снимать резервную копию"
        }
    }

    /// Whether the act writes into lessons alone, or says who looks on: people, duties, groups, courses and bells stay
    /// as they are.
    package var leavesSettled: Bool {
        switch self {
        case .putMark, .noteAbsence, .takeRollCall, .recordLesson, .listJournals: true
        default: false
        }
    }

    /// Whether the act is about the caller's own account: it stays open to whoever must first amend that account.
    package var isOfOwnAccount: Bool { self == .keepOwnAccount || self == .redeemCode || self == .signIn }

    /// Whether the act only looks: a look at the journal outlives an ended load, a change does not.
    package var isLook: Bool {
        switch self {
        case .seeOwnDay, .listJournals, .seeJournal, .seeMarkHistory, .seeClass, .seeDiary, .seeOwnMarkHistory,
            .seePeople,
            .seeCard, .seeSchool, .seeRights, .seeAudit, .seeCopies, .seeOverview, .seeMovement, .seeCategories,
            .seeAccessLog, .seeSummaries, .seeReadiness, .seeWorkPlan, .seeSubstitutions, .seePlan,
            .seeOutages, .seeTerms, .seeTimetable, .seeAssessments, .seeDeviations:
            true
        default: false
        }
    }
}
