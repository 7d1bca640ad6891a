/// A topic that was not given on the day the approved plan names: a row for «Лист корректировки».
package struct PlanDifference: Sendable, Hashable {
    /// The topic.
    package let topic: PlannedTopic
    /// Its number in the plan, from 1.
    package let n: Int
    /// «Дата по плану».
    package let planned: Day
    /// «По факту»: nil while it has not been given.
    package let fact: Day?

    /// The differences of an approved plan up to a day, in the plan's order; what was given before its day among them.
    package static func all(in binding: PlanBinding, by day: Day) -> [PlanDifference] {
        let facts = binding.factDays
        return binding.topics.enumerated().compactMap { place, topic in
            guard let planned = topic.day, planned <= day || facts[place] != nil, !topic.isReserve,
                facts[place] != planned
            else { return nil }
            return PlanDifference(topic: topic, n: place + 1, planned: planned, fact: facts[place])
        }
    }
}

extension PlanBinding {
    /// The days on which a topic was given on the very day that the approved plan names, in order.
    package var agreedDays: [Day] {
        zip(factDays, topics).compactMap { fact, topic in fact == topic.day ? fact : nil }.sorted()
    }

    /// Pairs of neighbouring topics that could be given in one lesson, from the next one to come on: of one section,
    /// of one hour each, without works. Proposals only: the teacher decides.
    package func joinable(_ count: Int) -> [Int] {
        let open = lessons().enumerated().first { !$0.element.contains(where: \.isOver) }?.offset ?? topics.count
        var found: [Int] = [], place = open
        while found.count < count, place + 1 < topics.count {
            let (one, other) = (topics[place], topics[place + 1])
            let fits =
                one.section == other.section && one.hours == 1 && other.hours == 1 && one.kind == nil
                && other.kind == nil && !one.isReserve && !other.isReserve
            if fits { found.append(place) }
            place += fits ? 2 : 1
        }
        return found
    }
}
