/// A row of «Лист корректировки»: what was planned when, when it was given, why it moved, and how it is made up for.
package struct CorrectionRow: Sendable, Hashable {
    /// The topic's words.
    package var topic: String
    /// «Дата по плану».
    package var planned: Day
    /// «По факту»: nil while it has not been given.
    package var fact: Day?
    /// «Карантин», «праздничный день 3 ноября».
    package var reason: String
    /// How it is made up for.
    package var way: CorrectionWay

    /// A row by its fields.
    package init(topic: String, planned: Day, fact: Day?, reason: String, way: CorrectionWay) {
        (self.topic, self.planned, self.fact, self.reason, self.way) = (topic, planned, fact, reason, way)
    }
}
