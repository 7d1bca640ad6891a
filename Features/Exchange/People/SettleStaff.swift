import School
import Web

extension PlanWork {
    /// One name is one member of staff unless the e-mails differ; then it is asked about.
    mutating func settleStaff(_ rows: [PersonRow]) {
        let knownByName = Dictionary(grouping: known.staff) { $0.name.key }
        var byName: [String: [Int]] = [:]
        var places: [PersonRow.Place] = []
        for row in rows {
            guard case .staff(let cells) = row.role else { continue }
            let person = PeopleChanges.Staff(
                name: row.name, email: cells.email, posts: cells.posts, subjects: cells.subjects, leads: cells.leads)
            let earlier = byName[row.name.key, default: []]
            var same: Int?
            var waits = false
            for index in earlier where same == nil && !waits {
                if !person.email.isEmpty, person.email == changes.staff[index].email {
                    same = index
                } else {
                    let answer = pose(twice(person, at: row.place, earlier: places[index]))
                    same = answer == "one" ? index : nil
                    waits = answer == nil
                }
            }
            if let same {
                tell(cells.secrets, of: .staff(same), at: row.place)
                merge(person, into: same, at: row.place, as: places[same])
            } else if !waits {
                byName[row.name.key] = earlier + [changes.staff.count]
                places.append(row.place)
                tell(cells.secrets, of: .staff(changes.staff.count), at: row.place)
                add(person, at: row.place, namesakes: knownByName[row.name.key] ?? [])
            }
        }
    }

    private func twice(_ person: PeopleChanges.Staff, at place: PersonRow.Place, earlier: PersonRow.Place) -> Question {
        Question(
            id: "staff:\(earlier.code):\(place.code)", kind: .sameStaff,
            text:
                "\(person.name.full) записан среди сотрудников дважды (\(text(earlier)) и \(text(place))). "
                + "Это один человек?",
            options: [.init(code: "one", text: "один человек"), .init(code: "different", text: "разные люди")],
            places: [place])
    }

    private mutating func merge(
        _ person: PeopleChanges.Staff, into index: Int, at place: PersonRow.Place, as earlier: PersonRow.Place
    ) {
        let old = changes.staff[index]
        var person = person
        if let known = known.staff.first(where: { $0.id == old.known }) {
            leaveEnded(of: &person, known, at: place)
        }
        changes.staff[index].posts += person.posts.filter { !old.posts.contains($0) }
        changes.staff[index].subjects += person.subjects.filter { !old.subjects.contains($0) }
        changes.staff[index].leads += person.leads.filter { !old.leads.contains($0) }
        set(.same, at: place)
        note("Тот же человек, что и \(text(earlier)): должности сложены.", at: place)
    }

    /// Posts and classes that ended in the year are not given again by a list.
    private mutating func leaveEnded(
        of person: inout PeopleChanges.Staff, _ known: KnownPeople.Staff, at place: PersonRow.Place
    ) {
        let held = Set(known.posts.map(\.plain))
        for post in person.posts where !held.contains(post.plain) {
            guard let last = known.endedPosts[post.plain] else { continue }
            leave("должность «\(post)» до \(last.russian)", at: place)
            person.posts.removeAll { $0 == post }
        }
        for name in person.leads where !known.leads.contains(name) {
            guard let days = known.otherLeads[name] else { continue }
            leave("классное руководство \(name.text) \(days.inWords)", at: place)
            person.leads.removeAll { $0 == name }
        }
    }

    private mutating func add(
        _ person: PeopleChanges.Staff, at place: PersonRow.Place, namesakes all: [KnownPeople.Staff]
    ) {
        var person = person
        person.known = known(person, at: place, all)
        let before = all.first { $0.id == person.known }
        if let left = before?.left {
            leave("последний день работы \(left.russian)", at: place)
            (person.isSettled, person.email, person.posts, person.leads) = (true, "", [], [])
            changes.staff.append(person)
            return set(.same, at: place)
        }
        if let before { leaveEnded(of: &person, before, at: place) }
        let newPosts = person.posts.filter { post in before?.posts.contains { $0.plain == post.plain } == false }
        if !newPosts.isEmpty { note("Добавятся должности: \(newPosts.joined(separator: ", ")).", at: place) }
        let newLeads = person.leads.filter { before?.leads.contains($0) == false && classes[$0] != nil }
        if !newLeads.isEmpty {
            note("Классное руководство: \(newLeads.map(\.text).joined(separator: ", ")).", at: place)
        }
        let mailChanges = before.map { !person.email.isEmpty && $0.email != person.email } ?? false
        if mailChanges { note("Почта станет \(person.email).", at: place) }
        changes.staff.append(person)
        let isNew = before?.posts.isEmpty ?? true
        set(isNew ? .new : newPosts.isEmpty && newLeads.isEmpty && !mailChanges ? .same : .changed, at: place)
    }

    /// Which of the school's namesakes it is, whoever works here before whoever has left.
    private mutating func known(
        _ person: PeopleChanges.Staff, at place: PersonRow.Place, _ all: [KnownPeople.Staff]
    ) -> Int? {
        let free = all.filter { old in !changes.staff.contains { $0.known == old.id } }
        let namesakes = free.filter { !$0.posts.isEmpty } + free.filter(\.posts.isEmpty)
        let old =
            namesakes.first { $0.email == person.email } ?? namesakes.first { $0.email.isEmpty || person.email.isEmpty }
        if let old { return old.id }
        guard let namesake = namesakes.first else { return nil }
        let question = Question(
            id: "staff-known:\(namesake.id):\(place.code)", kind: .sameStaff,
            text:
                "\(person.name.full) уже работает в школе с другой почтой (\(namesake.email)). Это тот же человек?",
            options: [.init(code: "one", text: "один человек"), .init(code: "different", text: "разные люди")],
            places: [place])
        return pose(question) == "one" ? namesake.id : nil
    }
}
