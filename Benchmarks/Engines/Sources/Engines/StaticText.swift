/// A statement's text, told apart by where it stands in the program, so that the cache never hashes its letters.
struct StaticText: Hashable, Sendable {
    let text: String
    private let address: UInt

    init(_ literal: StaticString) {
        text = literal.description
        address = UInt(bitPattern: literal.utf8Start)
    }

    static func == (left: Self, right: Self) -> Bool { left.address == right.address }

    func hash(into hasher: inout Hasher) { hasher.combine(address) }
}
