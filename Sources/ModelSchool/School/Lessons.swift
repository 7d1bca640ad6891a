import School
import Storage

/// Opens the courses of a load, divides classes into groups and lays out the week.
struct Lessons {
    let pen: Writing
    let year: SchoolYear
    let staff: [String: ID<Person>]
    let leaders: [String: String]
    let classes: [String: ListedClass]
    /// Students of each class in lessons, in the order of enrolment.
    let students: [String: [ID<Student>]]
    /// Courses by class and title: «8Б Алгебра», «5Б Английский язык, гр. 2».
    private(set) var courses: [String: ID<Course>] = [:]
    private(set) var meetings: [Meeting] = []
    private var subjects: [String: ListedSubject] = [:]
    private var groups: [String: ID<StudyGroup>] = [:]
    private var divisions: [String: ID<Division>] = [:]

    init(
        _ pen: Writing, year: SchoolYear, staff: [String: ID<Person>], leaders: [String: String],
        classes: [String: ListedClass], students: [String: [ID<Student>]]
    ) {
        (self.pen, self.year, self.staff, self.leaders) = (pen, year, staff, leaders)
        (self.classes, self.students) = (classes, students)
    }

    /// Opens everything that a line of the load asks for.
    mutating func open(_ load: Load) throws {
        if load.kind == .extracurricular {
            for name in load.classes {
                let teacher = leaders[name] ?? load.teachers[0]
                let course = try course(load, 0, of: [name], group: whole(name), teacher: teacher)
                meet(load, [[course]], [name], [teacher], fixed: (1, 1))
            }
        } else if load.isStream {
            let group = try stream(load)
            let course = try course(load, 0, of: load.classes, group: group, teacher: load.teachers[0])
            meet(load, [[course]], load.classes, load.teachers)
        } else if load.teachers.count > 1 {
            let courses = try load.teachers.indices.map { index in
                try [course(load, index, of: load.classes, group: part(load, index), teacher: load.teachers[index])]
            }
            meet(load, courses, load.classes, load.teachers)
        } else {
            let courses = try load.classes.map {
                try course(load, 0, of: [$0], group: whole($0), teacher: load.teachers[0])
            }
            meet(load, [courses], load.classes, load.teachers)
        }
    }

    /// Opens lessons of one student apart from the class, as at home.
    mutating func open(_ load: Load, for student: ID<Student>, called name: String) throws {
        let home = load.classes[0]
        let key = "инд. \(name)"
        let group =
            try groups[key]
            ?? pen.add(
                group: key, .individual, of: [try schoolClass(home).id], year: year.number)
        if groups[key] == nil { try pen.put(student, into: group, from: year.starts) }
        groups[key] = group
        let course = try course(load, 0, of: [home], group: group, teacher: load.teachers[0], note: key)
        meet(load, [[course]], [key], load.teachers)
    }

    private mutating func meet(
        _ load: Load, _ lessons: [[ID<Course>]], _ names: [String], _ teachers: [String], fixed: (Int, Int)? = nil
    ) {
        let first = classes[load.classes[0]]
        meetings.append(
            Meeting(
                lessons: lessons, classes: names, teachers: teachers, hours: load.hours, shift: first?.shift ?? 1,
                days: first?.week.rawValue ?? 5, fixed: fixed.map { (weekday: $0.0, n: $0.1) }))
    }

    private mutating func course(
        _ load: Load, _ index: Int, of names: [String], group: ID<StudyGroup>, teacher: String, note: String? = nil
    ) throws -> ID<Course> {
        let home = try schoolClass(names[0]), subject = try subject(load.subjects[min(index, load.subjects.count - 1)])
        var title = subject.name
        if load.parts.isEmpty, load.teachers.count > 1 { title += ", гр. \(index + 1)" }
        if let note { title += ", \(note)" }
        let level = home.gradeLevel ?? 0
        let course = try pen.add(
            course: CourseFacts(
                subject: subject.id, group: group, kind: load.kind,
                scale: level == 1 || !load.kind.hasMarks ? .markless : .five(allowsOne: false),
                classSlug: names.count > 1 ? String(level) : home.slug, slug: subject.slug, title: title,
                gradeLevel: home.gradeLevel, scheme: home.scheme, weeklyTenths: load.hours * 10),
            year: year.number)
        if let person = staff[teacher] {
            try pen.entrust(
                course, to: person, weeklyTenths: load.hours * 10, during: Span(from: year.starts))
        }
        courses["\(names[0]) \(title)"] = course
        return course
    }

    private mutating func subject(_ name: String) throws -> ListedSubject {
        if let known = subjects[name] { return known }
        let id = try pen.add(subject: name, isLanguage: name.hasPrefix("Английский"))
        guard let made = try pen.listedSubject(id) else { throw NotFound() }
        subjects[name] = made
        return made
    }

    private func schoolClass(_ name: String) throws -> ListedClass {
        guard let found = classes[name] else { throw NotFound() }
        return found
    }

    private func whole(_ name: String) throws -> ID<StudyGroup> {
        guard let group = try pen.wholeGroup(of: try schoolClass(name).id) else { throw NotFound() }
        return group
    }

    /// One of the groups that a class is divided into: neighbours in the list stand together.
    private mutating func part(_ load: Load, _ index: Int) throws -> ID<StudyGroup> {
        let name = load.classes[0], count = load.teachers.count
        let title = load.parts.isEmpty ? "\(load.subjects[0]), гр. \(index + 1)" : load.parts[index]
        let key = "\(name), \(title)"
        if let known = groups[key] { return known }
        let group = try pen.add(
            group: key, to: try division(load, of: name), of: [try schoolClass(name).id], year: year.number)
        let all = students[name] ?? []
        for (place, student) in all.enumerated() where place * count / max(all.count, 1) == index {
            try pen.put(student, into: group, from: year.starts)
        }
        groups[key] = group
        return group
    }

    /// What the class is divided for: one subject, or the profiles that several subjects share.
    private mutating func division(_ load: Load, of name: String) throws -> ID<Division> {
        let title = load.parts.isEmpty ? load.subjects[0] : "Профиль", key = "\(name) \(title)"
        if let known = divisions[key] { return known }
        let division = try pen.add(
            division: title, subject: load.parts.isEmpty ? subject(title).id : nil, year: year.number)
        divisions[key] = division
        return division
    }

    /// Every second student of several classes chose it.
    private mutating func stream(_ load: Load) throws -> ID<StudyGroup> {
        let group = try pen.add(
            group: "\(load.classes.joined(separator: ", ")), \(load.subjects[0])",
            to: pen.add(
                division: load.subjects[0], subject: subject(load.subjects[0]).id, isByChoice: true, year: year.number),
            of: try load.classes.map { try schoolClass($0).id }, year: year.number)
        for (place, student) in load.classes.flatMap({ students[$0] ?? [] }).enumerated()
        where place % 2 == groups.count % 2 {
            try pen.put(student, into: group, from: year.starts)
        }
        groups["поток \(groups.count)"] = group
        return group
    }
}
