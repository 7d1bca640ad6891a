import School
import Web

/// What a person has said a file's names mean, now or when a file was loaded before.
struct NameMap: Equatable {
    enum Kind: String, CaseIterable {
        case schoolClass = "class"
        case subject, teacher, room
    }

    enum Meaning: Equatable {
        /// Not loaded.
        case skipped
        /// A name of the school's own; for a teacher the person's number.
        case ours(String)
    }

    static let skip = "-"

    private var said: [Kind: [String: String]] = [:]

    /// What was remembered, and over it what was decided about this file.
    init(remembered: [(kind: String, name: String, meaning: String)] = [], _ choices: Choices = Choices()) {
        for line in remembered {
            if let kind = Kind(rawValue: line.kind) { said[kind, default: [:]][line.name] = line.meaning }
        }
        for (kind, name, meaning) in choices.names {
            said[kind, default: [:]][name] = meaning.isEmpty ? nil : meaning
        }
    }

    /// Nothing, where nobody has said anything.
    subscript(kind: Kind, name: String) -> Meaning? {
        said[kind]?[name.plain].map { $0 == Self.skip ? .skipped : .ours($0) }
    }

    /// The school's own name, where one was said.
    func ours(_ kind: Kind, _ name: String) -> String? {
        if case .ours(let own) = self[kind, name] { return own }
        return nil
    }

    /// The class that a name of the file means; nothing for one that is not loaded, or that no class can have.
    func schoolClass(_ name: String) -> ClassName? {
        switch self[.schoolClass, name] {
        case .skipped: nil
        case .ours(let own): ClassName(own)
        case nil: ClassInCell.any(name)
        }
    }
}

extension Choices {
    /// What was decided about names: kind, folded name, meaning; an empty meaning takes back what was remembered.
    var names: [(kind: NameMap.Kind, name: String, meaning: String)] {
        answers.compactMap { key, value in
            let words = key.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count == 3, words[0] == "name", let kind = NameMap.Kind(rawValue: words[1]) else { return nil }
            return (kind, words[2], value == Self.unsaid ? "" : value)
        }
    }

    mutating func say(_ kind: NameMap.Kind, _ name: String, means meaning: String) {
        answers["name \(kind.rawValue) \(name.plain)"] = meaning.isEmpty ? Self.unsaid : meaning
    }

    /// Stands for an empty decision, which a line of choices cannot hold.
    private static let unsaid = "?"
}
