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
        SELECT m.study_group FROM group_member m JOIN group_class gc ON gc.study_group = m.study_group
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
        return line
    }

    /// A student goes from the class they stand in to another, or to the next year's: the old stay ends the day before
    /// and is never forgotten. The kinds are transfer, promotion, conditional and repeating.
    @discardableResult
    package func transfer(
        _ student: ID<Student>, to schoolClass: ID<SchoolClass>, groups: [ID<StudyGroup>] = [],
        _ facts: MovementFacts, inLessons: Bool = true
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
        let line = try write(line: facts, of: student, from: stay.schoolClass, to: schoolClass)
        try close(stay, lastDay: facts.day - 1, facts, line)
        try begin(student, in: schoolClass, groups, facts, line, inLessons: inLessons)
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

    private func close(_ stay: Membership, lastDay: Day, _ facts: MovementFacts, _ line: ID<Movement>) throws {
        try execute(Self.end, stay.id, lastDay, facts.order, facts.place, line)
        try remember(
            .membership, stay.id,
            became: [
                stay.student, stay.schoolClass, stay.days.from, lastDay, stay.orders.in, facts.order, stay.notes.from,
                facts.place,
            ])
        let groups = try rows(Self.groupsHeld, stay.student, stay.schoolClass, lastDay) {
            $0.id(0, of: StudyGroup.self)
        }
        for group in groups { try leave(group, stay.student, lastDay: lastDay, line: line) }
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
            try transfer(student, to: schoolClass, facts)
        } else {
            try arrive(student, in: schoolClass, facts)
        }
    }
}
