import School
import Storage
import Web

/// What an import may do with the sealed fields of cards: which the school keeps, and the keys that seal them.
struct SealedFields {
    let kept: Set<CardField>
    let seal: Seal?

    /// Without keys nothing is kept.
    init(_ regulation: Regulation, _ seal: Seal?) {
        kept = seal == nil ? [] : Set(CardField.sealed.filter(regulation.keeps))
        self.seal = seal
    }
}

extension Asking {
    var sealedFields: SealedFields { SealedFields(regulation, seal) }
}

extension LongWork.Turn {
    func sealedFields(_ records: Reading) throws -> SealedFields {
        SealedFields(
            try records.knownSchool(at: outside.clock()).regulation, outside.fieldKeys.map { Seal($0, school: school) })
    }
}

extension Door.Call {
    /// Seals what is kept of an uploaded list.
    var seal: Seal? {
        guard let school else { return nil }
        return front.outside.fieldKeys.map { Seal($0, school: school) }
    }
}

extension KnownPeople {
    /// Who has which value of these fields already; asked only where a file holds them.
    mutating func read(_ fields: Set<CardField>, _ sealed: SealedFields, _ records: Reading) throws {
        guard let seal = sealed.seal else { return }
        for field in fields where sealed.kept.contains(field) { secrets[field] = try records.secrets(in: field, seal) }
    }
}

extension PeopleFile {
    /// The sealed fields that the file holds and the school keeps.
    var sealed: Set<CardField> { Set(tables.flatMap { $0.columns.values.compactMap(\.sealed) }) }
}

extension SetUpBook {
    /// The sealed fields that the files hold and the school keeps.
    var sealed: Set<CardField> { Set(sheets.flatMap { $0.columns.values.compactMap(\.sealed) }) }
}
