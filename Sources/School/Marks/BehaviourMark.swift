/// How a student behaved in a period: a mark apart from all subjects, of a scale of its own. It is in no average. The
/// numbers stand in the record and never change.
package enum BehaviourMark: Int, Hashable, Sendable, CaseIterable {
    case passed = 1
    case failed = 2
    case exemplary = 11
    case acceptable = 12
    case unacceptable = 13

    /// «образцовое».
    package var title: String {
        switch self {
        case .passed: "зачёт"
        case .failed: "незачёт"
        case .exemplary: "образцовое"
        case .acceptable: "допустимое"
        case .unacceptable: "недопустимое"
        }
    }
}

/// In what words a school marks behaviour.
package enum BehaviourScale: String, Hashable, Sendable, CaseIterable {
    /// Pass and fail.
    case pass
    /// The three words of the ministry's draft.
    case words

    /// Its marks, the best first.
    package var marks: [BehaviourMark] {
        switch self {
        case .pass: [.passed, .failed]
        case .words: [.exemplary, .acceptable, .unacceptable]
        }
    }

    /// «зачёт, незачёт».
    package var title: String { marks.map(\.title).joined(separator: ", ") }
}

/// In which grade levels behaviour is marked.
package enum BehaviourLevels: String, Hashable, Sendable, CaseIterable {
    case none
    case primary = "1-4"
    case middle = "5-9"
    case toEighth = "1-8"
    case all

    /// «5–9 классы».
    package var title: String {
        switch self {
        case .none: "не оценивается"
        case .primary: "1–4 классы"
        case .middle: "5–9 классы"
        case .toEighth: "1–8 классы"
        case .all: "все классы"
        }
    }

    /// Whether a grade level is among them; classes that have none are where all are.
    func contains(_ gradeLevel: Int?) -> Bool {
        switch self {
        case .none: false
        case .primary: gradeLevel.map { $0 <= 4 } ?? false
        case .middle: gradeLevel.map { (5...9).contains($0) } ?? false
        case .toEighth: gradeLevel.map { $0 <= 8 } ?? false
        case .all: true
        }
    }
}

extension Regulation {
    /// In what words behaviour is marked in a grade level; nil where it is not.
    package func behaviourScale(gradeLevel: Int?) -> BehaviourScale? {
        guard BehaviourLevels(rawValue: self[.behaviourLevels])?.contains(gradeLevel) ?? false else { return nil }
        return BehaviourScale(rawValue: self[.behaviourScale]) ?? .pass
    }
}
