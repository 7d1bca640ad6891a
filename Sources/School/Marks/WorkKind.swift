/// A kind of work that marks are given for; the school's own list, begun from the usual one.
package struct WorkKind: Hashable, Sendable {
    /// «КР», as in a column's head.
    package let code: String
    /// «Контрольная работа».
    package let title: String
    /// How much a mark counts in the average, 0…10; 0 leaves it out.
    package let weight: Int
    /// Whether it is a control work: it counts in reports and in disputed final marks.
    package let isControl: Bool
    /// Whether it is done in writing by everybody, so that each student present is owed a mark.
    package let isWritten: Bool
    /// Whether its lesson must have a topic (001 п. 3.2).
    package let needsTopic: Bool

    /// A kind of work; control works are always written ones.
    package init(
        _ code: String, _ title: String, weight: Int, isControl: Bool = false, isWritten: Bool = false,
        needsTopic: Bool = false
    ) {
        self.code = code
        self.title = title
        self.weight = weight
        self.isControl = isControl
        self.isWritten = isWritten || isControl
        self.needsTopic = needsTopic
    }
}
