/// How long ago the last checked copy of the records was made, as the person who keeps the journal must see it
/// (001 п. 6.5: at least once in two weeks).
package enum CopyAge: Hashable, Sendable {
    /// There is no checked copy at all.
    case missing
    /// Younger than two days; whole days since then.
    case fresh(days: Int)
    /// As old as a reminder is due by the school's rules, two days as a rule; whole days since then.
    case old(days: Int)
    /// As old as the school's rules do not let it be, fourteen days as a rule; whole days since then.
    case overdue(days: Int)

    /// The age at `now` of the last checked copy, nil where there has been none, under the school's rules.
    package init(of last: Moment?, at now: Moment, under rules: Regulation = Regulation()) {
        guard let last else {
            self = .missing
            return
        }
        let days = max(0, now - last) / 86_400
        let (most, warning) = (rules.days(.copyAgeMost), rules.days(.copyAgeWarning))
        self = days >= most ? .overdue(days: days) : days >= warning ? .old(days: days) : .fresh(days: days)
    }

    /// Whether it deserves a warning on «Сегодня».
    package var isWarning: Bool { if case .old = self { true } else { false } }

    /// Whether it deserves an alarm: the term of the regulation has passed, or there is no copy.
    package var isAlarm: Bool {
        switch self {
        case .missing, .overdue: true
        case .fresh, .old: false
        }
    }

    /// A sentence for the person who keeps the journal.
    package var text: String {
        switch self {
        case .missing: "Резервной копии ещё нет. Сделайте её сегодня."
        case .fresh(0): "Резервная копия сделана меньше суток назад."
        case .fresh(let days): "Резервная копия сделана \(CopyAge.days(days)) назад."
        case .old(let days): "Последней резервной копии \(CopyAge.days(days)). Сделайте новую."
        case .overdue(let days):
            "Последней резервной копии \(CopyAge.days(days)), больше, чем допускают правила школы. "
                + "Сделайте новую сегодня."
        }
    }

    private static func days(_ count: Int) -> String { counted(count, "день", "дня", "дней") }
}
