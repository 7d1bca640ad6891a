import School

extension Official {
    static let membership = Official(
        .membership, fields: ["ученик", "класс", "с", "по", "прибыл", "выбыл"],
        live: SQL("SELECT id, 0, 0, student, class, from_day, to_day, note_in, note_out FROM membership"))
}

/// A student's stay in a class.
struct Stay {
    let id: Int
    let schoolClass: ID<SchoolClass>
    let from: Day
    let noteIn: String
}

extension Reading {
    private static let classList = SQL(
        """
        SELECT m.student FROM membership m JOIN person p ON p.id = m.student
        WHERE m.class = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id
        """)

    /// The students of a class on a day, in the order of the class list.
    package func students(of schoolClass: ID<SchoolClass>, on day: Day) throws -> [ID<Student>] {
        try rows(Self.classList, schoolClass, day) { $0.id(0) }
    }
}

extension Writing {
    private static let insertMembership = SQL(
        "INSERT INTO membership (student, class, from_day, note_in) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let stays = SQL(
        """
        SELECT id, class, from_day, note_in FROM membership
        WHERE student = ?1 AND (to_day IS NULL OR to_day >= ?2) ORDER BY from_day
        """)
    private static let endMembership = SQL("UPDATE membership SET to_day = ?2, note_out = ?3 WHERE id = ?1")

    /// Enrols a student in a class from a day on; the note says how they came, as «приказ № 12».
    package func enrol(_ student: ID<Student>, in schoolClass: ID<SchoolClass>, from day: Day, note: String = "") throws
    {
        let id = try insert(Self.insertMembership, student, schoolClass, day, note)
        try remember(.membership, id, became: [student, schoolClass, day, Optional<Day>.none, note, ""])
    }

    /// Moves a student to another class from a day on: the old stay ends the day before and is never forgotten.
    package func move(_ student: ID<Student>, to schoolClass: ID<SchoolClass>, from day: Day, note: String) throws {
        let open = try rows(Self.stays, student, day) {
            Stay(id: $0.int(0), schoolClass: $0.id(1), from: $0.day(2), noteIn: $0.text(3))
        }
        for stay in open {
            guard stay.from < day else {
                throw Objection("Ученик уже зачислен с \(stay.from.russian): перевод может быть только позже.")
            }
            try execute(Self.endMembership, stay.id, day - 1, note)
            try remember(
                .membership, stay.id, became: [student, stay.schoolClass, stay.from, day - 1, stay.noteIn, note])
        }
        try enrol(student, in: schoolClass, from: day, note: note)
    }
}
