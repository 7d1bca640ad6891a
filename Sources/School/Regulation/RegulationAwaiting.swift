extension RegulationKey {
    /// The section that will act by it, where nothing in the program does yet; nil where it holds already. A rule may be
    /// settled beforehand, and its page says plainly that it waits.
    package var awaits: String? {
        switch self {
        case .controlMonthly, .controlPeriod, .analyticsMonthly, .analyticsMeeting, .statusWeekly, .reportsTerm:
            "«Контроль»"
        case .parentLetters, .studentLetters: "«Сообщения»"
        case .letterTerm, .letterToAll: "«Письма родителям»"
        case .archiveYear, .archiveWarning: "«Архив»"
        case .classAverageShown: "«Успеваемость» в дневнике"
        default: nil
        }
    }
}
