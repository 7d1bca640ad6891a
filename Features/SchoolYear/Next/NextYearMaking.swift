import School
import Storage

extension Reading {
    /// The next year after one, as its classes, groups and pages would be carried: a fixed number of questions.
    func nextYear(after ending: SchoolYear) throws -> NextYear {
        let number = ending.number + 1
        guard let starts = Day(year: number, month: 9, day: 1), let ends = Day(year: number + 1, month: 8, day: 31)
        else { throw NotFound() }
        let coming = SchoolYear(number, starts: starts, ends: ends)
        let old = try classes(of: ending.number), drafts = try classDrafts(of: ending.number)
        let making = NextYearMaking(
            old, drafts: Dictionary(drafts.map { ($0.schoolClass, $0) }) { $1 },
            counts: try studentCounts(ending), leaders: try leaders(ending),
            curriculum: NextCurriculum(try curriculum(of: ending.number)))
        let steps = making.classSteps(try wishedLeaders(ending))
        let typed = try newClassesDraft(of: number), all = try groupSteps(ending), periods = try allPeriods(ending)
        let prospects = Dictionary(steps.map { ($0.old.id, Prospect($0)) }) { first, _ in first }
        return NextYear(
            ending: ending, coming: coming, classes: steps,
            newClasses: typed.map(NextYearMaking.names)
                ?? old.filter { $0.gradeLevel == 1 }.map(\.name),
            groups: all.filter { $0.kind != .wholeClass }.map { making.carried($0, prospects) },
            pages: try making.pages(courses(of: ending.number), all, teachersGoingOn(ending), prospects),
            schemes: try schemes(of: ending.number).map { scheme in
                SchemeStep(old: scheme, parts: NextPeriods(coming).parts(of: scheme, periods[scheme.id] ?? []))
            })
    }
}

/// What groups and pages want to know of a class.
struct Prospect {
    let opens: Bool
    let joins: Bool
    let carriesPages: Bool
    let level: Int?
    let name: String
    let profile: String

    init(_ step: ClassStep) {
        (opens, joins, carriesPages) = (step.opens, step.joins != nil, step.carriesPages)
        (level, name, profile) = (step.name?.gradeLevel, step.name?.text ?? "", step.old.profile)
    }
}

/// Decides what becomes of classes, groups and pages.
struct NextYearMaking {
    let old: [ListedClass]
    let drafts: [ID<SchoolClass>: ClassDraft]
    let counts: [ID<SchoolClass>: StudentCounts]
    let leaders: [ID<SchoolClass>: (id: ID<Person>, name: PersonName)]
    let curriculum: NextCurriculum
    private let byName: [ClassName: ListedClass]
    private let byLevel: [Int: [ListedClass]]
    /// The level after which a school of these classes ends.
    private let lastLevel: Int?

    init(
        _ old: [ListedClass], drafts: [ID<SchoolClass>: ClassDraft], counts: [ID<SchoolClass>: StudentCounts],
        leaders: [ID<SchoolClass>: (id: ID<Person>, name: PersonName)], curriculum: NextCurriculum
    ) {
        (self.old, self.drafts, self.counts) = (old, drafts, counts)
        (self.leaders, self.curriculum) = (leaders, curriculum)
        byName = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
        byLevel = Dictionary(grouping: old.filter { $0.gradeLevel != nil }) { $0.gradeLevel ?? 0 }
        lastLevel = byLevel.keys.max().flatMap { [4, 9, 11, 12].contains($0) ? $0 : nil }
    }

    /// «1А, 1Б» as names; what is no name is left out.
    static func names(_ text: String) -> [ClassName] {
        text.split { ",;\n".contains($0) }.compactMap { ClassName($0) }
    }

    /// What becomes of a class that nobody has touched.
    func usual(_ listed: ListedClass) -> ClassDraft {
        let isLast = listed.gradeLevel != nil && listed.gradeLevel == lastLevel
        let next = ClassName(gradeLevel: listed.gradeLevel.map { $0 + 1 }, letter: listed.name.letter)
        let leader = leaders[listed.id]?.id
        // The primary teacher takes first-graders again, and the fifth and tenth classes are other people's.
        let isKept = ![4, 9].contains(listed.gradeLevel ?? 0)
        return ClassDraft(
            listed.id, fate: isLast ? .graduates : .goesOn, name: isLast ? "" : next.text,
            leader: isLast || !isKept ? nil : leader,
            carriesPages: isKept || curriculum.knows((listed.gradeLevel ?? 0) + 1))
    }

    func classSteps(_ names: [ID<Person>: PersonName]) -> [ClassStep] {
        var taken: Set<ClassName> = []
        let known = names.merging(leaders.values.map { ($0.id, $0.name) }) { first, _ in first }
        return old.map { listed in
            let draft = drafts[listed.id] ?? usual(listed)
            let name = draft.fate == .goesOn ? ClassName(draft.name) : nil
            let joins = name.flatMap { taken.contains($0) ? $0 : nil }
            if let name { taken.insert(name) }
            let leader = draft.leader.flatMap { id in known[id].map { (id: id, name: $0) } }
            return ClassStep(
                old: listed, fate: draft.fate, name: name, joins: joins, leader: leader,
                carriesPages: draft.carriesPages, model: model(listed, name),
                counts: counts[listed.id] ?? StudentCounts())
        }
    }

    /// How a class will study: as the class of its new name did, else as its new grade level with the same profile and
    /// without, else as it did itself.
    private func model(_ listed: ListedClass, _ name: ClassName?) -> ListedClass {
        guard let name else { return listed }
        let level = name.gradeLevel.flatMap { byLevel[$0] } ?? []
        return byName[name] ?? level.first { $0.profile == listed.profile } ?? level.first ?? listed
    }

    /// A group goes on where one of its classes opens a class.
    func carried(_ group: GroupStep, _ prospects: [ID<SchoolClass>: Prospect]) -> GroupStep {
        let own = group.classes.compactMap { prospects[$0] }
        let obstacle =
            group.isDissolved
            ? "группа распущена"
            : own.contains(where: \.opens)
                ? nil : own.contains(where: \.joins) ? "класс вливается в другой" : "класс не переходит"
        return GroupStep(
            id: group.id, kind: group.kind, name: group.name, subject: group.subject, split: group.split,
            division: group.division, isDissolved: group.isDissolved, classes: group.classes, obstacle: obstacle)
    }

    func pages(
        _ courses: [ListedCourse], _ groups: [GroupStep],
        _ teachers: [ID<Course>: [(id: ID<Person>, isEmployed: Bool)]], _ prospects: [ID<SchoolClass>: Prospect]
    ) -> [PageStep] {
        let classes = Dictionary(groups.map { ($0.id, $0.classes) }) { first, _ in first }
        let dissolved = Set(groups.filter(\.isDissolved).map(\.id))
        return courses.map { course in
            let places = classes[course.group] ?? [], own = places.compactMap { prospects[$0] }
            let found = teachers[course.id] ?? []
            let hours = hours(course, own)
            return PageStep(
                old: course, teachers: found.filter(\.isEmployed).map(\.id),
                weeklyTenths: hours ?? course.weeklyTenths, classes: places,
                obstacle: dissolved.contains(course.group) ? "группа распущена" : obstacle(own, isTaught: hours != nil),
                lostTeachers: found.count { !$0.isEmployed })
        }
    }

    /// Hours by the curriculum of the new level, or those of before where it says nothing; nil where it is not taught.
    private func hours(_ course: ListedCourse, _ own: [Prospect]) -> Int? {
        guard let next = own.first(where: \.opens), let level = next.level, course.kind.isInCurriculum,
            curriculum.knows(level)
        else { return course.weeklyTenths }
        return curriculum.weeklyTenths(course.subject, level: level, profile: next.profile)
    }

    private func obstacle(_ own: [Prospect], isTaught: Bool) -> String? {
        guard let next = own.first(where: \.opens) else {
            return own.contains(where: \.joins) ? "класс вливается в другой" : "класс не переходит"
        }
        if !next.carriesPages { return "нагрузка \(next.name) вносится заново" }
        return isTaught ? nil : "нет в учебном плане \(next.level ?? 0) класса"
    }
}
