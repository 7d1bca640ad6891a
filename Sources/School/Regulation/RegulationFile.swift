/// The school's rules as one file that people can read: a line a key, remarks after «#».
///
/// `homework.entry = 3 hl | hard | 003 п. 2.8   # Домашнее задание`
package struct RegulationFile: Sendable {
    /// A line that cannot be taken.
    package struct Fault: Hashable, Sendable {
        /// The line's number, from 1.
        package let line: Int
        /// What is wrong with it and what to do.
        package let text: String
    }

    /// What the file settles; an empty value is the product's default.
    package private(set) var rules: [RegulationKey: SettledRule] = [:]
    /// What is wrong, in the order of the lines; nothing is taken of a file with faults.
    package private(set) var faults: [Fault] = []

    private static let standard = "default"
    private static let sign = "# Правила школы для журнала Parta"

    /// Reads a file; whatever cannot be read is among the faults.
    package init(_ text: String) {
        // A mark of byte order and both kinds of line ends come from Windows.
        let lines = text.drop { $0 == "\u{FEFF}" }.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (number, line) in lines.enumerated() { read(line, number + 1) }
        if rules.isEmpty, faults.isEmpty {
            faults = [Fault(line: 1, text: "в файле нет ни одной строки вида «ключ = значение»")]
        }
    }

    private mutating func read(_ line: Substring, _ number: Int) {
        let said = trimmed(line.prefix { $0 != "#" })
        guard !said.isEmpty else { return }
        do throws(Objection) {
            let (key, rule) = try Self.rule(said)
            guard rules[key] == nil else { throw Objection("ключ «\(key.rawValue)» уже был выше") }
            rules[key] = rule
        } catch {
            faults.append(Fault(line: number, text: error.text))
        }
    }

    private static func rule(_ line: String) throws(Objection) -> (RegulationKey, SettledRule) {
        guard let sign = line.firstIndex(of: "=") else { throw Objection("нужно «ключ = значение»") }
        let name = trimmed(line[..<sign])
        let parts = line[line.index(after: sign)...].split(separator: "|", omittingEmptySubsequences: false)
            .map { trimmed($0) }
        guard let key = RegulationKey(rawValue: name) else { throw Objection("ключа «\(name)» нет") }
        if parts[0] == standard { return (key, SettledRule("")) }
        guard Regulation.maySettle(parts[0], for: key) else {
            throw Objection("«\(key.title)»: значения «\(parts[0])» не бывает")
        }
        guard parts.count <= 3 else { throw Objection("«\(key.title)»: лишняя черта «|»") }
        var rule = SettledRule(parts[0], for: key, clause: parts.count > 2 ? parts[2] : "")
        if parts.count > 1, !parts[1].isEmpty {
            guard let severity = TermSeverity(word: parts[1]) else {
                throw Objection("«\(key.title)»: строгость бывает none, soft или hard, а не «\(parts[1])»")
            }
            rule = SettledRule(rule.value, severity: severity, clause: rule.clause)
        }
        guard rule.clause.unicodeScalars.count <= 120 else {
            throw Objection("«\(key.title)»: пункт длиннее 120 знаков")
        }
        return (key, rule)
    }

    /// The file of a school's rules, every key in its group.
    package static func text(of rules: Regulation, school: String, on day: Day) -> String {
        var text = """
            \(sign)
            # \(school.filter { !$0.isNewline }), на \(day.russian)
            # ключ = значение | строгость (none, soft, hard) | пункт; default — как в программе

            """
        for group in RegulationGroup.allCases {
            text += "\n# \(group.title)\n"
            for key in RegulationKey.allCases where key.group == group { text += line(key, rules.rules[key]) + "\n" }
        }
        return text
    }

    private static func line(_ key: RegulationKey, _ rule: SettledRule?) -> String {
        let said = rule.map { "\($0.value) | \($0.severity.word) | \($0.clause)" } ?? standard
        return "\(key.rawValue) = \(said)   # \(key.title): \(key.words(rule?.value ?? key.standard))"
    }
}
