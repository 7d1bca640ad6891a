import School

extension PlanWork {
    /// Finds for each row the student it tells of: one of the school's, one of an earlier row, or a new one.
    mutating func settleStudents(_ rows: [PersonRow]) {
        var byName: [String: [Int]] = [:]
        var knownByName = knownStudents
        for row in rows {
            guard case .student(let cells) = row.role, let named = cells.schoolClass, let schoolClass = classes[named]
            else {
                continue
            }
            let student = PeopleChanges.Student(
                name: row.name, birth: cells.birth, sex: cells.sex, schoolClass: schoolClass)
            let earlier = byName[row.name.key, default: []]
            switch place(of: student, cells.secrets[.snils], at: row.place, among: earlier) {
            case .waits: continue
            case .same(let index): merge(row.place, cells, into: index, keeping: changes.students[index].schoolClass)
            case .sameHere(let index): merge(row.place, cells, into: index, keeping: schoolClass)
            case .new:
                byName[row.name.key] = earlier + [changes.students.count]
                add(student, cells, at: row.place, known: &knownByName[row.name.key, default: []])
            }
        }
    }

    private enum Identity {
        case new, waits
        case same(Int), sameHere(Int)
    }

    /// Different dates of birth are different people; anything else that looks alike is asked about.
    private mutating func place(
        of student: PeopleChanges.Student, _ snils: String?, at place: PersonRow.Place, among earlier: [Int]
    ) -> Identity {
        for index in earlier {
            let other = changes.students[index]
            if let one = student.birth, let two = other.birth, one != two { continue }
            let isOfOneBirth = student.birth != nil && student.birth == other.birth
            if !isOfOneBirth, let snils, let two = toldSnils(of: .student(index)), snils != two { continue }
            switch pose(namesakes(student, at: place, other, at: sources[index].places[0])) {
            case "different": continue
            case "one", "first": return .same(index)
            case "second": return .sameHere(index)
            default: return .waits
            }
        }
        return .new
    }

    private func namesakes(
        _ student: PeopleChanges.Student, at place: PersonRow.Place,
        _ other: PeopleChanges.Student, at otherPlace: PersonRow.Place
    ) -> Question {
        let dates =
            student.birth != nil && student.birth == other.birth
            ? "дата рождения одна" : "дата рождения указана не у обоих"
        let sameClass = student.schoolClass == other.schoolClass
        let classes =
            sameClass
            ? "в \(student.schoolClass.text) дважды" : "в \(other.schoolClass.text) и \(student.schoolClass.text)"
        let one: [Question.Option] =
            sameClass
            ? [.init(code: "one", text: "один человек")]
            : [
                .init(code: "first", text: "один, оставить \(other.schoolClass.text)"),
                .init(code: "second", text: "один, оставить \(student.schoolClass.text)"),
            ]
        return Question(
            id: "student:\(otherPlace.code):\(place.code)", kind: .sameStudent,
            text:
                "\(student.name.full) есть \(classes) (\(text(otherPlace)) и \(text(place))), \(dates). "
                + "Это один человек или разные?",
            options: [.init(code: "different", text: "разные люди")] + one, places: [place])
    }

    private mutating func merge(
        _ place: PersonRow.Place, _ cells: PersonRow.StudentCells, into index: Int, keeping schoolClass: ClassName
    ) {
        changes.students[index].schoolClass = schoolClass
        changes.students[index].birth = changes.students[index].birth ?? cells.birth
        changes.students[index].sex = changes.students[index].sex ?? cells.sex
        sources[index].parents += cells.parents
        sources[index].places.append(place)
        tell(cells.secrets, of: .student(index), at: place)
        set(.same, at: place)
        note("Тот же человек, что и \(text(sources[index].places[0])).", at: place)
    }

    private mutating func add(
        _ student: PeopleChanges.Student, _ cells: PersonRow.StudentCells, at place: PersonRow.Place,
        known candidates: inout [KnownPeople.Student]
    ) {
        var student = student
        let snils = cells.secrets[.snils]
        let alike = candidates.indices.filter {
            candidates[$0].birth == nil || student.birth == nil || candidates[$0].birth == student.birth
        }
        let sure =
            alike.first { known.isOf(snils, candidates[$0].id) }
            ?? alike.first { candidates[$0].birth != nil && candidates[$0].birth == student.birth }
            ?? alike.first {
                candidates[$0].schoolClass == student.schoolClass && known.agree(snils, with: candidates[$0].id)
            }
        var status = PeoplePlan.Status.new
        if let index = sure ?? asked(student, at: place, alike.map { ($0, candidates[$0]) }) {
            let old = candidates.remove(at: index)
            student.known = old.id
            status = compare(old, with: &student, at: place)
        }
        tell(cells.secrets, of: .student(changes.students.count), at: place)
        changes.students.append(student)
        sources.append(StudentSource(places: [place], parents: cells.parents))
        set(status, at: place)
    }

    private mutating func asked(
        _ student: PeopleChanges.Student, at place: PersonRow.Place, _ alike: [(index: Int, old: KnownPeople.Student)]
    ) -> Int? {
        for (index, old) in alike {
            let question = Question(
                id: "known:\(old.id):\(place.code)", kind: .sameStudent,
                text:
                    "\(student.name.full) уже есть в школе (\(old.schoolClass?.text ?? "без класса")), "
                    + "в файле — \(student.schoolClass.text) (\(text(place))), "
                    + "даты рождения для сравнения нет. Это он?",
                options: [.init(code: "different", text: "разные люди"), .init(code: "one", text: "один человек")],
                places: [place])
            if pose(question) == "one" { return index }
        }
        return nil
    }

    private mutating func compare(
        _ old: KnownPeople.Student, with student: inout PeopleChanges.Student, at place: PersonRow.Place
    ) -> PeoplePlan.Status {
        var changed = false
        if let fact = old.settled(against: student.schoolClass) {
            student.settled = old.schoolClass == nil ? .gone : .elsewhere
            leave(fact, at: place)
        } else if old.schoolClass != student.schoolClass {
            note("Класс: \(old.schoolClass?.text ?? "нет") → \(student.schoolClass.text).", at: place)
            changed = true
        }
        if old.birth == nil, let birth = student.birth {
            note("Добавится дата рождения \(birth.russian).", at: place)
            changed = true
        }
        if old.sex == nil, student.sex != nil {
            note("Добавится пол.", at: place)
            changed = true
        }
        student.birth = student.birth ?? old.birth
        student.sex = student.sex ?? old.sex
        return changed ? .changed : .same
    }
}

extension PersonRow.Place {
    /// For forms: «0-118».
    var code: String { "\(sheet)-\(row)" }
}
