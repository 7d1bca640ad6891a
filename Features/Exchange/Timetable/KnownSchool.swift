import School
import Storage

/// What the school already has, as far as a timetable can touch it.
struct KnownSchool {
    struct Teacher {
        let id: ID<Person>
        let name: PersonName
    }

    var classes: [ClassName: ListedClass] = [:]
    /// In the order of the class list.
    var students: [ClassName: [ID<Student>]] = [:]
    var staff: [Teacher] = []
    /// By folded title: the number, the word in addresses, the title.
    var subjects: [String: (id: ID<Subject>, slug: String, name: String)] = [:]
}
