import School

extension Form {
    /// Text of at most `limit` letters; empty when not sent.
    package func text(_ name: String, called title: String, limit: Int) throws -> String {
        let text = self[name] ?? ""
        if text.unicodeScalars.count > limit {
            throw Objection("\(title): не больше \(counted(limit, "знака", "знаков", "знаков")).", field: name)
        }
        return text
    }

    /// Text that must not be empty.
    package func needed(_ name: String, called title: String, limit: Int) throws -> String {
        let text = try text(name, called: title, limit: limit)
        if text.isEmpty { throw Objection("Заполните поле «\(title)».", field: name) }
        return text
    }

    /// A number of a noun in the path or a field; what is no number does not exist.
    package func id<Noun>(_ name: String, of _: Noun.Type = Noun.self) throws -> ID<Noun> {
        guard let id = self[name].flatMap({ ID<Noun>($0) }) else { throw NotFound() }
        return id
    }

    /// A part of the path, as it stands there.
    package func part(_ name: String) throws -> String {
        guard let part = path[name], part.utf8.count <= 100 else { throw NotFound() }
        return part
    }

    /// A whole number within limits, or nil when the field is empty.
    package func number(_ name: String, called title: String, in limits: ClosedRange<Int>) throws -> Int? {
        guard let text = self[name], !text.isEmpty else { return nil }
        guard let number = Int(text), limits.contains(number) else {
            throw Objection("\(title): нужно число от \(limits.lowerBound) до \(limits.upperBound).", field: name)
        }
        return number
    }

    /// A day as `2025-11-20` or `20.11.2025`, or nil when the field is empty.
    package func day(_ name: String, called title: String) throws -> Day? {
        guard let text = self[name], !text.isEmpty else { return nil }
        guard let day = Day(iso: text) ?? Day(russian: text) else {
            throw Objection("\(title): такого дня нет. Напишите день, месяц и год, например 20.11.2025.", field: name)
        }
        // Nobody here was born before, and nothing is planned after: such a year is a slip of the finger.
        guard (1900...2199).contains(day.year) else {
            throw Objection("\(title): проверьте год, нужен от 1900 до 2199.", field: name)
        }
        return day
    }

    /// Whether a box was ticked.
    package func isTicked(_ name: String) -> Bool { !(self[name] ?? "").isEmpty }
}
