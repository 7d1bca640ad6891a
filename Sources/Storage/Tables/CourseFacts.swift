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
