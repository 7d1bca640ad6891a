import School
import Storage

extension Office {
    /// A few terms settled by the school's own order, and an outage of two hours this week (003 п. 3.1, 3.2).
    func keepRules(_ year: SchoolYear, _ today: Day) throws {
        let said = RegulationPreset.presets["003"]?.rules ?? [:]
        for key in [RegulationKey.homeworkTerm, .markTermPrimary, .markTerm, .reasonTerm, .outageTerm] {
            guard let rule = said[key] else { continue }
            try pen.settle(key, rule, from: year.starts, RuleGrounds("приказ № 41 от \((year.starts - 4).russian)"))
        }
        let day = today - 2, zone = Zone.moscow
        let window = OutageWindow(
            from: zone.moment(day: day, time: TimeOfDay(minutes: 600)),
            to: zone.moment(day: day, time: TimeOfDay(minutes: 690)))
        try pen.add(outage: OutageFacts(window, reach: .school, words: "у провайдера авария, интернета не было"))
    }
}
