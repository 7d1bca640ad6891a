import School
import Storage
import Web

/// What a lesson's form says of its homework besides the common words (003 п. 2.2, 2.8).
struct SavedHomework {
    let desk: CellDesk
    let records: Writing

    /// Writes every homework of the form that differs from what stands; the lesson's record is written already.
    func save(_ typed: [TypedHomework], in record: LessonRecord) throws {
        guard !typed.isEmpty else { return }
        let standing = try records.homeworkTasks(of: record)
        for one in typed { try save(one, standing.first { $0.n == one.n }, record) }
    }

    private func save(_ typed: TypedHomework, _ old: HomeworkTask?, _ record: LessonRecord) throws {
        let hasWords = typed.n == 0 ? !record.homework.words.isEmpty : !typed.words.isEmpty
        // What was set is taken back with all that was said of it, but nothing that is said only now is lost.
        let isTakenBack = old.map { $0.stands && !typed.namesPlace(besides: $0.facets) } ?? false
        guard hasWords || !typed.saysMore || isTakenBack else {
            throw Objection(
                "Напишите само задание: страницы, номера, время, ссылка и файл относятся к нему.", field: typed.place)
        }
        if !hasWords, old == nil { return }
        let students = try students(of: typed, record, hasWords: hasWords)
        let facets = try hasWords || typed.n > 0 ? facets(of: typed, old, record) : HomeworkFacets()
        let dropped = hasWords || typed.n > 0 ? typed.dropped : old?.files.map(\.id) ?? []
        let isSame =
            old.map { ($0.words, $0.facets) == (typed.words, facets) && Set($0.students) == Set(students) }
            ?? (typed.n == 0 && facets.isPlain)
        if isSame, typed.file == nil, dropped.isEmpty { return }
        guard typed.seen == old?.version ?? 0 else {
            throw Objection("Пока вы писали, это задание изменили. Обновите страницу.", field: typed.place)
        }
        let saysSame = old.map { ($0.words, $0.facets) == (typed.words, facets) } ?? false
        try checkOpen(
            typed, old, students, isReworded: !saysSame || typed.file != nil || !dropped.isEmpty, record)
        let written = try records.write(
            homework: typed.n, of: record, old, words: typed.words, facets, for: students)
        try keepFiles(typed, dropped, old, written, record)
    }

    /// Objects where the period is closed: for everybody's homework that of the lesson, for one of some students that
    /// of their own classes too, of those whom the change touches.
    private func checkOpen(
        _ typed: TypedHomework, _ old: HomeworkTask?, _ students: [ID<Student>], isReworded: Bool,
        _ record: LessonRecord
    ) throws {
        guard typed.n > 0 else { return try desk.checkHomework(record) }
        try desk.checkHomework(record, of: nil, field: typed.place)
        let before = Set(old?.students ?? []), after = Set(students)
        for id in (isReworded ? before.union(after) : before.symmetricDifference(after)).sorted() {
            // Whoever was taken out of the group again, as if never in it, has no class here that has closed anything.
            guard let student = try records.student(id, ofGroup: desk.course.group) else { continue }
            try desk.checkHomework(record, of: student, field: typed.place)
        }
    }

    /// Says the same of everybody's homework on another page of a joint lesson: the lesson that it is due at where that
    /// serves this page too, else this page's own; the same file, and without those that are taken off.
    func writeAlike(_ typed: TypedHomework, without dropped: Set<String>, in record: LessonRecord) throws {
        let old = try records.homeworkTasks(of: record).first { $0.n == 0 }
        let facets = HomeworkFacets(
            manner: typed.manner, minutes: typed.minutes, link: typed.link, due: try dueAlike(typed, old, record),
            wantsAnswer: typed.wantsAnswer, pages: typed.pages, numbers: typed.numbers)
        let off = (old?.files ?? []).filter { dropped.contains($0.name) }.map(\.id)
        if facets == old?.facets ?? HomeworkFacets(), typed.file == nil, off.isEmpty { return }
        try desk.checkHomework(record)
        let written = try records.write(homework: 0, of: record, old, facets)
        try keepFiles(typed, off, old, written, record)
    }

    private func dueAlike(_ typed: TypedHomework, _ old: HomeworkTask?, _ record: LessonRecord) throws -> DueLesson? {
        guard let due = typed.due else { return nil }
        if let aimed = old?.facets.due, aimed.lesson == due { return aimed }
        let coming = try records.comingLessons(of: record.course, after: record.day)
        return coming.first { $0.id == due }.map { DueLesson($0.id, $0.day) } ?? old?.facets.due
    }

    private func keepFiles(
        _ typed: TypedHomework, _ dropped: [ID<Attachment>], _ old: HomeworkTask?, _ written: ID<Homework>?,
        _ record: LessonRecord
    ) throws {
        let standing = old?.files ?? []
        for file in dropped {
            guard let old, standing.contains(where: { $0.id == file }) else { throw NotFound() }
            try records.detach(file, from: old.id)
        }
        guard let file = typed.file else { return }
        guard standing.count - dropped.count < AttachedFile.most else {
            throw Objection("У одного задания не больше \(AttachedFile.most) файлов.", field: "h\(typed.n)-file")
        }
        try records.attach(file, to: try written ?? records.begin(homework: typed.n, of: record))
    }

    private func facets(of typed: TypedHomework, _ old: HomeworkTask?, _ record: LessonRecord) throws
        -> HomeworkFacets
    {
        HomeworkFacets(
            manner: typed.manner, minutes: typed.minutes, link: typed.link,
            due: try typed.due.map { try due($0, old, record, "h\(typed.n)-due") }, wantsAnswer: typed.wantsAnswer,
            pages: typed.pages, numbers: typed.numbers)
    }

    /// A lesson of the same course that is still to come after this one.
    private func due(_ lesson: ID<Lesson>, _ old: HomeworkTask?, _ record: LessonRecord, _ field: String) throws
        -> DueLesson
    {
        if let aimed = old?.facets.due, aimed.lesson == lesson { return aimed }
        guard
            let found = try records.comingLessons(of: record.course, after: record.day).first(where: {
                $0.id == lesson
            })
        else { throw Objection("К уроку: выберите один из следующих уроков этого курса.", field: field) }
        return DueLesson(found.id, found.day)
    }

    /// Only those who are in the group on the lesson's day: another class's student does not exist here.
    private func students(of typed: TypedHomework, _ record: LessonRecord, hasWords: Bool) throws -> [ID<Student>] {
        guard typed.n > 0 else { return [] }
        if hasWords, typed.students.isEmpty {
            throw Objection("Отметьте, кому это задание.", field: "h\(typed.n)-to")
        }
        return try typed.students.map { number in
            let student = try desk.student(number)
            guard student.isIn(on: record.day) else { throw NotFound() }
            return student.id
        }
    }
}

extension CellDesk {
    /// Objects to everybody's homework where the period is closed: what was set then is settled. It is the whole
    /// group's, as the lesson's works are, and settled once one of its classes has the period closed.
    func checkHomework(_ record: LessonRecord) throws {
        try checkHomework(record, of: nil, field: "homework")
        guard let period = try period(on: record.day),
            let apart = try records.closings(of: course).firstClosed(period.id),
            try records.opening(of: record.lesson, on: course.id, to: asking.caller.person, at: asking.now) == nil
        else { return }
        throw Objection(period.closedText(on: asking.zone.day(of: apart.at), for: apart.name), field: "homework")
    }

    /// Objects to homework of one student where the own class has the period closed; of no one in particular, where all
    /// classes have.
    func checkHomework(_ record: LessonRecord, of student: CourseStudent?, field: String) throws {
        do {
            guard let period = try barrier(record, for: student), let closed = period.closedAt else { return }
            let name = try student.flatMap { try rule(record, $0).closedClass }
            throw Objection(period.closedText(on: asking.zone.day(of: closed), for: name), field: field)
        } catch let refusal as MarkRefusal {
            throw Objection(refusal.text, field: field)
        }
    }
}
