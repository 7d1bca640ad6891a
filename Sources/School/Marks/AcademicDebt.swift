/// What a student owes after an unsatisfactory year or attestation: at most two attempts within a year, the second
/// before a commission (273-ФЗ ст. 58 ч. 3–6).
package struct AcademicDebt: Hashable, Sendable {
    /// An attempt: appointed for a day, with its mark once it was held.
    package struct Attempt: Hashable, Sendable {
        /// The day it is held.
        package let day: Day
        /// Its mark; nil while it is to come, «н/а» for whoever did not appear.
        package let mark: Mark?

        /// An attempt of a day.
        package init(_ day: Day, _ mark: Mark? = nil) { (self.day, self.mark) = (day, mark) }
    }

    /// How far it has come.
    package enum State: Hashable, Sendable {
        /// Nothing is appointed, and the year is not over.
        case open
        /// An attempt is to come.
        case appointed
        /// An attempt succeeded.
        case liquidated
        /// Both attempts failed.
        case exhausted
        /// The year is over.
        case expired
        /// The school has decided what follows.
        case closed
    }

    /// The day it arose.
    package let arose: Day
    /// How many days of illness the year does not count.
    package let excused: Int
    /// The attempts in order.
    package let attempts: [Attempt]
    /// Who holds the second one.
    package let commission: String
    /// What the school decided where it was not liquidated.
    package let outcome: DebtOutcome?

    /// A debt by its parts.
    package init(
        arose: Day, excused: Int = 0, attempts: [Attempt] = [], commission: String = "", outcome: DebtOutcome? = nil
    ) {
        (self.arose, self.excused, self.attempts) = (arose, excused, attempts)
        (self.commission, self.outcome) = (commission, outcome)
    }

    /// The last day of an attempt: a year from the day it arose, without the days of illness.
    package var lastDay: Day {
        let (year, month, day) = arose.civil
        return (Day(year: year + 1, month: month, day: day) ?? arose + 365) + excused
    }

    /// The attempt that is to come.
    package var coming: Attempt? { attempts.last.flatMap { $0.mark == nil ? $0 : nil } }

    /// How far it has come by a day.
    package func state(on today: Day) -> State {
        if attempts.contains(where: { $0.mark.map { !$0.makesDebt } ?? false }) { return .liquidated }
        if outcome != nil { return .closed }
        if coming != nil { return .appointed }
        if attempts.count >= 2 { return .exhausted }
        return today > lastDay ? .expired : .open
    }

    /// Whether it weighs on the student still.
    package func isOwed(on today: Day) -> Bool { state(on: today) != .liquidated && outcome == nil }
}

/// What follows a debt that was not liquidated in time (273-ФЗ ст. 58 ч. 9). The numbers stand in the record.
package enum DebtOutcome: Int, Hashable, Sendable, CaseIterable {
    case repeatedYear = 1
    case adaptedProgramme = 2
    case individualPlan = 3

    /// «повторное обучение», for a list.
    package var title: String {
        switch self {
        case .repeatedYear: "повторное обучение"
        case .adaptedProgramme: "обучение по адаптированной программе"
        case .individualPlan: "обучение по индивидуальному учебному плану"
        }
    }
}

extension Mark {
    /// Whether a year or an attestation that ends with it leaves a debt. Numbers of other scales leave none by
    /// themselves: no rule says where they begin to be unsatisfactory.
    package var makesDebt: Bool {
        switch self {
        case .five(let number): number < 3
        case .failed, .notAttested: true
        default: false
        }
    }
}
