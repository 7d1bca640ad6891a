import School
import Storage

/// What cannot be held in a draft: found by the same search as in the school's own timetable.
///
/// What the school knows already bears its own number; what the file brings gets one far beyond any of those.
struct DraftClashes {
    private let draft: TimetableDraft
    private let known: KnownSchool
    private let load: KnownLoad
    private let teachers: TeacherMatching
    private var strangers: [String: Int] = [:]
    private var rooms: [ID<Room>: String] = [:]
    private var people: [ID<Person>: String] = [:]

    /// One sentence for each, by weekday and number.
    static func all(
        _ draft: TimetableDraft, _ teachers: TeacherMatching, known: KnownSchool, load: KnownLoad
    ) -> [String] {
        var work = DraftClashes(draft: draft, known: known, load: load, teachers: teachers)
        return work.search()
    }

    private init(draft: TimetableDraft, known: KnownSchool, load: KnownLoad, teachers: TeacherMatching) {
        (self.draft, self.known, self.load, self.teachers) = (draft, known, load, teachers)
    }

    private mutating func search() -> [String] {
        let groups = draft.groups.indices.map { group($0) }
        let courses = draft.courses.indices.map { course($0, groups) }
        let lessons = draft.slots.enumerated().map { key, slot in
            WeekLesson(
                key: key, weekday: slot.weekday, n: slot.n, week: slot.week, room: slot.room.map { room($0) },
                courses: ([slot.course] + slot.joined).map { courses[$0].id })
        }
        return ClashSearch(courses: courses, groups: groups).clashes(in: lessons).map(sentence)
    }

    private mutating func number(_ stranger: String) -> Int {
        if let own = strangers[stranger] { return own }
        let own = 1_000_000_000_000 + Int(strangers.count)
        strangers[stranger] = own
        return own
    }

    private mutating func room(_ name: String) -> ID<Room> {
        let id = ID<Room>(number("room \(name)"))
        rooms[id] = name
        return id
    }

    private mutating func group(_ index: Int) -> WeekGroup {
        let group = draft.groups[index]
        let classes = Set(group.classes.map { known.classes[$0]?.id ?? ID(number("class \($0.text)")) })
        if let own = group.known, let listed = load.groups[own] {
            return WeekGroup(
                id: own, kind: group.kind, classes: classes, division: listed.division,
                students: load.members[own] ?? [])
        }
        let division: ID<Division>? =
            group.share.map { share in ID(number("shares \(share.count) \(group.classes) \(group.parts.hashValue)")) }
        return WeekGroup(
            id: ID(number("group \(index)")), kind: group.kind, classes: classes, division: division,
            students: group.kind == .wholeClass ? [] : students(group))
    }

    /// Somebody for each part of a class, and for each two parts of different divisions, who may be in both.
    private mutating func students(_ group: TimetableDraft.Group) -> Set<ID<Student>> {
        var found: Set<ID<Student>> = []
        for schoolClass in group.classes {
            let all = draft.partsOfClass[schoolClass] ?? []
            let own = group.parts.filter { $0.schoolClass == schoolClass }
            for part in own.isEmpty ? Set(all) : own {
                found.insert(ID(number("student \(part)")))
                for other in all where other.division != part.division {
                    let pair = ["\(part)", "\(other)"].sorted().joined(separator: " ")
                    found.insert(ID(number("student \(pair)")))
                }
            }
        }
        return found
    }

    private mutating func course(_ index: Int, _ groups: [WeekGroup]) -> WeekCourse {
        let course = draft.courses[index]
        var taught: [ID<Person>] = course.known.flatMap { load.page($0)?.teachers } ?? []
        for teacher in course.teachers {
            let id = teachers.known[teacher] ?? ID(number("person \(teacher)"))
            if !taught.contains(id) { taught.append(id) }
            people[id] = teacher
        }
        let first = draft.groups[course.group].classes.first.flatMap { known.classes[$0] }
        let bells = draft.bells ?? first.flatMap { load.bells[$0.id] }
        return WeekCourse(
            course.known ?? ID(number("course \(index)")), by: taught, to: groups[course.group].id,
            days: .sixDays, bells: bells.map { Array(repeating: $0, count: 7) } ?? [])
    }

    private func sentence(_ clash: TimetableClash) -> String {
        let slots = clash.lessons.map { draft.slots[$0] }
        let place = Weekdays.place(clash.weekday, clash.n, slots.map(\.week).max() ?? 0)
        let what = slots.map { slot in
            ([slot.course] + slot.joined).map(title).joined(separator: " + ")
        }
        let both = what.joined(separator: " и ")
        switch clash.kind {
        case .teacher(let id): return "\(place): учитель \(name(id)) сразу на двух уроках — \(both)."
        case .students: return "\(place): одни и те же ученики сразу на двух уроках — \(both)."
        case .room(let id): return "\(place): кабинет \(rooms[id] ?? "") занят дважды — \(both)."
        case .dayOff: return "\(place): \(both) — в этот день у класса нет уроков."
        case .noBell: return "\(place): \(both) — такого урока нет в звонках класса."
        }
    }

    private func title(_ index: Int) -> String {
        let course = draft.courses[index], group = draft.groups[course.group]
        let classes = group.classes.map(\.text).joined(separator: ", ")
        let name =
            group.kind == .wholeClass || group.name.isEmpty || group.name.contains(course.subject)
            ? "" : " (\(group.name))"
        return "\(course.subject), \(classes)\(name)"
    }

    private func name(_ id: ID<Person>) -> String {
        known.staff.first { $0.id == id }?.name.full ?? people[id] ?? ""
    }
}
