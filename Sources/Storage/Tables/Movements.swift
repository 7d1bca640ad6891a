import School

/// What moves students: each writes a line of the ledger and, following from it, the lists of classes and groups.
extension Writing {
    private static let add = SQL(
        """
        INSERT INTO membership (student, class, from_day, order_in, note_in, line_in)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
        """)
    private static let end = SQL(
        "UPDATE membership SET to_day = ?2, order_out = ?3, note_out = ?4, line_out = ?5 WHERE id = ?1")
    private static let groupsHeld = SQL(
        """
        SELECT DISTINCT m.study_group, g.kind FROM group_member m
            JOIN group_class gc ON gc.study_group = m.study_group JOIN study_group g ON g.id = m.study_group
        WHERE m.student = ?1 AND gc.class = ?2 AND (m.to_day IS NULL OR m.to_day > ?3)
        """)

    /// A student arrives in a class and in these of its groups. `inLessons` is false for the family-schooled and for
    /// those with pages of their own: the class's lessons are not theirs. Overlapping days meet an objection.
    @discardableResult
    package func arrive(
        _ student: ID<Student>, in schoolClass: ID<SchoolClass>, groups: [ID<StudyGroup>] = [],
        _ facts: MovementFacts, inLessons: Bool = true
    ) throws -> ID<Movement> {
        try objectIfStanding(student, from: facts.day)
        let line = try write(line: facts, of: student, to: schoolClass)
        try begin(student, in: schoolClass, groups, facts, line, inLessons: inLessons)
        try leaveSubjectsNotStudied(student, from: facts.day)
        return line
    }

    /// The students of one order go from the class they stand in to another. Those who have lessons with their class
    /// have them with the new one; pages of a student's own, and what they chose not to study, go along.
    package func transfer(
        _ students: [ID<Student>], to schoolClass: ID<SchoolClass>, groups: [ID<StudyGroup>], _ facts: MovementFacts
    ) throws {
        let apart = try students.map { try subjectsApart($0, on: facts.day - 1) }
        for student in students { try transfer(student, to: schoolClass, groups: groups, facts) }
        // Only now: a course that gets a group of its own takes everybody who is in the class by then.
        for (student, subjects) in zip(students, apart) {
            for subject in facts.kind == .transfer ? subjects : [] {
                try leaveLessons(of: subject, student, lastDay: facts.day - 1)
            }
            try leaveSubjectsNotStudied(student, from: facts.day)
        }
    }

    /// A student goes from the class they stand in to another, or to the next year's: the old stay ends the day before
    /// and is never forgotten. The kinds are transfer, promotion, conditional and repeating. `inLessons` is nil for as
    /// it was in the old class.
    @discardableResult
    package func transfer(
        _ student: ID<Student>, to schoolClass: ID<SchoolClass>, groups: [ID<StudyGroup>] = [],
        _ facts: MovementFacts, inLessons: Bool? = nil
    ) throws -> ID<Movement> {
        guard let stay = try memberships(of: student).last else {
            throw Objection("Ученик ни в каком классе не числится: оформите прибытие.", field: "from")
        }
        if let last = stay.days.to {
            throw Objection("Ученик выбыл, последний день — \(last.russian): оформите прибытие.", field: "from")
        }
        guard stay.days.from < facts.day else {
            throw Objection(
                "Ученик уже зачислен с \(stay.days.from.russian): перевод может быть только позже.", field: "from")
        }
        guard stay.schoolClass != schoolClass else { throw Objection("Ученик уже в этом классе.", field: "class") }
        let isInLessons =
            try inLessons
            ?? wholeGroup(of: stay.schoolClass).map { try isMember(student, ofGroup: $0, on: facts.day - 1) } ?? true
        let line = try write(line: facts, of: student, from: stay.schoolClass, to: schoolClass)
        try close(stay, lastDay: facts.day - 1, facts, line, goingTo: facts.kind == .transfer ? schoolClass : nil)
        try begin(student, in: schoolClass, groups, facts, line, inLessons: isInLessons)
        return line
    }

    /// A student leaves the school after the line's day, the last one in the class and in all its groups.
    @discardableResult
    package func depart(_ student: ID<Student>, _ facts: MovementFacts) throws -> ID<Movement> {
        guard let stay = try memberships(of: student).last else {
            throw Objection("Ученик ни в каком классе не числится: выбывать неоткуда.", field: "from")
        }
        guard stay.days.from <= facts.day else {
            throw Objection(
                "Ученик зачислен только с \(stay.days.from.russian): последний день не может быть раньше.",
                field: "from")
        }
        if let last = stay.days.to {
            throw Objection("Ученик уже выбыл, последний день — \(last.russian).", field: "from")
        }
        let line = try write(line: facts, of: student, from: stay.schoolClass)
        try close(stay, lastDay: facts.day, facts, line)
        return line
    }

    /// A student goes from one group of the class to another from a day on; either may be nil.
    @discardableResult
    package func regroup(
        _ student: ID<Student>, from old: ID<StudyGroup>?, to new: ID<StudyGroup>?, _ facts: MovementFacts
    ) throws -> ID<Movement> {
        guard let home = try schoolClass(of: student, on: facts.day) else {
            throw Objection("Ученик в этот день ни в каком классе не числится.", field: "from")
        }
        let line = try write(line: facts, of: student, from: home, to: home, groups: (old, new))
        if let old { try leave(old, student, lastDay: facts.day - 1, line: line) }
        if let new { try put(student, into: new, from: facts.day, line: line) }
        return line
    }

    private func objectIfStanding(_ student: ID<Student>, from day: Day) throws {
        let stays = try memberships(of: student)
        guard let stay = stays.first(where: { $0.days.overlaps(Span(from: day)) }) else { return }
        let name = try listedClass(stay.schoolClass)?.name.text ?? "классе"
        let text =
            stay.days.contains(day)
            ? "Ученик в этот день уже числится в \(name): сначала оформите перевод или выбытие."
            : "Ученик уже зачислен в \(name) с \(stay.days.from.russian): дни не должны перекрываться."
        throw Objection(text, field: "class")
    }

    private func begin(
        _ student: ID<Student>, in schoolClass: ID<SchoolClass>, _ groups: [ID<StudyGroup>], _ facts: MovementFacts,
        _ line: ID<Movement>, inLessons: Bool
    ) throws {
        let id = try insert(Self.add, student, schoolClass, facts.day, facts.order, facts.place, line)
        try remember(
            .membership, id,
            became: [student, schoolClass, facts.day, Day?.none, facts.order, ID<Order>?.none, facts.place, ""])
        guard inLessons else { return }
        if let whole = try wholeGroup(of: schoolClass) { try put(student, into: whole, from: facts.day, line: line) }
        for group in groups { try put(student, into: group, from: facts.day, line: line) }
    }

    /// Ends a stay and all its places in groups; the student's own groups go along to another class of the same year.
    private func close(
        _ stay: Membership, lastDay: Day, _ facts: MovementFacts, _ line: ID<Movement>,
        goingTo new: ID<SchoolClass>? = nil
    ) throws {
        try execute(Self.end, stay.id, lastDay, facts.order, facts.place, line)
        try remember(
            .membership, stay.id,
            became: [
                stay.student, stay.schoolClass, stay.days.from, lastDay, stay.orders.in, facts.order, stay.notes.from,
                facts.place,
            ])
        let groups = try rows(Self.groupsHeld, stay.student, stay.schoolClass, lastDay) {
            ($0.id(0, of: StudyGroup.self), GroupKind(rawValue: $0.int(1)) == .individual)
        }
        for (group, isOwn) in groups {
            if isOwn, let new {
                try take(own: group, along: new)
            } else {
                try leave(group, stay.student, lastDay: lastDay, line: line)
                for load in isOwn ? try standingLoads(of: group, after: lastDay) : [] {
                    try end(load, lastDay: lastDay)
                }
            }
        }
        try settleOwnLessons(of: stay.student, from: lastDay + 1)
    }
}

extension Writing {
    /// Enrols a student in a class from a day on; the note says how they came, as «из лицея № 4».
    package func enrol(
        _ student: ID<Student>, in schoolClass: ID<SchoolClass>, from day: Day, note: String = "",
        order: ID<Order>? = nil, inLessons: Bool = true
    ) throws {
        var facts = MovementFacts(.arrival, on: day, by: order)
        facts.place = note
        try arrive(student, in: schoolClass, facts, inLessons: inLessons)
    }

    /// A student leaves the school; `lastDay` is the last one in the class and in all its groups.
    package func depart(_ student: ID<Student>, lastDay: Day, note: String = "", order: ID<Order>? = nil) throws {
        var facts = MovementFacts(.departure, on: lastDay, by: order)
        facts.place = note
        try depart(student, facts)
    }

    /// Moves a student to another class from a day on; somebody who stands in none arrives.
    package func move(
        _ student: ID<Student>, to schoolClass: ID<SchoolClass>, from day: Day, note: String = "",
        order: ID<Order>? = nil
    ) throws {
        let stay = try memberships(of: student).last
        let isStanding = stay.map { $0.days.to.map { $0 >= day } ?? true } ?? false
        var facts = MovementFacts(isStanding ? .transfer : .arrival, on: day, by: order)
        facts.place = note
        if isStanding {
            try transfer([student], to: schoolClass, groups: [], facts)
        } else {
            try arrive(student, in: schoolClass, facts)
        }
    }
}
