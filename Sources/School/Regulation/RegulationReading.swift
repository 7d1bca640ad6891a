extension Regulation {
    /// A switch: is it on?
    package func isOn(_ key: RegulationKey) -> Bool { self[key] == "yes" }

    /// A term.
    package func term(_ key: RegulationKey) -> Term { Term(encoded: self[key]) ?? .unset }

    /// For how many minutes a new mark is not yet shown to the family, 0…60.
    package var quietMinutes: Int { digits(self[.quietMinutes]) ?? 15 }

    /// A number of days that is always there.
    package func days(_ key: RegulationKey) -> Int { digits(self[key]) ?? digits(key.standard) ?? 0 }

    /// The fewest letters and signs of a password, 8…64.
    package var shortestPassword: Int { digits(self[.passwordShortest]) ?? PasswordRule.shortest }

    /// From which average which final mark is suggested.
    package var rounding: Rounding { Rounding(rawValue: self[.rounding]) ?? .math }

    /// The same for a subject of a grade level, where the school rounds otherwise there.
    package func rounding(gradeLevel: Int?, subject: String) -> Rounding {
        let exceptions = RoundingExceptions(encoded: self[.roundingExceptions]) ?? .none
        return exceptions.rounding(gradeLevel: gradeLevel, subject: subject) ?? rounding
    }

    /// Whether a subject composed of several is marked by all their marks, and they have no final marks of their own.
    package var composesMarks: Bool { self[.composedMark] == "marks" }

    /// How works weigh in averages.
    package var weighing: Weighing { isOn(.plainAverage) ? .plain : .own }

    /// How a year's mark follows from the periods'.
    package var yearRule: YearRule { YearRule(rawValue: self[.yearMark]) ?? .mean }

    /// How many marks a final one needs.
    package var minimumMarks: MinimumMarks { MinimumMarks(encoded: self[.minimumMarks]) ?? .usual }

    /// More than how many per cent of a period's lessons missed ask whether the student is «н/а»; nil where none do.
    package var missedMost: Int? { digits(self[.missedMost]) }

    /// The letters of attendance.
    package var symbols: Symbols { Symbols(encoded: self[.symbols]) ?? .usual }

    /// The five-point scale as this school uses it.
    package var fivePoint: Scale { .five(allowsOne: isOn(.allowsOne)) }

    /// Whether marks are put in the first year of school (001 п. 3.2 forbids them).
    package var marksFirstYear: Bool { self[.gradeLevelOne] == "marks" }

    /// Whether two marks may stand in a cell; `isLanguage` says that the subject is Russian or literature.
    package func allowsTwoMarks(isLanguage: Bool) -> Bool {
        switch self[.twoMarks] {
        case "all": true
        case "languages": isLanguage
        default: false
        }
    }

    /// Which key gives the term of a mark: a written work has one of its own where the regulation sets it
    /// (000 п. 2.3), else as any mark of the grade level (003 п. 2.6).
    package func markKey(gradeLevel: Int?, isWritten: Bool) -> RegulationKey {
        if isWritten, self[.writtenTerm] != "none" { return .writtenTerm }
        return (gradeLevel ?? 5) <= 4 ? .markTermPrimary : .markTerm
    }
}
