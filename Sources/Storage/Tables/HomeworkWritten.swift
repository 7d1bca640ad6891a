import School

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO homework_task (course, day, lesson, n, words, manner, minutes, link, due_lesson, due_day, answer,
            pages, numbers)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id
        """)
    private static let change = SQL(
        """
        UPDATE homework_task SET words = ?2, manner = ?3, minutes = CAST(?4 AS BIGINT), link = ?5,
            due_lesson = CAST(?6 AS BIGINT), due_day = CAST(?7 AS BIGINT), answer = ?8, pages = ?9, numbers = ?10, ver = ver + 1
        WHERE id = ?1
        """)
    private static let chosen = SQL("SELECT student, dropped FROM homework_student WHERE homework = ?1")
    private static let choose = SQL(
        """
        INSERT INTO homework_student (student, homework, dropped) VALUES (?1, ?2, ?3)
        ON CONFLICT (student, homework) DO UPDATE SET dropped = ?3
        """)
    private static let attach = SQL(
        """
        INSERT INTO file_use (key, hash, name, media, noun, object, at) VALUES (?1, ?2, ?3, ?4, 125, ?5, ?6) RETURNING id
        """)
    private static let detach = SQL("DELETE FROM file_use WHERE id = ?1 AND noun = 125 AND object = ?2")

    /// Writes what is said of a lesson's homework besides the words: number 0 is everybody's, from 1 it has words of its
    /// own and is for these students. Nothing is written where it says so already; history keeps what it was.
    @discardableResult
    package func write(
        homework n: Int, of record: LessonRecord, _ old: HomeworkTask?, words: String = "", _ facets: HomeworkFacets,
        for students: [ID<Student>] = []
    ) throws -> ID<Homework>? {
        let isNew = old == nil
        if isNew, n == 0, facets.isPlain { return nil }
        if let old, (old.words, old.facets) == (words, facets), Set(old.students) == Set(students) { return old.id }
        let parts: [any Bindable] = [
            words, facets.manner?.rawValue ?? 0, facets.minutes, facets.link?.text ?? "", facets.due?.lesson,
            facets.due?.day, facets.wantsAnswer, facets.pages, facets.numbers,
        ]
        let id = try old?.id ?? added(n, record, words, facets)
        if let old, (old.words, old.facets) != (words, facets) {
            try execute(
                Self.change, id, words, facets.manner?.rawValue ?? 0, facets.minutes, facets.link?.text ?? "",
                facets.due?.lesson, facets.due?.day, facets.wantsAnswer, facets.pages, facets.numbers)
        }
        if isNew || old.map({ ($0.words, $0.facets) != (words, facets) }) == true {
            try remember(.homework, id, became: [record.lesson, record.course, n] + parts)
        }
        try choose(students, for: id)
        return id
    }

    /// A homework that says nothing yet besides the words, for a file to be kept with.
    package func begin(homework n: Int, of record: LessonRecord) throws -> ID<Homework> {
        let id = try added(n, record, "", HomeworkFacets())
        try remember(
            .homework, id,
            became: [record.lesson, record.course, n, "", 0, nil as Int?, "", nil as Int?, nil as Int?, false, "", ""]
                as [any Bindable])
        return id
    }

    private func added(_ n: Int, _ record: LessonRecord, _ words: String, _ facets: HomeworkFacets) throws
        -> ID<Homework>
    {
        ID(
            try insert(
                Self.add, record.course, record.day, record.lesson, n, words, facets.manner?.rawValue ?? 0,
                facets.minutes, facets.link?.text ?? "", facets.due?.lesson, facets.due?.day, facets.wantsAnswer,
                facets.pages, facets.numbers))
    }

    private func choose(_ students: [ID<Student>], for homework: ID<Homework>) throws {
        var standing: [ID<Student>: Bool] = [:]
        try each(Self.chosen, homework) { standing[$0.id(0)] = !$0.flag(1) }
        let wanted = Set(students)
        for student in wanted.union(standing.keys).sorted() where standing[student] != wanted.contains(student) {
            let isDropped = !wanted.contains(student)
            try execute(Self.choose, student, homework, isDropped)
            try remember(.homeworkStudent, homework, student, became: [isDropped])
        }
    }

    /// Keeps a file with a homework.
    package func attach(_ file: AttachedFile, to homework: ID<Homework>) throws {
        let hash = try keep(file.bytes)
        let id = try insert(Self.attach, Sodium.random(16), hash, file.name, file.media, homework, now)
        try remember(.homeworkFile, id, became: [homework, file.name, hash])
    }

    /// Takes a file off a homework; what was in it is swept later, history says that it was there.
    package func detach(_ file: ID<Attachment>, from homework: ID<Homework>) throws {
        guard try execute(Self.detach, file, homework) > 0 else { throw NotFound() }
        try remember(.homeworkFile, file, became: [], gone: true)
    }
}
