/// The number of one noun in a school's record. It carries the noun in its type,
/// so that a student's number cannot be given where a lesson's is asked for.
package struct ID<Noun>: Hashable, Sendable, Comparable {
    /// The number the record gave; never used again for another.
    package let number: Int

    /// The ID with this number.
    package init(_ number: Int) {
        self.number = number
    }

    /// Reads an ID from an address or a form: digits only, above zero.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0 else {
            return nil
        }
        self.number = number
    }

    /// Older records come first.
    package static func < (left: ID, right: ID) -> Bool {
        left.number < right.number
    }
}

extension ID: CustomStringConvertible {
    /// The number in digits, as it stands in an address.
    package var description: String { String(number) }
}

extension ID where Noun == Student {
    /// A student is a person and bears the person's number.
    package var person: ID<Person> { ID<Person>(number) }
}

extension ID where Noun == Parent {
    /// A parent is a person and bears the person's number.
    package var person: ID<Person> { ID<Person>(number) }
}
