import School

/// Turns FET's activities into courses, groups and places of the week.
struct DraftTimetable {
    private let file: FETFile
    private let choices: Choices
    private let load: KnownLoad
    private let sets: StudentSets
    private let weekdays: [Int]
    private var draft = TimetableDraft()
    private var groupIndex: [TimetableDraft.Group: Int] = [:]
    private var courseIndex: [CourseKey: [Int]] = [:]
    private var ownIndex: [KnownLoad.CourseNumber: Int] = [:]
    private var isOwn = false
    private var open = 0

    private struct CourseKey: Hashable {
        let subject: String
        let group: Int
    }

    /// `load` knows the pages of activities that came from the school itself.
    static func draft(
        _ file: FETFile, choices: Choices, map: NameMap = NameMap(), load: KnownLoad = KnownLoad()
    ) -> TimetableDraft {
        var work = DraftTimetable(file: file.called(by: map), choices: choices, map: map, load: load)
        work.lay()
        // What the school itself has written bears its own names.
        let isForeign = file.activities.contains { OwnActivity($0, load) == nil }
        work.draft.names = isForeign ? file.names(map) : []
        return work.draft
    }

    private init(file: FETFile, choices: Choices, map: NameMap, load: KnownLoad) {
        (self.file, self.choices, self.load) = (file, choices, load)
        sets = StudentSets(file.years, map)
        weekdays = FETWeek.weekdays(file.days)
    }

    private mutating func lay() {
        draft.classes = sets.classes
        draft.partsOfClass = sets.partsOfClass
        draft.bells = FETWeek.bells(file.hours)
        let answers = askAboutTeams()
        for activity in file.activities { take(activity, answers: answers) }
        let taught = Set(draft.courses.filter { $0.known == nil }.flatMap(\.teachers))
        draft.teachers = isOwn ? file.teachers.filter(taught.contains) : file.teachers
        draft.rooms = Array(Set(draft.slots.compactMap(\.room))).sorted()
        draft.mayBeApplied = open == 0 && !draft.courses.isEmpty
        if draft.bells == nil, !isOwn {
            draft.remarks.append("Названия уроков в файле — не время начала: звонки школы останутся прежними.")
        }
    }

    private mutating func take(_ activity: FETFile.Activity, answers: [TeamKey: String]) {
        if let own = OwnActivity(activity, load) { return put(own, activity) }
        guard let parts = parts(of: activity) else { return }
        let key = TeamKey(activity)
        let splits = activity.teachers.count > 1 && answers[key] == "subgroups"
        let courses =
            splits
            ? activity.teachers.enumerated().map { index, teacher in
                course(
                    activity, teachers: [teacher],
                    group(parts, activity, .init(index: index, count: activity.teachers.count)))
            }
            : [course(activity, teachers: activity.teachers, group(parts, activity, nil))]
        for course in courses { draft.courses[course].tenths += activity.duration * 10 }
        guard let placement = file.placements[activity.id] else {
            draft.unplaced.append("Не поставлено в расписание: \(Self.text(activity)).")
            return
        }
        if placement.hour + activity.duration > file.hours.count {
            draft.remarks.append("Занятие не помещается в день и обрезано: \(Self.text(activity)).")
        }
        for offset in 0..<min(activity.duration, file.hours.count - placement.hour) {
            draft.slots += courses.map {
                .init(
                    weekday: weekdays[placement.day], n: placement.hour + offset + 1, course: $0, room: placement.room)
            }
        }
    }

    /// An activity of the school's own load goes back to its pages.
    private mutating func put(_ own: OwnActivity, _ activity: FETFile.Activity) {
        isOwn = true
        let pages = own.pages.map { index(of: $0) }, turn = own.turn.map { index(of: $0) }
        guard let placement = file.placements[activity.id] else {
            draft.unplaced.append("Не поставлено в расписание: \(own.title).")
            return
        }
        let (weekday, n) = (weekdays[placement.day], placement.hour + 1)
        draft.slots.append(
            .init(
                weekday: weekday, n: n, course: pages[0], room: placement.room, week: own.isHalf ? 1 : 0,
                joined: Array(pages.dropFirst())))
        guard let turn else { return }
        draft.slots.append(.init(weekday: weekday, n: n, course: turn, room: placement.room, week: 2))
    }

    private mutating func index(of page: KnownLoad.Page) -> Int {
        if let index = ownIndex[page.course] { return index }
        ownIndex[page.course] = draft.courses.count
        draft.addOwn(page)
        return draft.courses.count - 1
    }

    /// Nothing, with a remark, where there is nobody to teach or nobody to be taught.
    private mutating func parts(of activity: FETFile.Activity) -> Set<StudentSets.Part>? {
        var parts: Set<StudentSets.Part> = []
        for name in activity.students {
            if sets.skipped.contains(name) { return nil }
            guard let found = sets.parts(name) else {
                draft.remarks.append(
                    "Класс или группа «\(name)» в файле не описаны: пропущено занятие \(Self.text(activity)).")
                return nil
            }
            parts.formUnion(found)
        }
        guard !parts.isEmpty, !activity.subject.isEmpty else {
            draft.remarks.append("Занятие без учеников или предмета пропущено: \(Self.text(activity)).")
            return nil
        }
        return parts
    }

    private mutating func group(
        _ parts: Set<StudentSets.Part>, _ activity: FETFile.Activity, _ share: TimetableDraft.Share?
    ) -> Int {
        let classes = sets.classesOf(parts)
        let whole = sets.wholeClasses(parts) != nil
        let names = parts.map(\.name).filter { !$0.isEmpty }
        var name = whole ? "" : Array(Set(names)).sorted().joined(separator: ", ")
        if let share {
            name = (name.isEmpty ? activity.subject : "\(activity.subject), \(name)") + ", гр. \(share.index + 1)"
        }
        let kind: GroupKind = classes.count > 1 ? .stream : whole && share == nil ? .wholeClass : .subgroup
        let group = TimetableDraft.Group(classes: classes, kind: kind, name: name, parts: parts, share: share)
        if let index = groupIndex[group] { return index }
        groupIndex[group] = draft.groups.count
        draft.groups.append(group)
        return draft.groups.count - 1
    }

    private mutating func course(_ activity: FETFile.Activity, teachers: [String], _ group: Int) -> Int {
        let key = CourseKey(subject: activity.subject, group: group)
        if let index = draft.course(of: teachers, among: courseIndex[key] ?? []) { return index }
        courseIndex[key, default: []].append(draft.courses.count)
        let kind = FETWeek.kind(of: activity.subject)
        draft.courses.append(.init(subject: activity.subject, group: group, teachers: teachers, kind: kind, tenths: 0))
        return draft.courses.count - 1
    }

    /// Several teachers are as many subgroups, or a team; only the school knows.
    private mutating func askAboutTeams() -> [TeamKey: String] {
        var answers: [TeamKey: String] = [:]
        var seen: Set<TeamKey> = []
        for activity in file.activities where activity.teachers.count > 1 && OwnActivity(activity, load) == nil {
            let key = TeamKey(activity)
            guard seen.insert(key).inserted else { continue }
            let question = key.question
            draft.questions.append(question)
            answers[key] = choices.answer(to: question)
            if answers[key] == nil { open += 1 }
        }
        return answers
    }

    private struct TeamKey: Hashable {
        let subject: String
        let students: [String]
        let teachers: [String]

        init(_ activity: FETFile.Activity) {
            (subject, students, teachers) = (activity.subject, activity.students.sorted(), activity.teachers)
        }

        var question: Question {
            Question(
                id: "teachers:\(subject):\(students.joined(separator: "+")):\(teachers.joined(separator: "+"))",
                kind: .severalTeachers,
                text:
                    "\(subject), \(students.joined(separator: " + ")): у каждого из "
                    + "\(counted(teachers.count, "учителя", "учителей", "учителей")) своя подгруппа или они ведут урок "
                    + "вместе? \(teachers.joined(separator: ", "))",
                options: [
                    .init(code: "subgroups", text: "у каждого своя подгруппа"),
                    .init(code: "team", text: "ведут вместе"),
                ])
        }
    }

    private static func text(_ activity: FETFile.Activity) -> String {
        let words = [
            activity.subject, activity.students.joined(separator: " + "), activity.teachers.joined(separator: ", "),
        ]
        return words.filter { !$0.isEmpty }.joined(separator: " — ")
            + ", \(counted(activity.duration, "урок", "урока", "уроков"))"
            + " (занятие № \(activity.id))"
    }
}
