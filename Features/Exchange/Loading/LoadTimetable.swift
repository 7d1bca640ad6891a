import School
import Storage
import Web

/// Writes a draft of a timetable into the school: classes, subjects, teachers, groups, courses, the week
/// and its lessons.
struct LoadTimetable {
    let records: Writing
    let days: SchoolDays
    let draft: TimetableDraft
    var known: KnownSchool
    var teachers: [String: ID<Person>] = [:]
    /// How the file's teachers are called in the school.
    private var surnames: [String: String] = [:]
    var groups: [ID<StudyGroup>] = []
    var courses: [ID<Course>] = []

    /// Whether the week waits to be compared, or holds at once.
    enum Manner: String {
        case draft, publication
    }

    /// What came of it.
    struct Outcome: Equatable {
        let from: Day
        /// Lessons until the end of the year; of a draft, lessons a week.
        let lessons: Int
        /// The draft's number, where it waits to be compared.
        var draft: Int?
    }

    static func load(
        _ draft: TimetableDraft, _ matching: TeacherMatching, known: KnownSchool, _ days: SchoolDays,
        _ records: Writing, as manner: Manner,
        from: Day? = nil, named name: String = "Из файла FET"
    ) throws -> Outcome {
        var work = LoadTimetable(records: records, days: days, draft: draft, known: known)
        work.teachers = matching.known
        let staff = Dictionary(known.staff.map { ($0.id, $0.name.surname) }, uniquingKeysWith: { first, _ in first })
        for teacher in draft.teachers {
            work.surnames[teacher] = matching.new[teacher]?.surname ?? matching.known[teacher].flatMap { staff[$0] }
            guard let name = matching.new[teacher] else { continue }
            let person = try records.add(person: PersonFacts(name: name))
            try records.employ(person, as: "учитель", from: days.year.starts)
            work.teachers[teacher] = person
        }
        try work.openClasses()
        try work.addSubjects()
        try work.makeGroups()
        try work.openCourses()
        return try work.lay(name, from: from ?? start(records, days), as: manner)
    }

    private mutating func openClasses() throws {
        let year = days.year.number
        let schemes = try records.schemes(of: year), sixDays = Set(draft.sixDayClasses)
        for name in draft.classes where known.classes[name] == nil {
            guard let scheme = Periods.scheme(for: name, schemes) else { throw Periods.missing }
            _ = try records.add(class: ClassFacts(name, scheme: scheme), year: year)
        }
        for listed in try records.classes(of: year) {
            known.classes[listed.name] = listed
            // A week of five days would leave the lessons of Saturdays out.
            if listed.week == .fiveDays, sixDays.contains(listed.name) { try records.set(.sixDays, of: listed) }
        }
    }

    private mutating func addSubjects() throws {
        for course in draft.courses where course.known == nil && known.subjects[course.subject.plain] == nil {
            _ = try records.add(subject: course.subject, isLanguage: FETWeek.isLanguage(course.subject))
            for subject in try records.subjects() {
                known.subjects[subject.name.plain] = (subject.id, subject.slug, subject.name)
            }
        }
    }

    private mutating func openCourses() throws {
        let year = days.year.number
        let existing = Dictionary(
            grouping: try records.courses(of: year).map { (Pair(subject: $0.subject, group: $0.group), $0.id) },
            by: \.0
        ).mapValues { $0.map(\.1) }
        for course in draft.courses {
            if let own = course.known {
                courses.append(own)
                continue
            }
            guard let subject = known.subjects[course.subject.plain] else { throw NotFound() }
            let group = groups[course.group]
            let own = try page(of: course, among: existing[Pair(subject: subject.id, group: group)] ?? [])
            let id = try own ?? records.add(course: facts(of: course, subject, group), year: year)
            courses.append(id)
            let holders = try records.holders(of: .teacher, object: id.number, on: days.day)
            for teacher in course.teachers.compactMap({ teachers[$0] }) where !holders.contains(teacher) {
                let from = own != nil ? days.day : days.year.starts
                try records.entrust(id, to: teacher, weeklyTenths: course.tenths, during: Span(from: from))
            }
        }
    }

    /// The page of the subject and group that these teachers teach; where nobody shares the subject, whichever there is.
    private func page(of course: TimetableDraft.Course, among own: [ID<Course>]) throws -> ID<Course>? {
        let wanted = Set(course.teachers.compactMap { teachers[$0] })
        let taught = try own.first { id in
            try !wanted.isDisjoint(with: records.holders(of: .teacher, object: id.number, on: days.day))
        }
        return taught ?? (draft.isShared(course) ? nil : own.first)
    }

    private struct Pair: Hashable {
        let subject: ID<Subject>
        let group: ID<StudyGroup>
    }

    private func facts(
        of course: TimetableDraft.Course, _ subject: (id: ID<Subject>, slug: String, name: String),
        _ group: ID<StudyGroup>
    ) -> CourseFacts {
        let drawn = draft.groups[course.group]
        let classes = drawn.classes.compactMap { known.classes[$0] }
        let levels = Set(drawn.classes.map(\.gradeLevel))
        let level = levels.count == 1 ? levels.first ?? nil : nil
        let isMarked = course.kind.hasMarks && level != 1
        var title =
            drawn.name.isEmpty
            ? course.subject
            : drawn.name.hasPrefix(course.subject) ? drawn.name : "\(course.subject), \(drawn.name)"
        if draft.isShared(course), let surname = course.teachers.first.flatMap({ surnames[$0] }) {
            title += " (\(surname))"
        }
        return CourseFacts(
            subject: subject.id, group: group, kind: course.kind, scale: isMarked ? .five(allowsOne: false) : .markless,
            classSlug: Self.slug(classes, level), slug: subject.slug, title: title, gradeLevel: level,
            scheme: classes.first?.scheme ?? 0, weeklyTenths: course.tenths)
    }

    /// `8b`; a stream bears its grade level's number, or all its classes where they are of several.
    private static func slug(_ classes: [ListedClass], _ level: Int?) -> String {
        if classes.count > 1, let level { return String(level) }
        return classes.map(\.slug).joined(separator: "-")
    }

    /// What is published for the day or later ones; nil where those days have no timetable yet.
    static func standing(from day: Day, _ records: Reading, _ days: SchoolDays) throws -> ListedTimetable? {
        try records.timetables(of: days.year.number).first { one in one.to.map { $0 >= day } ?? true }
    }

    /// From which day a timetable that is loaded now holds.
    static func start(_ records: Reading, _ days: SchoolDays) throws -> Day {
        let last = try records.timetables(of: days.year.number).map(\.from).max()
        return last.map { max(days.day, $0 + 1) } ?? days.year.starts
    }

    private func lay(_ name: String, from: Day, as manner: Manner) throws -> Outcome {
        let year = days.year
        if let bells = draft.bells, try records.bells(shift: 1, on: from) != bells {
            try records.add(bells: bells, named: "По расписанию", from: from)
        }
        var rooms: [String: ID<Room>] = [:]
        for name in draft.rooms { rooms[name] = try records.room(named: name) ?? records.add(room: name) }
        let slots = Set(draft.slots).sorted { ($0.weekday, $0.n, $0.course) < ($1.weekday, $1.n, $1.course) }.map {
            slot in
            SlotFacts(
                weekday: slot.weekday, n: slot.n, week: slot.week, room: slot.room.flatMap { rooms[$0] },
                courses: Set([slot.course] + slot.joined).map { courses[$0] }.sorted { $0.number < $1.number })
        }
        if manner == .draft {
            let id = try records.add(draft: name, year: year.number, from: from, to: nil)
            let others = try OtherLessons(records, days, from: from, besides: draft.classes).slots.map {
                SlotFacts(weekday: $0.weekday, n: $0.n, week: $0.week, room: $0.roomID, courses: $0.courses)
            }
            try records.put(slots + others, insteadOf: [], inDraft: id)
            return Outcome(from: from, lessons: slots.count + others.count, draft: id)
        }
        _ = try records.publish(timetable: name, of: year.number, from: from, slots: slots)
        return Outcome(from: from, lessons: try records.followTimetables(of: year, from: from))
    }
}
