import School

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO membership (student, class, from_day, order_in, note_in) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id
        """)
    private static let end = SQL("UPDATE membership SET to_day = ?2, order_out = ?3, note_out = ?4 WHERE id = ?1")
    private static let groupsHeld = SQL(
        """
        SELECT m.study_group FROM group_member m JOIN group_class gc ON gc.study_group = m.study_group
        WHERE m.student = ?1 AND gc.class = ?2 AND (m.to_day IS NULL OR m.to_day > ?3)
        """)

    /// Enrols a student in a class from a day on; the note says how they came, as «из лицея № 4».
    ///
    /// They stand in the whole-class group too, in subgroups only once put there. `inLessons` is false for the
    /// family-schooled and for those with pages of their own: the class's lessons are not theirs.
    package func enrol(
        _ student: ID<Student>, in schoolClass: ID<SchoolClass>, from day: Day, note: String = "",
        order: ID<Order>? = nil, inLessons: Bool = true
    ) throws {
        if try self.schoolClass(of: student, on: day) != nil {
            throw Objection(
                "Ученик в этот день уже числится в классе: сначала оформите перевод или выбытие.", field: "class")
        }
        let id = try insert(Self.add, student, schoolClass, day, order, note)
        try remember(
            .membership, id,
            became: [student, schoolClass, day, Day?.none, order, ID<Order>?.none, note, ""])
        guard inLessons, let group = try wholeGroup(of: schoolClass) else { return }
        try put(student, into: group, from: day)
    }

    /// A student leaves the school; `lastDay` is the last one in the class and in all its groups.
    package func depart(_ student: ID<Student>, lastDay: Day, note: String = "", order: ID<Order>? = nil) throws {
        guard let line = try memberships(of: student).last(where: { $0.days.contains(lastDay) }) else {
            throw NotFound()
        }
        try execute(Self.end, line.id, lastDay, order, note)
        try remember(
            .membership, line.id,
            became: [
                line.student, line.schoolClass, line.days.from, lastDay, line.orders.in, order, line.notes.from, note,
            ])
        let groups = try rows(Self.groupsHeld, student, line.schoolClass, lastDay) { $0.id(0, of: StudyGroup.self) }
        for group in groups { try leave(group, student, lastDay: lastDay) }
    }

    /// Moves a student to another class from a day on: the old stay ends the day before and is never forgotten.
    package func move(
        _ student: ID<Student>, to schoolClass: ID<SchoolClass>, from day: Day, note: String = "",
        order: ID<Order>? = nil
    ) throws {
        if let stay = try memberships(of: student).last, stay.days.to.map({ $0 >= day }) ?? true {
            guard stay.days.from < day else {
                throw Objection("Ученик уже зачислен с \(stay.days.from.russian): перевод может быть только позже.")
            }
            guard stay.schoolClass != schoolClass else { throw Objection("Ученик уже в этом классе.", field: "class") }
            try depart(student, lastDay: day - 1, note: note, order: order)
        }
        try enrol(student, in: schoolClass, from: day, note: note, order: order)
    }
}
