/// What of a course's page was given to somebody who is no teacher (001 п. 2п.10). The bits stand in the record.
package struct Delegation: OptionSet, Sendable, Hashable {
    /// The bits as a table keeps them.
    package let rawValue: Int

    /// From stored bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Topic, work in class and homework.
    package static let topics = Delegation(rawValue: 1)
    /// Roll-call, absence and lateness.
    package static let attendance = Delegation(rawValue: 2)
    /// Current marks.
    package static let marks = Delegation(rawValue: 4)
    /// Final marks: given to a deputy alone, where the teacher cannot put them.
    package static let finals = Delegation(rawValue: 8)
    /// All that anybody may be given.
    package static let all: Delegation = [.topics, .attendance, .marks]

    /// Whether the act is among what was given; looking always is.
    package func allows(_ act: Act) -> Bool {
        switch act {
        case .recordLesson: contains(.topics)
        case .noteAbsence, .takeRollCall: contains(.attendance)
        case .putMark: contains(.marks)
        case .putFinalMark: contains(.finals)
        default: true
        }
    }

    /// In words, for the register of orders.
    package var title: String {
        [
            contains(.topics) ? "темы и задания" : nil, contains(.attendance) ? "посещаемость" : nil,
            contains(.marks) ? "текущие отметки" : nil, contains(.finals) ? "итоговые отметки" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }
}
