import School

/// What the school already has, as far as a timetable can touch it.
struct KnownSchool {
    struct Teacher {
        let id: ID<Person>
        let name: PersonName
    }

    var classes: [ClassName: ID<SchoolClass>] = [:]
    /// In the order of the class list.
    var students: [ClassName: [ID<Student>]] = [:]
    var staff: [Teacher] = []
    /// By folded title.
    var subjects: [String: ID<Subject>] = [:]
}
