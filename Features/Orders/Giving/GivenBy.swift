import School

/// What can be given by an order here; other duties are given on a person's own page.
enum GivenBy: String, CaseIterable, Sendable {
    case group
    case summaries
    case curator
    case delegation

    /// The duty it gives.
    var duty: DutyKind {
        switch self {
        case .group: .workingGroup
        case .summaries: .summaryForms
        case .curator: .curator
        case .delegation: .delegate
        }
    }

    /// The kind of the order.
    var order: OrderKind {
        switch self {
        case .group: .workingGroup
        case .summaries: .summaryForms
        case .curator: .curators
        case .delegation: .delegation
        }
    }

    /// The page's heading.
    var heading: String {
        switch self {
        case .group: "Рабочая группа"
        case .summaries: "Допуск к сводным формам"
        case .curator: "Куратор класса"
        case .delegation: "Внесение записей не учителем"
        }
    }

    /// What it is for, by which clause.
    var note: String {
        switch self {
        case .group: "Члены группы видят её план и отмечают выполнение."
        case .summaries: "Директор определяет, кому доступны сводные формы. Допуск кончается в последний день сам."
        case .curator: "Куратор смотрит журнал и день класса и ничего в них не меняет."
        case .delegation:
            "Приказом директора записи на странице предмета ведёт не учитель. Итоговые отметки поручают только "
                + "заместителю директора."
        }
    }

    /// Whether several people are named in one order.
    var isOfMany: Bool { self == .group || self == .summaries }
}
