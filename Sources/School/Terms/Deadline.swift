/// By when something must be done, and how that was reckoned.
package struct Deadline: Hashable, Sendable {
    /// The last second in time; nil where there is no term.
    package internal(set) var due: Moment?
    /// The same without the outage that prolonged it.
    package internal(set) var ownDue: Moment?
    /// The rule it was reckoned by.
    package let rule: TermRule
    /// The day that cut the term short, if one did.
    package internal(set) var limit: TermLimit?
    /// The outage that prolonged it, if one did: lateness inside is excused, and this is its trace.
    package internal(set) var outage: OutageWindow?
    /// The term for carrying over that holds after the outage.
    package internal(set) var transfer: TermRule?
    let zone: Zone
    let start: TermStart

    init(due: Moment? = nil, rule: TermRule, zone: Zone, start: TermStart) {
        (self.due, self.ownDue, self.rule, self.zone, self.start) = (due, due, rule, zone, start)
    }

    /// The clause that whoever is late has broken: of the transfer after an outage, of the attestation day, or the
    /// rule's own.
    package var clause: String {
        if let transfer { return transfer.clause }
        return limit?.clause ?? rule.clause
    }

    /// What sets the term that whoever is late has broken, for a list: its clause, or the kind of work unless an outage
    /// or the attestation has taken its place.
    package var source: String { transfer == nil && limit == nil ? rule.source : clause }

    /// «до 17:20 по 003 п. 2.8», «до 13 ноября по 003 п. 2.6», «до 20 ноября: 10 календарных дней по виду работы
    /// «Сочинение»», «регламентом не установлен».
    package var words: String {
        guard let due else {
            return outage == nil ? Term.unset.text : "перенос после сбоя регламентом не установлен"
        }
        let until = until(due, on: start.day)
        if rule.workKind != nil, transfer == nil, limit == nil { return until + ": " + rule.text }
        return until + (clause.isEmpty ? "" : " по " + clause)
    }

    /// «до 17:20» on the same day, «до 13 ноября» on another one.
    package func until(on today: Day) -> String? { due.map { until($0, on: today) } }

    /// «до 13 ноября» as it is said on a day, or «регламентом не установлен».
    package func words(on today: Day) -> String { until(on: today) ?? Term.unset.text }

    /// How late something is that was done at a moment, or is still not done; nil in time or without a term.
    package func lateness(at moment: Moment) -> Lateness? {
        rule.isSoft ? nil : Lateness(entered: moment, due: due, zone: zone)
    }

    /// Whether something done at a moment would be late, had an outage not prolonged its term.
    package func isExcused(at moment: Moment) -> Bool {
        outage != nil && (ownDue.map { moment > $0 } ?? false) && lateness(at: moment) == nil
    }

    /// «Внесено на 2 дня позже срока (7 календарных дней, 003 п. 2.6)»; nil in time.
    package func flag(entered: Moment) -> String? {
        lateness(at: entered).map { "Внесено " + $0.text + " (" + broken + ")" }
    }

    /// The rule that whoever is late has broken: «7 календарных дней, 003 п. 2.6».
    package var broken: String { (transfer ?? cut).text }

    /// The rule as the limit cuts it.
    private var cut: TermRule {
        limit.map { limit in
            TermRule(
                rule.term, clause: limit.clause, isDefault: rule.isDefault && limit.clause.isEmpty,
                workKind: rule.workKind)
        } ?? rule
    }

    private func until(_ moment: Moment, on today: Day) -> String { Deadline.until(moment, on: today, zone) }

    /// «до 17:20» on the same day, «до 13 ноября» where a whole day ends, «до 13 ноября, 17:20» else.
    package static func until(_ moment: Moment, on today: Day, _ zone: Zone) -> String {
        let (day, time, _) = zone.local(moment)
        if day == today { return "до " + time.text }
        let isWhole = zone.endOfDay(day) == moment
        return "до " + RussianDate.dayAndMonth(day) + (isWhole ? "" : ", " + time.text)
    }
}
