/// The school's own rules as they stand on some day: what it has settled, and the
/// product's default where it has not.
package struct Regulation: Hashable, Sendable {
    /// What the school has settled, by key; all of it can be read.
    package let settled: [RegulationKey: String]

    /// A regulation of what the record has for a day; keys and values it does not know are left out.
    package init(_ values: [String: String] = [:]) {
        var settled: [RegulationKey: String] = [:]
        for (name, value) in values {
            guard let key = RegulationKey(rawValue: name), Regulation.mayStand(value, for: key) else { continue }
            settled[key] = value
        }
        self.settled = settled
    }

    /// As a dated table keeps it.
    package var encoded: [String: String] {
        Dictionary(uniqueKeysWithValues: settled.map { ($0.key.rawValue, $0.value) })
    }

    /// The value that holds: the school's or the default one.
    package subscript(key: RegulationKey) -> String { settled[key] ?? key.standard }

    /// Whether the school has settled it; if not, pages say that it is the default.
    package func isSettled(_ key: RegulationKey) -> Bool { settled[key] != nil }

    /// The regulation with one thing settled anew; an objection names the thing.
    package func settling(_ key: RegulationKey, _ value: String) throws(Objection) -> Regulation {
        guard Regulation.mayStand(value, for: key) else {
            throw Objection("\(key.title): такого значения не бывает.", field: key.rawValue)
        }
        var values = encoded
        values[key.rawValue] = value
        return Regulation(values)
    }

    /// Whether a value can be read for a key.
    package static func mayStand(_ value: String, for key: RegulationKey) -> Bool {
        switch key {
        case .symbols: Symbols(encoded: value) != nil
        case .minimumMarks: MinimumMarks(encoded: value) != nil
        default: key.unit.accepts(value)
        }
    }
}
