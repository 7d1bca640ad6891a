/// What it means that a term has passed.
package enum TermSeverity: Int, Hashable, Sendable, CaseIterable {
    /// Nothing: no term is set.
    case none = 0
    /// A reminder; nothing is counted as late.
    case soft = 1
    /// Late: flagged in the journal and counted. It blocks nothing.
    case hard = 2

    /// «опоздание», for pages.
    package var title: String {
        switch self {
        case .none: "не отслеживается"
        case .soft: "напоминание"
        case .hard: "опоздание"
        }
    }

    /// As a file of rules writes it.
    package var word: String {
        switch self {
        case .none: "none"
        case .soft: "soft"
        case .hard: "hard"
        }
    }

    /// Reads `word`; nil for anything else.
    package init?(word: some StringProtocol) {
        guard let found = TermSeverity.allCases.first(where: { $0.word == word }) else { return nil }
        self = found
    }
}

extension RegulationKey {
    /// Whether it is a term: a regulation that says nothing of it sets none.
    package var isTerm: Bool {
        switch unit {
        case .term, .dueDay, .dueDays, .times: self != .editLock
        default: self == .beforeAttestation
        }
    }

    /// Whether its term counts from the end of a period, so that it may lie before it: «за 2 рабочих дня до конца
    /// периода».
    package var isOfPeriodsEnd: Bool { [.finalMarkTerm, .controlPeriod, .reportsTerm].contains(self) }

    /// What a term that nobody set looks like.
    package var silence: String { self == .beforeAttestation ? "no" : "none" }

    /// How strict it is where the school has not said.
    package var severity: TermSeverity {
        guard isTerm else { return .none }
        return switch self {
        case .journalTerm, .attendanceSoft, .homeworkSoft, .cardsRecheck, .controlMonthly, .controlPeriod,
            .analyticsMonthly, .analyticsMeeting, .statusWeekly, .reportsTerm, .letterTerm:
            .soft
        default: .hard
        }
    }
}
