import School

/// A lesson that stands in a timetable already, and keeps somebody busy.
private struct BusySlot {
    let weekday: Int
    let week: Int
    let n: Int
    let course: ID<Course>
    /// «Алгебра, 9А».
    let title: String
    /// The teacher, or nil for the student's own lessons.
    let teacher: (id: ID<Person>, name: PersonName)?
}

extension Writing {
    private static let teachersBusy = SQL(
        """
        SELECT DISTINCT s.weekday, s.week, s.n, sc.course, c.title, g.name, p.id, p.surname, p.given, p.patronymic
        FROM timetable t JOIN slot s ON s.timetable = t.id JOIN slot_course sc ON sc.slot = s.id
            JOIN course c ON c.id = sc.course JOIN study_group g ON g.id = c.study_group
            JOIN duty d ON d.kind = 6 AND d.object = sc.course AND (d.to_day IS NULL OR d.to_day >= ?2)
            JOIN person p ON p.id = d.person
        WHERE t.year = ?1 AND t.published_at IS NOT NULL AND (t.to_day IS NULL OR t.to_day >= ?2)
            AND (t.student IS NULL OR t.student <> ?3)
            AND EXISTS (SELECT 1 FROM group_member m JOIN study_group o ON o.id = m.study_group AND o.kind = 4
                    JOIN course k ON k.study_group = o.id JOIN duty e ON e.kind = 6 AND e.object = k.id
                WHERE m.student = ?3 AND (m.to_day IS NULL OR m.to_day >= ?2) AND e.person = d.person
                    AND (e.to_day IS NULL OR e.to_day >= ?2))
        ORDER BY 1, 3, 4, 7
        """)
    private static let studentBusy = SQL(
        """
        SELECT DISTINCT s.weekday, s.week, s.n, sc.course, c.title, g.name
        FROM timetable t JOIN slot s ON s.timetable = t.id JOIN slot_course sc ON sc.slot = s.id
            JOIN course c ON c.id = sc.course JOIN study_group g ON g.id = c.study_group
            JOIN group_member m ON m.study_group = g.id AND m.student = ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        WHERE t.year = ?1 AND t.published_at IS NOT NULL AND (t.to_day IS NULL OR t.to_day >= ?2)
            AND t.student IS NULL
        ORDER BY 1, 3, 4
        """)

    /// Objects to the first lesson at which its teacher, or the student, is elsewhere from the day on: at the same time
    /// by the bells of both classes, or at the same number where a class has none.
    func objectToClashes(of slots: [SlotFacts], _ student: ID<Student>, year: SchoolYear, from day: Day) throws {
        guard !slots.isEmpty else { return }
        let plan = try LessonPlan(self, year: year)
        let busy =
            try rows(Self.studentBusy, year.number, day, student) { try busySlot($0, hasTeacher: false) }
            + rows(Self.teachersBusy, year.number, day, student) { try busySlot($0, hasTeacher: true) }
        for slot in slots {
            guard let own = slot.courses.first else { continue }
            let teachers = Set(try self.teachers(of: own, from: day))
            let clash = busy.first { other in
                other.weekday == slot.weekday && (other.week == 0 || slot.week == 0 || other.week == slot.week)
                    && (other.teacher.map { teachers.contains($0.id) } ?? true)
                    && meets((own, slot.n), (other.course, other.n), plan, on: day.next(slot.weekday))
            }
            guard let clash else { continue }
            let who = clash.teacher.map { "\($0.name.short) в это время ведёт" } ?? "у ученика в это время"
            throw Objection(
                "\(Self.weekdays[slot.weekday - 1]), \(slot.n)-й урок: \(who) «\(clash.title)». Выберите другое время.",
                field: "c\(slot.weekday)-\(slot.n)")
        }
    }

    private static let weekdays = [
        "Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье",
    ]
    private static let ofCourse = SQL(
        """
        SELECT DISTINCT person FROM duty WHERE kind = 6 AND object = ?1 AND (to_day IS NULL OR to_day >= ?2)
        ORDER BY person
        """)

    private func teachers(of course: ID<Course>, from day: Day) throws -> [ID<Person>] {
        try rows(Self.ofCourse, course, day) { $0.id(0) }
    }

    private func busySlot(_ row: Row, hasTeacher: Bool) throws -> BusySlot {
        BusySlot(
            weekday: row.int(0), week: row.int(1), n: row.int(2), course: row.id(3),
            title: "\(row.text(4)), \(row.text(5))", teacher: hasTeacher ? (row.id(6), PersonName(row, at: 7)) : nil)
    }

    private func meets(
        _ one: (course: ID<Course>, n: Int), _ other: (course: ID<Course>, n: Int), _ plan: LessonPlan, on day: Day
    ) -> Bool {
        func bell(_ place: (course: ID<Course>, n: Int)) -> Bell? {
            plan.classes[place.course].flatMap { plan.book.bells(of: $0, on: day, isShort: false)?.bell(place.n) }
        }
        guard let first = bell(one), let second = bell(other) else { return one.n == other.n }
        return first.starts < second.ends && second.starts < first.ends
    }
}

extension Day {
    /// The first day from this one on that is such a weekday, 1 for Monday.
    fileprivate func next(_ weekday: Int) -> Day { self + (weekday - self.weekday + 7) % 7 }
}
