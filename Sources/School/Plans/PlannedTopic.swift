/// A row of a thematic plan: what one lesson, or several in a row, are to be about.
package struct PlannedTopic: Sendable, Hashable {
    /// The longest topic and homework, in Unicode scalars.
    package static let longest = 1_000
    /// The longest name of a section, in Unicode scalars.
    package static let longestSection = 200
    /// How many hours one topic may take.
    package static let hoursAllowed = 1...20
    /// How many rows a plan may have.
    package static let most = 400

    /// The same topic through all versions of a course's plan, from 1; 0 for a row that is not written yet.
    package var item: Int
    /// «Квадратные уравнения»; empty where the plan has no sections.
    package var section: String
    /// «Неполные квадратные уравнения»; empty for an hour in reserve.
    package var topic: String
    /// What is to be set, empty where the plan does not say.
    package var homework: String
    /// Lessons it takes, from 1.
    package var hours: Int
    /// The kind of work done in it, where one is planned.
    package var kind: ID<WorkKind>?
    /// Whether a safety briefing belongs to it («Инструктаж по ТБ»).
    package var isSafety: Bool
    /// «Дата по плану»: the first lesson's day when the plan was approved; nil until then.
    package var day: Day?

    /// A row by its fields.
    package init(
        item: Int = 0, section: String = "", topic: String, homework: String = "", hours: Int = 1,
        kind: ID<WorkKind>? = nil, isSafety: Bool = false, day: Day? = nil
    ) {
        (self.item, self.section, self.topic, self.homework) = (item, section, topic, homework)
        (self.hours, self.kind, self.isSafety, self.day) = (hours, kind, isSafety, day)
    }

    /// Whether it is an hour in reserve: it has no topic, or says so.
    package var isReserve: Bool { topic.isEmpty || SearchKey.of(topic).hasPrefix("резерв") }

    /// Whether another text says the same, spaces, case, dots and ё aside.
    package func says(_ text: String) -> Bool { SearchKey.of(text) == SearchKey.of(topic) }
}
