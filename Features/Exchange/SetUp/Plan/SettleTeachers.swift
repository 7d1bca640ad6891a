import School

extension SetUpWork {
    /// Finds each name that classes and load use among the staff of the files and of the school, once for all its rows.
    mutating func settleTeachers() {
        var places: [(name: PersonName, place: PersonRow.Place)] = []
        for row in usable(book.classes) { places += row.cells.leaders.map { ($0, row.place) } }
        for row in usable(book.load) { places.append((row.cells.teacher, row.place)) }
        let bySurname = Dictionary(grouping: candidates()) { SearchKey.of($0.name.surname) }
        let names = Dictionary(grouping: places) { $0.name.key }
        for (key, mentions) in names.sorted(by: { $0.value[0].place < $1.value[0].place }) {
            let name = mentions[0].name
            let namesakes = bySurname[SearchKey.of(name.surname)] ?? []
            let exact = namesakes.filter { $0.name.key == key }
            let fitting = exact.isEmpty ? namesakes.filter { TeacherName.mayBe(name, $0.name) } : exact
            if fitting.count == 1 {
                staff[key] = place(of: fitting[0])
            } else if fitting.isEmpty {
                for mention in mentions { refuse(name, at: mention.place) }
            } else {
                ask(name, fitting, at: mentions.map(\.place))
            }
        }
    }

    private struct Candidate {
        let name: PersonName
        /// Index in the changes, or the number in the school.
        let listed: Int?
        let known: Int?
        let posts: [String]
    }

    private func candidates() -> [Candidate] {
        let listed = people.changes.staff.enumerated().map {
            Candidate(name: $0.element.name, listed: $0.offset, known: $0.element.known, posts: $0.element.posts)
        }
        let met = Set(listed.compactMap(\.known))
        return listed
            + people.known.staff.filter { !met.contains($0.id) && (!$0.posts.isEmpty || $0.left != nil) }.map {
                let left = $0.left.map { "работа до \($0.russian)" }
                return Candidate(name: $0.name, listed: nil, known: $0.id, posts: left.map { [$0] } ?? $0.posts)
            }
    }

    /// Somebody of the school who is in none of the files is taken along unchanged.
    private mutating func place(of candidate: Candidate) -> Int {
        if let listed = candidate.listed { return listed }
        if let known = people.changes.staff.firstIndex(where: { $0.known == candidate.known }) { return known }
        let hasLeft = people.known.staff.contains { $0.id == candidate.known && $0.left != nil }
        people.changes.staff.append(
            .init(
                known: candidate.known, name: candidate.name, email: "", posts: [], subjects: [], leads: [],
                isSettled: hasLeft))
        return people.changes.staff.count - 1
    }

    private mutating func refuse(_ name: PersonName, at place: PersonRow.Place) {
        people.refuse(
            "учителя «\(name.full)» нет среди сотрудников. Добавьте его в список сотрудников, исправьте имя "
                + "или исключите строку.", at: place, .name(.full), .name(.surname), .leader)
    }

    private mutating func ask(_ name: PersonName, _ fitting: [Candidate], at places: [PersonRow.Place]) {
        let options = fitting.enumerated().map { place, candidate in
            Question.Option(
                code: "\(place)",
                text: candidate.name.full + (candidate.posts.first.map { ", \($0)" } ?? ""))
        }
        let question = Question(
            id: "teacher:\(name.key)", kind: .whichTeacher,
            text:
                "«\(name.full)» подходит нескольким сотрудникам (\(places.prefix(3).map(people.text).joined(separator: ", "))"
                + (places.count > 3 ? " и ещё \(places.count - 3)" : "") + "). Кто это?",
            options: options, places: places)
        if let answer = people.pose(question).flatMap({ Int($0) }) { staff[name.key] = place(of: fitting[answer]) }
    }
}
