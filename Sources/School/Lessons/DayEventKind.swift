/// What takes whole days or runs of lessons out of their order at once. The numbers stand in the record and never change.
package enum DayEventKind: Int, Hashable, Sendable, CaseIterable {
    /// No lessons because of frost or a storm.
    case severeWeather = 1
    case quarantine = 2
    /// Lessons from home.
    case distance = 3
    /// Lessons taken off by an order.
    case takenOff = 4
    /// A class is away.
    case excursion = 5
    /// A national test in the place of lessons.
    case nationalTest = 6
    /// A day off that is studied by another day's timetable.
    case studyDay = 7

    /// «актированный день», as families read it.
    package var title: String {
        switch self {
        case .severeWeather: "актированный день"
        case .quarantine: "карантин"
        case .distance: "дистанционное обучение"
        case .takenOff: "уроки сняты по приказу"
        case .excursion: "экскурсия"
        case .nationalTest: "ВПР"
        case .studyDay: "учебный день"
        }
    }

    /// What may become of lessons then, the usual first.
    package var ways: [DayEventWay] {
        switch self {
        case .severeWeather: [.cancelled, .remote]
        case .quarantine: [.remote, .cancelled]
        case .distance: [.remote]
        case .takenOff: [.cancelled]
        case .excursion: [.outside, .cancelled]
        case .nationalTest: [.replaced]
        case .studyDay: DayEventWay.allCases.filter { $0.weekday != nil }
        }
    }

    /// Whether nothing less than an order does it; frost does not wait for one.
    package var needsOrder: Bool { self != .severeWeather }
}
