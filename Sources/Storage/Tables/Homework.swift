import School

/// A homework of a lesson besides the words of the common one: its facets, whom it is for, its files.
package struct HomeworkTask: Sendable, Hashable {
    /// Its number.
    package let id: ID<Homework>
    /// The lesson at which it was set.
    package let lesson: ID<Lesson>
    /// That lesson's day.
    package let day: Day
    /// 0 for everybody's, which has its words in the lesson's record; from 1 for chosen students.
    package let n: Int
    /// The words for the chosen students; empty once taken back, and for everybody's.
    package let words: String
    /// What else is said of it.
    package let facets: HomeworkFacets
    /// Its version.
    package let version: Int
    /// Whom it is for; everybody where it is number 0.
    package fileprivate(set) var students: [ID<Student>] = []
    /// What is attached.
    package fileprivate(set) var files: [HomeworkFile] = []

    /// Whether it stands: one that was taken back has no words.
    package var stands: Bool { n == 0 || !words.isEmpty }

    init(_ row: Row) {
        (id, lesson, day, n) = (row.id(1), row.id(2), row.day(3), row.int(4))
        let aimed = row.idOrNil(7, of: Lesson.self)
        facets = HomeworkFacets(
            manner: HomeworkManner(rawValue: row.int(5)), minutes: row.intOrNil(6),
            link: HomeworkLink(row.text(12)), due: aimed.map { DueLesson($0, row.day(8)) },
            wantsAnswer: row.flag(9), pages: row.text(13), numbers: row.text(14))
        (version, words) = (row.int(10), row.text(11))
    }
}

/// A file of a homework.
package struct HomeworkFile: Sendable, Hashable {
    /// Its number.
    package let id: ID<Attachment>
    /// As it is called.
    package let name: String

    /// A file by number and name.
    package init(id: ID<Attachment>, name: String) { (self.id, self.name) = (id, name) }
}

extension Official {
    static let homework = Official(
        .homework,
        fields: [
            "урок", "курс", "номер", "задание", "вид выполнения", "минут", "ссылка", "к уроку", "урок был",
            "нужен ответ", "страницы", "номера",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, lesson, course, n, words, manner, minutes, link, due_lesson, due_day, answer,
                pages, numbers
            FROM homework_task ORDER BY id
            """))
    static let homeworkStudents = Official(
        .homeworkStudent, fields: ["снято"],
        live: SQL("SELECT homework, student, 0, dropped FROM homework_student ORDER BY homework, student"))
    static let homeworkFiles = Official(
        .homeworkFile, fields: ["задание", "имя файла", "содержимое"],
        live: SQL("SELECT id, 0, 0, object, name, hash FROM file_use WHERE noun = 125 ORDER BY id"))
}

extension Reading {
    private static let ofCourse = SQL(
        """
        SELECT 0, h.id, h.lesson, h.day, h.n, h.manner, h.minutes, h.due_lesson, h.due_day, h.answer, h.ver, h.words,
            h.link, h.pages, h.numbers
        FROM homework_task h WHERE h.course = ?1 AND h.day BETWEEN ?2 AND ?3
        UNION ALL SELECT 1, s.homework, s.student, 0, 0, 0, 0, 0, 0, 0, 0, '', '', '', '' FROM homework_task h
        JOIN homework_student s ON s.homework = h.id AND s.dropped = 0
        WHERE h.course = ?1 AND h.day BETWEEN ?2 AND ?3
        UNION ALL SELECT 2, u.object, u.id, 0, 0, 0, 0, 0, 0, 0, 0, u.name, '', '', '' FROM homework_task h
        JOIN file_use u ON u.noun = 125 AND u.object = h.id
        WHERE h.course = ?1 AND h.day BETWEEN ?2 AND ?3
        ORDER BY 1, 2, 3
        """)

    /// What is said of a course's homework over a span of days besides its words, and what students have alone; what was
    /// taken back is there without words.
    package func homeworkTasks(of course: ID<Course>, from: Day, to: Day) throws -> [HomeworkTask] {
        var found: [Int: HomeworkTask] = [:]
        try each(Self.ofCourse, course, from, to) { row in
            switch row.int(0) {
            case 0: found[row.int(1)] = HomeworkTask(row)
            case 1: found[row.int(1)]?.students.append(row.id(2))
            default: found[row.int(1)]?.files.append(HomeworkFile(id: row.id(2), name: row.text(11)))
            }
        }
        return found.values.sorted { ($0.day, $0.lesson.number, $0.n) < ($1.day, $1.lesson.number, $1.n) }
    }

    /// The same of one lesson.
    package func homeworkTasks(of record: LessonRecord) throws -> [HomeworkTask] {
        try homeworkTasks(of: record.course, from: record.day, to: record.day).filter { $0.lesson == record.lesson }
    }

    private static let file = SQL(
        """
        SELECT u.name, u.media, u.hash FROM file_use u JOIN homework_task h ON h.id = u.object
        WHERE u.id = ?1 AND u.noun = 125 AND h.lesson = ?2 AND h.course = ?3
        """)
    private static let fileOfStudent = SQL(
        """
        SELECT u.name, u.media, u.hash FROM file_use u JOIN homework_task h ON h.id = u.object
        WHERE u.id = ?1 AND u.noun = 125 AND (
            h.n > 0 AND h.words <> '' AND EXISTS (
                SELECT 1 FROM homework_student s WHERE s.homework = h.id AND s.student = ?2 AND s.dropped = 0)
            OR h.n = 0 AND EXISTS (
                SELECT 1 FROM lesson_record r JOIN course c ON c.id = r.course
                    JOIN group_member m ON m.study_group = c.study_group AND m.student = ?2
                WHERE r.course = h.course AND r.day = h.day AND r.lesson = h.lesson AND r.homework_state = 2
                    AND m.from_day <= h.day AND (m.to_day IS NULL OR m.to_day >= h.day)))
        """)

    /// A file of a lesson's homework; nil where the lesson has none such.
    package func homeworkFile(_ id: ID<Attachment>, of lesson: ID<Lesson>, _ course: ID<Course>) throws
        -> KeptAttachment?
    {
        try first(Self.file, id, lesson, course) { KeptAttachment($0) }.flatMap { try $0.opened(self) }
    }

    /// A file of a homework that a student has; nil where the homework is another's.
    package func homeworkFile(_ id: ID<Attachment>, for student: ID<Student>) throws -> KeptAttachment? {
        try first(Self.fileOfStudent, id, student) { KeptAttachment($0) }.flatMap { try $0.opened(self) }
    }
}

/// A kept file as it is given away.
package struct KeptAttachment: Sendable {
    /// Under which name.
    package let name: String
    /// Of which kind.
    package let media: String
    /// What is in it.
    package private(set) var bytes: [UInt8] = []
    private let hash: [UInt8]

    fileprivate init(_ row: Row) { (name, media, hash) = (row.text(0), row.text(1), row.bytes(2)) }

    fileprivate func opened(_ records: Reading) throws -> KeptAttachment? {
        guard let bytes = try records.file(hash) else { return nil }
        var whole = self
        whole.bytes = bytes
        return whole
    }
}
