import School
import Storage

/// Moves the students into the new year by one order: each goes on, repeats, leaves or has finished.
struct StudentsCarried {
    let records: Writing
    let plan: NextYear
    let order: ID<Order>
    /// The new class of each old one.
    let classes: [ID<SchoolClass>: ListedClass]
    let named: [ClassName: ListedClass]
    /// The new group of each old one.
    let groups: [ID<StudyGroup>: ID<StudyGroup>]
    let standing: Standing

    func carry() throws {
        let fates = try records.studentDrafts(of: plan.ending.number), places = placesInGroups
        for (schoolClass, student) in standing.students {
            guard let step = plan.step(schoolClass), step.fate != .stays else { continue }
            let fate = fates[student] ?? .goesOn
            if fate == .stays { continue }
            guard let new = try target(step, fate) else {
                try records.depart(student, leaving(step, fate))
                continue
            }
            var facts = MovementFacts(kind(fate), on: plan.coming.starts, by: order)
            facts.reason = .council
            try records.transfer(
                student, to: new.id, groups: fate == .repeats ? [] : places[student] ?? [], facts,
                inLessons: standing.inLessons.contains(student))
            if !standing.inLessons.contains(student), fate != .repeats {
                // Whoever has pages of their own is in their groups alone.
                for group in places[student] ?? [] { try records.put(student, into: group, from: plan.coming.starts) }
            }
        }
        for (_, student) in standing.students {
            try records.leaveSubjectsNotStudied(student, from: plan.coming.starts)
        }
    }

    /// The new groups of each student, by the old ones.
    private var placesInGroups: [ID<Student>: [ID<StudyGroup>]] {
        var found: [ID<Student>: [ID<StudyGroup>]] = [:]
        for (old, new) in groups.sorted(by: { $0.value.number < $1.value.number }) {
            for student in standing.members[old] ?? [] { found[student, default: []].append(new) }
        }
        return found
    }

    private func kind(_ fate: StudentFate) -> MovementKind {
        switch fate {
        case .repeats: .repeating
        case .conditional: .conditional
        case .goesOn, .leaves, .stays: .promotion
        }
    }

    /// After the ninth class, and after the last one, a student has finished; else they leave for somewhere else.
    private func leaving(_ step: ClassStep, _ fate: StudentFate) -> MovementFacts {
        let isFinished = step.fate == .graduates || step.old.gradeLevel == 9
        var facts = MovementFacts(isFinished ? .graduation : .departure, on: plan.ending.ends, by: order)
        facts.reason = isFinished ? .finished : .otherDeparture
        return facts
    }

    private func target(_ step: ClassStep, _ fate: StudentFate) throws -> ListedClass? {
        switch fate {
        case .leaves, .stays: return nil
        case .repeats:
            guard let place = plan.placeToRepeat(step).flatMap({ named[$0] }) else {
                throw Objection(
                    "Повторно в \(step.old.gradeLevel ?? 0) класс зачислить некуда: в новом году такого класса нет. "
                        + "Добавьте его в новые классы или измените решение в классе \(step.old.name.text).")
            }
            return place
        case .goesOn, .conditional: return step.fate == .graduates ? nil : classes[step.old.id]
        }
    }
}
