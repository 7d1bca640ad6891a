/// Needed for grammar («пришёл», «пришла») and for statistics. The numbers stand in the record and never change.
package enum Sex: Int, Hashable, Sendable, CaseIterable {
    case male = 1
    case female = 2

    /// «мужской», for a card.
    package var title: String { self == .male ? "мужской" : "женский" }
}
