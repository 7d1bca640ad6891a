import School
import Storage

/// The pages of the year's journal as a timetable needs them: who is taught what, by whom, for how many hours.
struct KnownLoad {
    /// The number of a page, where `Course` means something else.
    typealias CourseNumber = ID<Course>

    struct Page: Sendable {
        let course: ID<Course>
        let subject: ID<Subject>
        /// The subject's name.
        let name: String
        let kind: CourseKind
        /// «8А, Английский язык, гр. 1».
        let title: String
        let group: ID<StudyGroup>
        let groupKind: GroupKind
        let groupName: String
        /// By grade level and letter.
        let classes: [ClassName]
        let teachers: [ID<Person>]
        /// Hours a week in tenths.
        let weeklyTenths: Int
    }

    private(set) var pages: [Page] = []
    private(set) var byClass: [ClassName: [Page]] = [:]
    private(set) var subjects: [ListedSubject] = []
    private(set) var rooms: [String] = []
    /// The groups that stand.
    private(set) var groups: [ID<StudyGroup>: ListedGroup] = [:]
    /// Who is in each subgroup and stream.
    private(set) var members: [ID<StudyGroup>: Set<ID<Student>>] = [:]
    /// How many days a week each class studies.
    private(set) var weeks: [ClassName: WorkingWeek] = [:]
    /// The bells of each class on the day of the lists.
    private(set) var bells: [ID<SchoolClass>: Bells] = [:]
    private var byCourse: [ID<Course>: Int] = [:]

    private static let holders = SQL(
        """
        SELECT d.object, d.person FROM duty d JOIN course c ON c.id = d.object
        WHERE d.kind = 6 AND c.year = ?1 AND d.absent_teacher IS NULL AND d.from_day <= ?2
            AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY d.object, d.id
        """)

    private static let inGroups = SQL(
        """
        SELECT m.study_group, m.student FROM group_member m JOIN study_group g ON g.id = m.study_group
        WHERE g.year = ?1 AND g.kind > 1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        """)

    /// Nobody's load.
    init() {}

    init(_ records: Reading, _ days: SchoolDays) throws {
        let year = days.year.number
        let classes = try records.classes(of: year)
        let names = Dictionary(uniqueKeysWithValues: classes.map { ($0.id, $0.name) })
        for listed in classes {
            weeks[listed.name] = listed.week
            bells[listed.id] = try records.bells(of: listed.id, on: days.day)
        }
        try records.each(Self.inGroups, year, days.day) { members[$0.id(0), default: []].insert($0.id(1)) }
        groups = Dictionary(uniqueKeysWithValues: try records.groups(of: year).map { ($0.id, $0) })
        subjects = try records.subjects()
        rooms = try records.rooms().filter { $0.to == nil }.map(\.name)
        let titles = Dictionary(uniqueKeysWithValues: subjects.map { ($0.id, $0.name) })
        var holders: [ID<Course>: [ID<Person>]] = [:]
        try records.each(Self.holders, year, days.day) { holders[$0.id(0), default: []].append($0.id(1)) }
        for course in try records.courses(of: year) {
            guard let group = groups[course.group], group.kind != .individual, group.stands(on: days.day) else {
                continue
            }
            let classes = group.classes.compactMap { names[$0] }.sorted(by: ClassName.inOrder)
            let page = Page(
                course: course.id, subject: course.subject, name: titles[course.subject] ?? course.title,
                kind: course.kind, title: "\(classes.map(\.text).joined(separator: ", ")), \(course.title)",
                group: group.id, groupKind: group.kind, groupName: group.name, classes: classes,
                teachers: holders[course.id] ?? [], weeklyTenths: course.weeklyTenths)
            byCourse[course.id] = pages.count
            pages.append(page)
            for name in classes { byClass[name, default: []].append(page) }
        }
    }

    /// A page by its number.
    func page(_ course: ID<Course>) -> Page? { byCourse[course].map { pages[$0] } }
}
