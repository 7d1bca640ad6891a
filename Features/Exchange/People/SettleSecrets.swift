import School

extension PlanWork {
    /// Lays what the rows tell of sealed fields against one another and against the cards: nobody has two values of a
    /// field, and no two people have one SNILS. Plans show the ends of values alone.
    mutating func settleSecrets() {
        var values: [Who: [CardField: (text: String, at: PersonRow.Place)]] = [:]
        var numbers: [String: (who: Who, at: PersonRow.Place)] = [:]
        let holders = Dictionary(
            known.secrets[.snils, default: [:]].compactMap { person, text in text.map { ($0, person) } },
            uniquingKeysWith: { first, _ in first })
        for told in told.sorted(by: { $0.place < $1.place }) {
            for (field, text) in told.secrets.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let earlier = values[told.who]?[field]
                if let earlier {
                    if earlier.text != text { refuseSecond(field, told, earlier.at) }
                    continue
                }
                if field == .snils {
                    if let other = numbers[text], other.who != told.who {
                        refuse(field, told, "такой же СНИЛС уже у другого человека (\(self.text(other.at)))")
                        continue
                    }
                    if let holder = holders[text], holder != number(of: told.who) {
                        refuse(field, told, "такой СНИЛС уже записан в школе у другого человека")
                        continue
                    }
                    numbers[text] = (told.who, told.place)
                }
                values[told.who, default: [:]][field] = (text, told.place)
                take(text, as: field, told)
            }
        }
    }

    /// The SNILS that an earlier row told of somebody.
    func toldSnils(of who: Who) -> String? {
        told.lazy.filter { $0.who == who }.compactMap { $0.secrets[.snils] }.first
    }

    /// The parent among the latest of the changes of whom this SNILS was told already.
    func toldParent(with snils: String?, from first: Int) -> Int? {
        // What was told of the latest stands at the end.
        for told in told.reversed() {
            guard case .parent(let index) = told.who, index >= first else { return nil }
            if told.secrets[.snils] == snils { return index }
        }
        return nil
    }

    private func number(of who: Who) -> Int? {
        switch who {
        case .student(let place): changes.students[place].known
        case .parent(let place): changes.parents[place].known
        case .staff(let place): changes.staff[place].known
        }
    }

    private mutating func refuseSecond(_ field: CardField, _ told: Told, _ earlier: PersonRow.Place) {
        refuse(field, told, "поле «\(field.title)» не то, что раньше (\(text(earlier))): у человека оно одно")
    }

    private mutating func refuse(_ field: CardField, _ told: Told, _ sentence: String) {
        refuse("\(sentence). Проверьте по документам или исключите строку.", at: told.place)
        faults[told.place, default: []].formUnion(Column.all(of: field, in: told.who))
    }

    private mutating func take(_ text: String, as field: CardField, _ told: Told) {
        let whose: String
        let old = number(of: told.who).flatMap { known.secrets[field]?[$0] ?? nil }
        guard old != text else { return }
        switch told.who {
        case .student(let place):
            changes.students[place].secrets[field] = text
            whose = ""
        case .parent(let place):
            changes.parents[place].secrets[field] = text
            whose = " (\(changes.parents[place].name.full))"
        case .staff(let place):
            changes.staff[place].secrets[field] = text
            whose = ""
        }
        let became = field.masked(text)
        note(
            old.map { "\(field.title)\(whose): было \(field.masked($0)), станет \(became)." }
                ?? "\(field.title)\(whose): \(became).", at: told.place)
        if statuses[told.place] == .same { set(.changed, at: told.place) }
    }
}

extension Column {
    /// The columns in which a field of somebody may stand.
    fileprivate static func all(of field: CardField, in who: PlanWork.Who) -> [Column] {
        guard case .parent = who else { return [.secret(field)] }
        let kins: [Kin] = [.mother, .father] + (1...4).map { .guardian($0) }
        return [.secret(field)] + kins.map { .parent($0, .secret(field)) }
    }
}
