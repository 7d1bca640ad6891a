/// Two rules of one regulation that cannot both be kept.
package struct Contradiction: Hashable, Sendable {
    /// The first of the two.
    package let first: RegulationKey
    /// The other.
    package let second: RegulationKey
    /// What is wrong, naming both, and what to do.
    package let text: String

    init(_ first: RegulationKey, _ second: RegulationKey, _ why: String) {
        (self.first, self.second) = (first, second)
        text = "«\(first.title)» и «\(second.title)» противоречат друг другу: \(why). Исправьте одно из двух."
    }
}

extension Regulation {
    /// Every pair of rules that cannot both be kept; empty for a regulation that can.
    package var contradictions: [Contradiction] {
        reminders + locked + turned
    }

    /// The regulation if it can be kept; an objection names the two rules that cannot.
    package func consistent() throws(Objection) -> Regulation {
        if let found = contradictions.first { throw Objection(found.text, field: found.first.rawValue) }
        return self
    }

    private var reminders: [Contradiction] {
        let pairs: [(soft: RegulationKey, hard: RegulationKey)] = [
            (.homeworkSoft, .homeworkTerm), (.attendanceSoft, .attendanceTerm),
        ]
        var found = pairs.filter { reach($0.soft).isSurelyLater(than: reach($0.hard)) }.map {
            Contradiction($0.soft, $0.hard, "напоминание приходит позже самого срока")
        }
        if reach(.lessonTerm).isSurelyLater(than: reach(.journalTerm)) {
            found.append(Contradiction(.journalTerm, .lessonTerm, "журнал заполнен раньше, чем записан урок"))
        }
        if (digits(self[.copyAgeWarning]) ?? 2) > (digits(self[.copyAgeMost]) ?? 14) {
            found.append(Contradiction(.copyAgeWarning, .copyAgeMost, "напоминание приходит позже самого срока"))
        }
        return found
    }

    private var locked: [Contradiction] {
        let terms: [RegulationKey] = [
            .lessonTerm, .attendanceTerm, .homeworkTerm, .markTermPrimary, .markTerm, .writtenTerm, .reasonTerm,
            .outageTerm,
        ]
        return terms.filter { reach($0).isSurelyLater(than: reach(.editLock)) }.map {
            Contradiction(.editLock, $0, "правка закрывается раньше, чем проходит срок")
        }
    }

    private var turned: [Contradiction] {
        var found: [Contradiction] = []
        if let opens = YearDay(encoded: self[.yearOpens]), let by = YearDay(encoded: self[.yearOpenBy]),
            opens.encoded > by.encoded
        {
            found.append(Contradiction(.yearOpenBy, .yearOpens, "год открыт раньше, чем его открывают"))
        }
        if self[.finalMarkTerm].hasPrefix("-"), !isOn(.beforeAttestation) {
            found.append(
                Contradiction(
                    .finalMarkTerm, .beforeAttestation, "итоговая отметка стоит до конца периода, а текущие ещё ставят")
            )
        }
        if isOn(.letterToAll), self[.letterTerm] == "none" {
            found.append(Contradiction(.letterToAll, .letterTerm, "письмо получают все семьи, а срока у него нет"))
        }
        return found
    }

    private func reach(_ key: RegulationKey) -> TermReach { TermReach(self[key]) }
}

/// Between how many days and how many a term lies, whatever the calendar.
private struct TermReach {
    private let count: Int
    private let unit: Substring
    private let days: ClosedRange<Int>?

    init(_ encoded: String) {
        let parts = encoded.split(separator: " ")
        guard parts.count == 2, let count = digits(parts[0]) else {
            (self.count, unit, days) = (0, "", nil)
            return
        }
        (self.count, unit) = (count, parts[1])
        days =
            switch parts[1] {
            case "d": count...count
            case "w": 7 * count...7 * count
            case "wd", "sd": count...(count + 400)
            case "hl", "se": 0...0
            case "h": (count / 24)...(count / 24 + 1)
            default: nil
            }
    }

    /// Whether it ends later on every calendar; terms that cannot be compared never do.
    func isSurelyLater(than other: TermReach) -> Bool {
        guard let days, let others = other.days else { return false }
        return unit == other.unit ? count > other.count : days.lowerBound > others.upperBound
    }
}
