/// In which subjects of a class marks have no place at all, so that none is brought there from another school either
/// (001 п. 3.2, 3.3).
package struct BroughtPlaces: Sendable, Equatable {
    /// One page of a class, as far as marks go.
    package struct Page: Sendable {
        let subject: ID<Subject>
        let kind: CourseKind
        let scale: Scale

        /// A page of a subject.
        package init(_ subject: ID<Subject>, _ kind: CourseKind, _ scale: Scale) {
            (self.subject, self.kind, self.scale) = (subject, kind, scale)
        }
    }

    /// Whether the class is one whose year has no marks: the first.
    package let isFirstYear: Bool
    /// Whether the class is an eleventh, whose certificates rest on the tenth too.
    package let isEleventh: Bool
    private let markless: Set<ID<Subject>>

    /// What the pages of a class say, the first year marked only where the school does so.
    package init(gradeLevel: Int?, isFirstMarked: Bool, pages: [Page]) {
        isFirstYear = gradeLevel == 1 && !isFirstMarked
        isEleventh = gradeLevel == 11
        // Pages of a marked first year take the school's scale, whatever they have been opened with.
        let marked = pages.filter { $0.kind.takesScale && (gradeLevel == 1 ? $0.kind.hasMarks : $0.scale != .markless) }
        markless = Set(pages.map(\.subject)).subtracting(marked.map(\.subject))
    }

    /// Why no mark is brought in a subject; nil where it may be, also in one that the class does not study.
    package func objection(_ subject: ID<Subject>, named name: String) -> String? {
        if isFirstYear { return "В 1 классе отметок не ставят: из прежней школы их тоже не вносят." }
        return markless.contains(subject)
            ? "«\(name)»: по этому предмету отметок не ставят, из прежней школы их тоже не вносят." : nil
    }
}
