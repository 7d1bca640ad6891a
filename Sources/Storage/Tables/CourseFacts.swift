import School

/// What a new course is given.
package struct CourseFacts: Sendable {
    /// The subject.
    package var subject: ID<Subject>
    /// Who is taught.
    package var group: ID<StudyGroup>
    /// What sort of classes it is.
    package var kind = CourseKind.lesson
    /// What marks it takes.
    package var scale: Scale
    /// The first half of its address, as `8b`.
    package var classSlug: String
    /// The second half wished for, as `english`; a number is added where it is taken.
    package var slug: String
    /// As the journal's heading has it: «Английский язык, гр. 2».
    package var title: String
    /// The grade level, or nil for a stream of several.
    package var gradeLevel: Int?
    /// The scheme of its periods.
    package var scheme: Int
    /// Hours a week, in tenths.
    package var weeklyTenths: Int
    /// The subject whose final mark it is a part of (Алгебра → Математика), or nil.
    package var composedInto: ID<Subject>?

    /// A course by its parts.
    package init(
        subject: ID<Subject>, group: ID<StudyGroup>, kind: CourseKind = .lesson, scale: Scale, classSlug: String,
        slug: String, title: String, gradeLevel: Int?, scheme: Int, weeklyTenths: Int
    ) {
        self.subject = subject
        self.group = group
        self.kind = kind
        self.scale = scale
        self.classSlug = classSlug
        self.slug = slug
        self.title = title
        self.gradeLevel = gradeLevel
        self.scheme = scheme
        self.weeklyTenths = weeklyTenths
    }
}

extension CourseFacts {
    /// A course as a load opens it: the first grade level and kinds without marks have none, a stream's
    /// address bears the grade level, and the title says which group it is: «Английский язык, гр. 2».
    init(
        _ subject: ListedSubject, _ group: ListedGroup, _ classes: [ListedClass], scheme: Int, kind: CourseKind,
        weeklyTenths: Int
    ) {
        let levels = Set(classes.map(\.gradeLevel)), level = levels.count == 1 ? levels.first ?? nil : nil
        let isStreamOfLevel = classes.count > 1 && level != nil
        self.init(
            subject: subject.id, group: group.id, kind: kind,
            scale: kind.hasMarks && level != 1 ? .five(allowsOne: false) : .markless,
            classSlug: isStreamOfLevel ? String(level ?? 0) : Self.slug(of: classes),
            slug: subject.slug, title: Self.title(subject.name, group, classes), gradeLevel: level, scheme: scheme,
            weeklyTenths: weeklyTenths)
    }

    /// «8b», «5b-6v»; of many classes the first and the last, because a part of an address has its limit.
    private static func slug(of classes: [ListedClass]) -> String {
        let slugs = classes.map(\.slug)
        let named = slugs.count > 8 ? [slugs[0], slugs[slugs.count - 1]] : slugs
        return named.joined(separator: "-")
    }

    private static func title(_ subject: String, _ group: ListedGroup, _ classes: [ListedClass]) -> String {
        if group.kind == .wholeClass { return subject }
        var words = group.name.split(separator: ",").map { String($0.drop { $0 == " " }) }
        words.removeAll { word in word == subject || classes.contains { $0.name.text == word } }
        return words.isEmpty ? subject : "\(subject), \(words.joined(separator: ", "))"
    }
}
