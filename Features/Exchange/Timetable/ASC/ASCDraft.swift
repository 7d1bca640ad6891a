import School
import Web

/// Turns aSc's lessons and cards into courses, groups and places of the week.
struct ASCDraft {
    private let file: ASCFile
    private let map: NameMap
    private let names: [String: ClassName]
    private let teachers: [String: ASCFile.Named]
    private let known: KnownSchool
    private var draft = TimetableDraft()
    private var groupIndex: [TimetableDraft.Group: Int] = [:]
    private var courseIndex: [Key: [Int]] = [:]
    private var odd = 0
    private var parted = 0

    private struct Key: Hashable {
        let subject: String
        let group: Int
    }

    static func draft(_ file: ASCFile, map: NameMap = NameMap(), known: KnownSchool = KnownSchool()) -> TimetableDraft {
        var work = ASCDraft(file: file, map: map, known: known)
        work.lay()
        return work.draft
    }

    private init(file: ASCFile, map: NameMap, known: KnownSchool) {
        (self.file, self.map, self.known) = (file, map, known)
        names = ASCNames.classes(file.classes, map)
        teachers = Dictionary(file.teachers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func lay() {
        draft.classes = file.classes.compactMap { names[$0.id] }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
        draft.names = ASCNames.all(file, names, map, known)
        for group in file.groupOrder.compactMap({ file.groups[$0] }) where !group.isEntireClass {
            guard let name = names[group.schoolClass] else { continue }
            draft.partsOfClass[name, default: []].append(part(group, name))
        }
        let cards = Dictionary(grouping: file.cards, by: \.lesson)
        for lesson in file.lessons { take(lesson, cards[lesson.id] ?? []) }
        draft.teachers = draft.courses.flatMap(\.teachers).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        draft.rooms = Array(Set(draft.slots.compactMap(\.room))).sorted()
        draft.bells = ASCNames.bells(file.periods, remarks: &draft.remarks)
        if odd > 0 {
            draft.remarks.append(
                "Чередование больше двух недель не поддерживается: \(counted(odd, "карточка", "карточки", "карточек")) "
                    + "без места. Поставьте их в редакторе расписания.")
        }
        if parted > 0 {
            draft.remarks.append(
                "\(counted(parted, "карточка действует", "карточки действуют", "карточек действуют")) только в части "
                    + "учебных периодов, а поставлены на весь срок расписания: проверьте их.")
        }
        draft.mayBeApplied = !draft.courses.isEmpty
    }

    private func part(_ group: ASCFile.Group, _ name: ClassName) -> StudentSets.Part {
        .init(schoolClass: name, name: group.name, division: max(1, group.division))
    }

    private mutating func take(_ lesson: ASCFile.Lesson, _ cards: [ASCFile.Card]) {
        guard let subject = subject(of: lesson), let group = group(of: lesson) else { return }
        let people = lesson.teachers.compactMap { teachers[$0]?.name }.filter { map[.teacher, $0] != .skipped }
        let course = course(subject, group, people)
        draft.courses[course].tenths += lesson.weeklyTenths
        // Some exports have a card for each hour, others one for each run of hours.
        let hours = cards.reduce(0) { $0 + $1.weekdays.count * ($1.week == 0 ? 10 : 5) }
        let length = hours * lesson.length == lesson.weeklyTenths ? lesson.length : 1
        for card in cards { put(card, course, length: length, of: lesson) }
        let missing = lesson.weeklyTenths - hours * length
        if missing > 0 {
            draft.unplaced.append(
                "Не поставлено в расписание: \(text(lesson)), \(WeeklyHours.text(missing)) из "
                    + "\(WeeklyHours.text(lesson.weeklyTenths)) ч в неделю.")
        }
    }

    private mutating func put(_ card: ASCFile.Card, _ course: Int, length: Int, of lesson: ASCFile.Lesson) {
        guard let week = card.week else { return odd += 1 }
        if !card.isAllYear { parted += 1 }
        let rooms = (card.rooms.isEmpty && lesson.rooms.count == 1 ? lesson.rooms : card.rooms).compactMap(room)
        for weekday in card.weekdays {
            if weekday == 7 {
                draft.problems.append(.init(code: "", text: "\(text(lesson)): воскресенье — выходной день."))
                continue
            }
            for n in card.period..<(card.period + length) where n <= 20 {
                let slot = TimetableDraft.Slot(weekday: weekday, n: n, course: course, room: rooms.first, week: week)
                if !draft.slots.contains(slot) { draft.slots.append(slot) }
            }
        }
    }

    private mutating func subject(of lesson: ASCFile.Lesson) -> String? {
        guard let named = file.subjects[lesson.subject], !named.name.isEmpty else {
            draft.remarks.append("Занятие без предмета пропущено: \(text(lesson)).")
            return nil
        }
        if map[.subject, named.name] == .skipped { return nil }
        return map.ours(.subject, named.name) ?? known.subjectName(named.name, named.short) ?? named.name
    }

    private func room(_ id: String) -> String? {
        guard let named = file.rooms[id], !named.name.isEmpty, map[.room, named.name] != .skipped else { return nil }
        return map.ours(.room, named.name) ?? named.name
    }

    /// Nothing, with a remark, for a lesson without classes: a meeting of teachers is none of the journal's.
    private mutating func group(of lesson: ASCFile.Lesson) -> Int? {
        let all = lesson.classes.compactMap { names[$0] }
        let classes = draft.classes.filter(all.contains)
        guard !classes.isEmpty else {
            if lesson.classes.isEmpty || file.classes.allSatisfy({ !lesson.classes.contains($0.id) }) {
                draft.remarks.append("Занятие без классов пропущено: \(text(lesson)).")
            }
            return nil
        }
        let groups = lesson.groups.compactMap { file.groups[$0] }
        var parts: Set<StudentSets.Part> = []
        for group in groups where !group.isEntireClass {
            if let name = names[group.schoolClass] { parts.insert(part(group, name)) }
        }
        // A class of which only the whole is named takes part as a whole.
        let wholes = Set(groups.filter(\.isEntireClass).compactMap { names[$0.schoolClass] })
        parts = parts.filter { !wholes.contains($0.schoolClass) && !coversAll($0, parts) }
        let kind: GroupKind = classes.count > 1 ? .stream : parts.isEmpty ? .wholeClass : .subgroup
        let title = Set(parts.map(\.name)).sorted().joined(separator: ", ")
        let group = TimetableDraft.Group(classes: classes, kind: kind, name: title, parts: parts, share: nil)
        if let index = groupIndex[group] { return index }
        groupIndex[group] = draft.groups.count
        draft.groups.append(group)
        return draft.groups.count - 1
    }

    /// Whether all parts of the same division of the class are there: then it is the whole class.
    private func coversAll(_ part: StudentSets.Part, _ parts: Set<StudentSets.Part>) -> Bool {
        (draft.partsOfClass[part.schoolClass] ?? []).filter { $0.division == part.division }.allSatisfy(parts.contains)
    }

    private mutating func course(_ subject: String, _ group: Int, _ people: [String]) -> Int {
        let key = Key(subject: subject.plain, group: group)
        if let index = draft.course(of: people, among: courseIndex[key] ?? []) { return index }
        courseIndex[key, default: []].append(draft.courses.count)
        draft.courses.append(
            .init(subject: subject, group: group, teachers: people, kind: FETWeek.kind(of: subject), tenths: 0))
        return draft.courses.count - 1
    }

    private func text(_ lesson: ASCFile.Lesson) -> String {
        let classes = file.classes.filter { lesson.classes.contains($0.id) }.map(\.name).joined(separator: " + ")
        let people = lesson.teachers.compactMap { teachers[$0]?.name }.joined(separator: ", ")
        return [file.subjects[lesson.subject]?.name ?? "", classes, people].filter { !$0.isEmpty }
            .joined(separator: " — ")
    }
}
