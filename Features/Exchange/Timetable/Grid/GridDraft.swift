import School
import Storage
import Web

/// Finds each cell of a grid among the pages of the year's journal: the load says who teaches, the grid when and where.
struct GridDraft {
    private let file: GridFile
    private let load: KnownLoad
    private let map: NameMap
    private let excluded: Set<String>
    private let matching: SubjectMatching
    private var draft = TimetableDraft()
    private var courseIndex: [ID<Course>: Int] = [:]
    private var known: Set<ClassName>
    private var meanings: [TimetableDraft.Name: Set<String>] = [:]

    static func draft(_ file: GridFile, _ load: KnownLoad, _ map: NameMap, _ choices: Choices) -> TimetableDraft {
        var work = GridDraft(file: file, load: load, map: map, choices: choices)
        work.lay()
        return work.draft
    }

    private init(file: GridFile, load: KnownLoad, map: NameMap, choices: Choices) {
        (self.file, self.load, self.map, excluded) = (file, load, map, choices.excluded)
        matching = SubjectMatching(load.subjects)
        known = Set(load.byClass.keys)
    }

    private mutating func lay() {
        draft.remarks = file.remarks
        for text in file.classes {
            note(.schoolClass, text, known: map.schoolClass(text).flatMap { known.contains($0) ? $0.text : nil })
        }
        draft.classes = file.classes.compactMap(map.schoolClass).filter(known.contains)
        for cell in file.cells { take(cell) }
        join()
        draft.rooms = Array(Set(draft.slots.compactMap(\.room))).sorted()
        draft.names = draft.names.map { name in
            var name = name
            name.meaning = (meanings[name] ?? []).sorted().joined(separator: ", ")
            return name
        }
        draft.mayBeApplied = !draft.slots.isEmpty && draft.problems.allSatisfy { excluded.contains($0.code) }
    }

    private mutating func take(_ cell: GridFile.Cell) {
        if map[.schoolClass, cell.schoolClass] == .skipped { return }
        guard let name = map.schoolClass(cell.schoolClass), let pages = load.byClass[name] else {
            return tell(cell, "класса «\(cell.schoolClass)» в школе нет или у него ещё нет нагрузки")
        }
        if load.weeks[name, default: .sixDays].rests(on: cell.weekday) {
            return tell(
                cell,
                cell.weekday == 7
                    ? "воскресенье — выходной день"
                    : "суббота у \(name.text) выходной: класс учится пять дней. Неделю меняют на странице класса")
        }
        var parts = GridCellText(cell.text, rooms: load.rooms).parts
        if !cell.room.isEmpty {
            let rooms = GridCellText("Урок \(cell.room)", rooms: load.rooms).parts.flatMap(\.rooms)
            let bare = parts.indices.filter { parts[$0].rooms.isEmpty && !parts[$0].subject.isEmpty }
            if bare.count > 1, rooms.count == bare.count {
                for (index, room) in zip(bare, rooms) { parts[index].rooms = [room] }
            } else {
                for index in bare { parts[index].rooms = rooms.isEmpty ? [cell.room] : rooms }
            }
        }
        do throws(Unclear) {
            let found = try settle(parts, name, pages)
            for place in found { add(place, cell) }
        } catch {
            tell(cell, error.words)
        }
    }

    /// One page at one time, as a cell asks for it.
    private struct Place {
        let page: KnownLoad.Page
        let room: String?
        let week: Int
    }

    private struct Unclear: Error {
        let words: String

        init(_ words: String) { self.words = words }
    }

    /// Parts that say nothing of weeks or subgroups are weeks where whole classes learn, subgroups where parts of them do.
    private mutating func settle(
        _ parts: [GridCellText.Part], _ name: ClassName, _ pages: [KnownLoad.Page]
    ) throws(Unclear) -> [Place] {
        var taken: [(part: GridCellText.Part, pages: [KnownLoad.Page], place: Int)] = []
        for (place, part) in parts.enumerated() where !part.subject.isEmpty || !part.rooms.isEmpty {
            guard let own = try find(part, name, pages) else { continue }
            taken.append((part, own, place))
        }
        let halves = parts.count == 2 && parts.contains { $0.subject.isEmpty && $0.rooms.isEmpty }
        let unsaid = taken.allSatisfy { $0.part.week == 0 && $0.part.group == nil }
        let wholes = taken.count { $0.pages.count == 1 }
        let alternate =
            unsaid && parts.count == 2
            && (halves || taken.count == 2 && wholes == 2 && !areApart(taken.map(\.pages[0])))
        if unsaid, !alternate, taken.count == 2, wholes == 1,
            taken.contains(where: { $0.pages[0].groupKind == .wholeClass })
        {
            throw Unclear("весь класс и подгруппа сразу; допишите недели («1 нед.») или подгруппы («1 гр.»)")
        }
        var found: [Place] = []
        for (index, one) in taken.enumerated() {
            var part = one.part
            if alternate { part.week = one.place + 1 }
            if unsaid, !alternate, taken.count > 1, one.pages.count > 1 { part.group = index + 1 }
            found += try places(part, one.pages)
        }
        return found
    }

    /// Whether two pages are of groups of one class that learn at the same time apart.
    private func areApart(_ pages: [KnownLoad.Page]) -> Bool {
        pages.allSatisfy { $0.groupKind != .wholeClass } && Set(pages.map(\.group)).count == pages.count
    }

    /// The pages of a part's subject in the class: one of the whole class, or those of its subgroups.
    private mutating func find(
        _ part: GridCellText.Part, _ name: ClassName, _ pages: [KnownLoad.Page]
    ) throws(Unclear) -> [KnownLoad.Page]? {
        guard !part.subject.isEmpty else { throw Unclear("есть кабинет, но нет предмета") }
        note(.subject, part.subject, known: nil)
        let subject: ID<Subject>
        switch map[.subject, part.subject] {
        case .skipped: return nil
        case .ours(let own):
            guard let said = load.subjects.first(where: { $0.name.plain == own.plain }) else {
                throw Unclear("предмета «\(own)» в школе больше нет")
            }
            subject = said.id
        case nil:
            switch matching.find(part.subject, among: pages) {
            case .subject(let id): subject = id
            case .several(let names):
                throw Unclear("«\(part.subject)» — это \(names.joined(separator: " или "))?")
            case .none:
                throw Unclear("в нагрузке \(name.text) нет предмета «\(part.subject)»")
            }
        }
        let own = pages.filter { $0.subject == subject }
        guard let first = own.first else {
            let title = load.subjects.first { $0.id == subject }?.name ?? part.subject
            throw Unclear("в нагрузке \(name.text) нет предмета «\(title)»")
        }
        note(.subject, part.subject, known: first.name)
        if let whole = own.first(where: { $0.groupKind == .wholeClass }), part.group == nil { return [whole] }
        let apart = own.filter { $0.groupKind != .wholeClass }
        return (apart.isEmpty ? own : apart).sorted { SortKey.of($0.groupName) < SortKey.of($1.groupName) }
    }

    private func places(_ part: GridCellText.Part, _ pages: [KnownLoad.Page]) throws(Unclear) -> [Place] {
        let rooms = part.rooms.compactMap(room)
        if let group = part.group {
            guard pages.count >= group else {
                throw Unclear("нет подгруппы \(group) по предмету «\(pages[0].name)»: в нагрузке их \(pages.count)")
            }
            return [Place(page: pages[group - 1], room: rooms.first, week: part.week)]
        }
        guard rooms.count <= 1 || rooms.count == pages.count else {
            throw Unclear(
                "кабинетов \(rooms.count) (\(rooms.joined(separator: ", "))), "
                    + (pages.count == 1 ? "а класс учится весь вместе" : "а подгрупп в нагрузке \(pages.count)"))
        }
        return pages.enumerated().map { index, page in
            // One room cannot hold two subgroups: it is left for the school to say.
            Place(
                page: page, room: pages.count == 1 ? rooms.first : rooms[safe: rooms.count > 1 ? index : -1],
                week: part.week)
        }
    }

    private func room(_ name: String) -> String? {
        switch map[.room, name] {
        case .skipped: nil
        case .ours(let own): own
        case nil: load.rooms.first { $0.plain == name.plain } ?? name
        }
    }

    private mutating func add(_ place: Place, _ cell: GridFile.Cell) {
        let course = index(of: place.page)
        let slot = TimetableDraft.Slot(
            weekday: cell.weekday, n: cell.n, course: course, room: place.room, week: place.week)
        if !draft.slots.contains(slot) { draft.slots.append(slot) }
    }

    private mutating func index(of page: KnownLoad.Page) -> Int {
        if let index = courseIndex[page.course] { return index }
        courseIndex[page.course] = draft.courses.count
        draft.addOwn(page)
        return draft.courses.count - 1
    }

    private mutating func note(_ kind: NameMap.Kind, _ text: String, known: String?) {
        let name = TimetableDraft.Name(kind: kind, text: text)
        if !draft.names.contains(name) { draft.names.append(name) }
        if let known { meanings[name, default: []].insert(known) }
    }

    private mutating func tell(_ cell: GridFile.Cell, _ words: String) {
        let day = Weekdays.title(cell.weekday)
        draft.problems.append(
            .init(
                code: cell.code,
                text: "\(day), \(cell.n)-й урок, \(cell.schoolClass), «\(cell.text.prefix(80))»: \(words)."))
    }
}

extension GridDraft {
    private func classes(of slot: TimetableDraft.Slot) -> Set<ClassName> {
        Set(([slot.course] + slot.joined).flatMap { draft.groups[draft.courses[$0].group].classes })
    }

    /// The same subject, teacher and room for several classes at one time is one lesson written to several pages.
    private mutating func join() {
        struct Together: Hashable {
            let weekday: Int, n: Int, week: Int, subject: String, room: String?, teachers: [ID<Person>]
        }
        var first: [Together: Int] = [:], slots: [TimetableDraft.Slot] = []
        for slot in draft.slots {
            let course = draft.courses[slot.course]
            guard let page = course.known.flatMap(load.page), !page.teachers.isEmpty, slot.room != nil else {
                slots.append(slot)
                continue
            }
            let key = Together(
                weekday: slot.weekday, n: slot.n, week: slot.week, subject: course.subject, room: slot.room,
                teachers: page.teachers)
            // Subgroups of one class with one teacher at one time are no joint lesson but a mistake to be seen.
            if let index = first[key], classes(of: slots[index]).isDisjoint(with: page.classes) {
                slots[index].joined.append(slot.course)
            } else {
                first[key] = slots.count
                slots.append(slot)
            }
        }
        draft.slots = slots
        for slot in slots where !slot.joined.isEmpty {
            let classes = classes(of: slot).sorted(by: ClassName.inOrder).map(\.text).joined(separator: ", ")
            draft.remarks.append(
                "Общий урок, \(Weekdays.title(slot.weekday)), \(slot.n)-й: \(draft.courses[slot.course].subject), \(classes)."
            )
        }
    }
}
