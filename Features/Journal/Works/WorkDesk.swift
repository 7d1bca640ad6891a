import Markup
import School
import Storage
import Web

/// Where the works of one lesson are named, hidden and taken away: what all three acts ask first.
struct WorkDesk {
    let course: CourseLine
    let record: LessonRecord
    let works: [WorkRow]
    private let records: Reading
    private let asking: Asking

    init(_ lesson: ID<Lesson>, _ course: CourseLine, _ records: Reading, _ asking: Asking) throws {
        guard let record = try records.lessonRecord(lesson, of: course.id) else { throw NotFound() }
        self.course = course.under(asking.regulation)
        self.record = record
        works = try records.works(of: course.id, from: record.day, to: record.day).filter { $0.lesson == lesson }
        (self.records, self.asking) = (records, asking)
    }

    /// Objects where no works may be kept: without marks, in a closed period, in a lesson that was taken off.
    func checkOpen() throws {
        guard !course.isMarkless else {
            throw Objection("Отметки здесь не ставятся, поэтому и работ у урока нет.", field: "kind")
        }
        guard record.takesPlace else {
            throw Objection("Этот урок отменён или перенесён: работ у него нет.", field: "kind")
        }
        let period = try records.periods(of: course).first { $0.contains(record.day) }
        // A work is the whole group's: it is settled once one of its classes has the period closed.
        let apart = try period.flatMap { try records.closings(of: course).firstClosed($0.id) }
        let locked = try records.editLock(
            on: record.day, under: asking.regulation, zone: asking.zone, at: asking.now)
        guard locked != nil || apart != nil || period?.isClosed ?? false,
            try records.opening(of: record.lesson, on: course.id, to: asking.caller.person, at: asking.now) == nil
        else { return }
        if let period, let closed = apart?.at ?? period.closedAt {
            throw Objection(period.closedText(on: asking.zone.day(of: closed), for: apart?.name), field: "kind")
        }
        guard let locked else { return }
        throw Objection(
            "Записи за \(RussianDate.dayAndMonth(record.day)) правят до \(asking.zone.day(of: locked).russian). "
                + "Попросите открыть этот столбец.", field: "kind")
    }

    /// Objects to the implied answer of a joint lesson: it stands on pages that other teachers keep.
    func checkOwn(_ n: Int) throws {
        guard n == 0, try records.courses(at: record.lesson).count > 1 else { return }
        throw Objection(
            "Это объединённый урок, «ответ» у его страниц общий. Добавьте отдельную работу: она будет только здесь.",
            field: "kind")
    }

    /// A work that stands; the implied answer is nil, a number that nothing has does not exist.
    func standing(_ n: Int) throws -> WorkRow? {
        let found = works.first { $0.n == n }
        if found == nil, n > 0 { throw NotFound() }
        return found
    }

    /// Back to the journal's column where the form came from there, else to the lesson's works.
    func place(_ form: Form, _ n: Int) throws -> Link {
        guard form["back"] == "journal" else { return .savedWorks(record.lesson, course.id) }
        let period = try records.periods(of: course).first { $0.contains(record.day) }
        return .journal(course.address, period: period?.slug ?? "year", at: record.lesson, n)
    }
}

/// The three fields that every form of a lesson's works has.
struct WorkPlace: Sendable {
    let lesson: ID<Lesson>
    let course: ID<Course>
    /// The work's number; nil for a new one.
    let n: Int?
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        course = try form.id("course")
        n = try form.number("n", called: "Работа", in: 0...60)
    }

    /// The lesson on the course's page, asked of the records.
    func scope(_ records: Reading) throws -> Scope {
        let line = try found.get {
            guard let line = try records.course(course) else { throw NotFound() }
            return line
        }
        guard let record = try records.lessonRecord(lesson, of: course) else { throw NotFound() }
        return line.scope(lesson: lesson, day: record.day)
    }

    /// The lesson's works, once the scope was asked for.
    func desk(_ records: Reading, _ asking: Asking) throws -> WorkDesk {
        try WorkDesk(lesson, found.get { throw NotFound() }, records, asking)
    }
}

extension WorkRow {
    /// «Диагностическая работа не оценивается…», for whoever types a mark into its column.
    var unmarkedText: String {
        "\(title) не оценивается: отметки за неё не ставятся. Это можно изменить в работах урока."
    }
}
