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
            old: old, drafts: Dictionary(drafts.map { ($0.schoolClass, $0) }) { $1 },
            counts: try studentCounts(ending), leaders: try leaders(ending),
            curriculum: NextCurriculum(try curriculum(of: ending.number)))
        let steps = making.classSteps(try wishedLeaders(ending))
        let typed = try newClassesDraft(of: number), all = try groupSteps(ending), periods = try allPeriods(ending)
        return NextYear(
            ending: ending, coming: coming, classes: steps,
            newClasses: typed.map(NextYearMaking.names)
                ?? old.filter { $0.gradeLevel == 1 }.map(\.name),
            groups: all.filter { $0.kind != .wholeClass }.map { making.carried($0, steps) },
            pages: try making.pages(courses(of: ending.number), all, teachersGoingOn(ending), steps),
            schemes: try schemes(of: ending.number).map { scheme in
                SchemeStep(old: scheme, parts: NextPeriods(coming).parts(of: scheme, periods[scheme.id] ?? []))
            })
    }
}

/// Decides what becomes of classes, groups and pages.
struct NextYearMaking {
    let old: [ListedClass]
    let drafts: [ID<SchoolClass>: ClassDraft]
    let counts: [ID<SchoolClass>: StudentCounts]
    let leaders: [ID<SchoolClass>: (id: ID<Person>, name: PersonName)]
    let curriculum: NextCurriculum

    /// «1А, 1Б» as names; what is no name is left out.
    static func names(_ text: String) -> [ClassName] {
        text.split { ",;\n".contains($0) }.compactMap { ClassName($0) }
    }

    /// The level after which a school of these classes ends.
    private var lastLevel: Int? {
        let top = old.compactMap(\.gradeLevel).max()
        return top.flatMap { [4, 9, 11, 12].contains($0) ? $0 : nil }
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
        var taken: [ClassName] = []
        return old.map { listed in
            let draft = drafts[listed.id] ?? usual(listed)
            let name = draft.fate == .goesOn ? ClassName(draft.name) : nil
            let joins = name.flatMap { taken.contains($0) ? $0 : nil }
            if let name { taken.append(name) }
            let leader = draft.leader.flatMap { id in
                (names[id] ?? leaders.values.first { $0.id == id }?.name).map { (id: id, name: $0) }
            }
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
        let level = old.filter { $0.gradeLevel == name.gradeLevel }
        return level.first { $0.name == name } ?? level.first { $0.profile == listed.profile } ?? level.first ?? listed
    }

    /// A group goes on where one of its classes opens a class.
    func carried(_ group: GroupStep, _ steps: [ClassStep]) -> GroupStep {
        let own = steps.filter { group.classes.contains($0.old.id) }
        let obstacle =
            group.isDissolved
            ? "группа распущена"
            : own.contains(where: \.opens)
                ? nil : own.contains { $0.joins != nil } ? "класс вливается в другой" : "класс не переходит"
        return GroupStep(
            id: group.id, kind: group.kind, name: group.name, subject: group.subject, split: group.split,
            division: group.division, isDissolved: group.isDissolved, classes: group.classes, obstacle: obstacle)
    }

    func pages(
        _ courses: [ListedCourse], _ groups: [GroupStep],
        _ teachers: [ID<Course>: [(id: ID<Person>, isEmployed: Bool)]], _ steps: [ClassStep]
    ) -> [PageStep] {
        let classes = Dictionary(groups.map { ($0.id, $0.classes) }) { first, _ in first }
        let dissolved = Set(groups.filter(\.isDissolved).map(\.id))
        let byClass = Dictionary(steps.map { ($0.old.id, $0) }) { first, _ in first }
        return courses.map { course in
            let own = (classes[course.group] ?? []).compactMap { byClass[$0] }
            let found = teachers[course.id] ?? []
            let hours = hours(course, own)
            return PageStep(
                old: course, teachers: found.filter(\.isEmployed).map(\.id),
                weeklyTenths: hours ?? course.weeklyTenths, classes: own.map(\.old.id),
                obstacle: dissolved.contains(course.group) ? "группа распущена" : obstacle(own, isTaught: hours != nil),
                lostTeachers: found.count { !$0.isEmployed })
        }
    }

    /// Hours by the curriculum of the new level, or those of before where it says nothing; nil where it is not taught.
    private func hours(_ course: ListedCourse, _ own: [ClassStep]) -> Int? {
        guard let step = own.first(where: \.opens), let level = step.name?.gradeLevel, course.kind.isInCurriculum,
            curriculum.knows(level)
        else { return course.weeklyTenths }
        return curriculum.weeklyTenths(course.subject, level: level, profile: step.old.profile)
    }

    private func obstacle(_ own: [ClassStep], isTaught: Bool) -> String? {
        guard let step = own.first(where: \.opens) else {
            return own.contains { $0.joins != nil } ? "класс вливается в другой" : "класс не переходит"
        }
        if !step.carriesPages { return "нагрузка \(step.name?.text ?? "") вносится заново" }
        return isTaught ? nil : "нет в учебном плане \(step.name?.gradeLevel ?? 0) класса"
    }
}
