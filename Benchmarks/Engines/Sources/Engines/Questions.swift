/// The questions both engines are asked, and the shape of the school they are asked about.
enum Questions {
    static let schema = """
        CREATE TABLE person(id INTEGER PRIMARY KEY, class_id INT NOT NULL, name TEXT NOT NULL) STRICT;
        CREATE TABLE lesson(id INTEGER PRIMARY KEY, class_id INT NOT NULL, course_id INT NOT NULL, day INT NOT NULL,
            n INT NOT NULL, topic TEXT NOT NULL, homework TEXT NOT NULL) STRICT;
        CREATE INDEX lesson_class ON lesson(class_id, day, n);
        CREATE INDEX lesson_course ON lesson(course_id, day, n);
        CREATE TABLE mark(student_id INT NOT NULL, day INT NOT NULL, lesson_id INT NOT NULL, slot INT NOT NULL,
            value INT NOT NULL, ver INT NOT NULL, PRIMARY KEY(student_id, day, lesson_id, slot)) STRICT, WITHOUT ROWID;
        CREATE INDEX mark_lesson ON mark(lesson_id);
        CREATE TABLE history(seq INTEGER PRIMARY KEY AUTOINCREMENT, student_id INT NOT NULL, lesson_id INT NOT NULL,
            value INT NOT NULL, payload BLOB NOT NULL) STRICT;
        """

    static let key = StaticText("SELECT id, class_id, name FROM person WHERE id = ?1")
    static let week = StaticText(
        """
        SELECT l.id, l.day, l.n, l.topic, l.homework, m.value FROM lesson l
        LEFT JOIN mark m ON m.student_id = ?1 AND m.day = l.day AND m.lesson_id = l.id AND m.slot = 0
        WHERE l.class_id = ?2 AND l.day BETWEEN ?3 AND ?3 + 5 ORDER BY l.day, l.n
        """)
    static let grid = StaticText(
        """
        SELECT m.student_id, m.day, m.lesson_id, m.slot, m.value, m.ver FROM lesson l
        JOIN mark m ON m.lesson_id = l.id WHERE l.course_id = ?1 AND l.day BETWEEN ?2 AND ?3
        """)
    static let upsert = StaticText(
        """
        INSERT INTO mark(student_id, day, lesson_id, slot, value, ver) VALUES(?1, ?2, ?3, 0, ?4, 1)
        ON CONFLICT(student_id, day, lesson_id, slot) DO UPDATE SET value = excluded.value, ver = ver + 1
        """)
    static let record = StaticText(
        "INSERT INTO history(student_id, lesson_id, value, payload) VALUES(?1, ?2, ?3, randomblob(120))")

    static let classes: Int64 = 10
    static let studentsPerClass: Int64 = 25
    static let weeks: Int64 = 34

    /// Lessons stand six a day, six days a week, so that a week is 36 rows; ids follow from class, week, day and place.
    static func lesson(class classID: Int64, week: Int64, place: Int64) -> Int64 {
        ((classID - 1) * weeks + week) * 36 + place + 1
    }

    static func day(week: Int64, place: Int64) -> Int64 { 20_332 + week * 7 + place / 6 }

    static func seed(_ connection: ThinConnection) throws {
        try connection.script(schema)
        try connection.script("BEGIN")
        for classID in 1...classes { try seedClass(classID, connection) }
        try connection.script("COMMIT; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private static func seedClass(_ classID: Int64, _ connection: ThinConnection) throws {
        let students = ((classID - 1) * studentsPerClass + 1)...(classID * studentsPerClass)
        for student in students {
            let name = "Соколова Мария Андреевна \(student)"
            try connection.script("INSERT INTO person VALUES(\(student), \(classID), '\(name)')")
        }
        for week in 0..<weeks {
            for place in 0..<36 {
                let lesson = lesson(class: classID, week: week, place: Int64(place))
                let day = day(week: week, place: Int64(place))
                let course = classID * 100 + Int64(place % 9)
                try connection.script(
                    """
                    INSERT INTO lesson VALUES(\(lesson), \(classID), \(course), \(day), \(place % 6 + 1),
                        'Сложение и вычитание дробей', 'Учебник, с. 48, № 215–218');
                    """)
                guard place % 9 < 4 else { continue }
                for student in students {
                    try connection.each(upsert, [student, day, lesson, 2 + (student + lesson) % 4]) { _ in }
                }
            }
        }
    }
}
