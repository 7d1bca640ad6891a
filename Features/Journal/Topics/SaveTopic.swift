import School
import Storage
import Web

/// Saves the topic and the homework of one lesson from «Темы и задания»: only what was changed in its row.
struct SaveTopic: Action {
    static let path = TopicsPage.path
    static let act = Act.recordLesson
    static let page: (any Page.Type)? = TopicsPage.self

    private let address: CourseAddress
    private let year: Int?
    private let lesson: ID<Lesson>
    private let form: Form
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        self.form = form
        address = try CourseAddress(form.part("class"), form.part("subject"))
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
        lesson = try form.id("lesson")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let course = try found.get {
            guard let course = try records.course(at: address, year: year, today: asking.today) else {
                throw NotFound()
            }
            return course
        }
        return course.scope(lesson: lesson, day: try records.lessonRecord(lesson, of: course.id)?.day)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try found.get { throw NotFound() }
        let desk = CellDesk(course, records, asking), record = try desk.lesson(lesson.number)
        do { try desk.checkItTakesPlace(record) } catch let refusal as MarkRefusal {
            throw Objection(refusal.text, field: field("topic"))
        }
        let taken = try TakenOffer(form, course, record, records, asking)
        let alike = try TakenAlike(form, course, record, records, asking)
        let topic = course.kind.hasTopics ? try alike.topic ?? topic(record, taken) : nil
        let homework = course.kind.hasHomework ? try alike.homework ?? homework(record, taken) : nil
        if let homework, homework != record.homework { try desk.checkHomework(record) }
        try records.record(record, topic: topic, homework: homework, planned: taken.item)
        if course.kind.hasHomework { try saveMinutes(of: homework ?? record.homework, record, desk, records) }
        let period = form["p"].map { String($0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }) } ?? ""
        let like = form["like"].flatMap { ID<Course>($0) }
        return .see(.savedTopic(course.address, year: course.year, period: period, lesson, like: like))
    }

    /// How long the homework takes; all else that is said of it stays.
    private func saveMinutes(
        of homework: HomeworkState, _ record: LessonRecord, _ desk: CellDesk, _ records: Writing
    ) throws {
        guard form["minutes"] != nil else { return }
        let standing = try records.homeworkTasks(of: record).first { $0.n == 0 }
        // Without its words a homework takes no time: the field was drawn empty.
        let stored = record.homework.words.isEmpty ? nil : standing?.facets.minutes
        guard try changed("minutes", from: stored.map { "\($0)" } ?? "") != nil else { return }
        var facets = standing?.facets ?? HomeworkFacets()
        do {
            facets.minutes = try form.number("minutes", called: "Минут на задание", in: HomeworkFacets.minutesAllowed)
        } catch let objection as Objection { throw Objection(objection.text, field: field("minutes")) }
        guard !homework.words.isEmpty || facets.minutes == nil else {
            throw Objection("Напишите само задание: время относится к нему.", field: field("minutes"))
        }
        try desk.checkHomework(record)
        try records.write(homework: 0, of: record, standing, facets)
    }

    private func field(_ name: String) -> String { "\(name)\(lesson.number)" }

    private func topic(_ record: LessonRecord, _ taken: TakenOffer) throws -> String? {
        if let topic = taken.topic { return topic }
        guard let typed = try changed("topic", from: record.topic) else { return nil }
        let topic: String
        do { topic = try Topic(typed: typed).text } catch {
            throw Objection(error.text, field: field("topic"))
        }
        if record.kind > 0, topic.isEmpty {
            throw Objection(
                "Для контрольной, лабораторной и практической работы тема обязательна.", field: field("topic"))
        }
        return topic
    }

    private func homework(_ record: LessonRecord, _ taken: TakenOffer) throws -> HomeworkState? {
        if let homework = taken.homework { return homework }
        guard let typed = try changed("homework", from: record.homework.text) else { return nil }
        guard typed.unicodeScalars.count <= 2_000 else {
            throw Objection("Домашнее задание: не больше 2000 знаков.", field: field("homework"))
        }
        return HomeworkState(typed: typed)
    }

    /// What was typed in a field, where it is another thing than the form was drawn with; an objection where the record
    /// has become a third one meanwhile.
    private func changed(_ name: String, from stored: String) throws -> String? {
        guard let typed = form[name] else { return nil }
        let was = form["was-\(name)"] ?? stored
        let words = CellDesk.oneLine(typed)
        if words == CellDesk.oneLine(was) || words == CellDesk.oneLine(stored) { return nil }
        guard CellDesk.oneLine(was) == CellDesk.oneLine(stored) else {
            throw Objection(
                "Пока вы писали, здесь появилось «\(stored.isEmpty ? "пусто" : stored)». Обновите страницу.",
                field: field(name))
        }
        return typed
    }
}
