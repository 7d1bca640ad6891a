import School
import Storage
import Web

/// One lesson of a course with everybody who should be there.
struct LessonSheet: Sendable {
    let course: CourseLine
    let record: LessonRecord
    let lesson: CourseLesson
    let rows: [LessonRow]
    let symbols: Symbols
    let mayRecord: Bool
    let mayMark: Bool
    let hasBegun: Bool
    let isLocked: Bool
    /// Whether it is closed for some of the group's classes and open for others.
    let isUneven: Bool
    /// Whether the caller may ask to open the closed column, or has asked already.
    let asked: ColumnAsked?
    /// The topic that the course's plan has for this lesson; nil without a plan, and outside it.
    let offered: OfferedTopic?
    /// Who stands in, which event has changed the lesson, who enters what by an order on its day, by whose permission a
    /// closed column was written into, and whether its control work stands in the plan of assessments; in words.
    let delegates: [String]
    /// The other pages of the same lesson that the caller may write on.
    let twins: [TwinPage]
    /// The outage that the lesson fell into, if one did.
    let outage: OutageWindow?
    let zone: Zone
    /// Its homework besides the common words.
    let homework: LessonHomework
    /// What of the record is late, or has a term still to come.
    let terms: [LessonTerm]
    /// What of the lesson came late, and why; nil where everything is in time.
    let late: LateEntries?
    /// Whose hand changed the topic or the homework last, and when; nil where nobody wrote.
    let lastChange: String?
    let previous: (id: ID<Lesson>, day: Day)?
    let next: (id: ID<Lesson>, day: Day)?
    /// When the page changes by itself: a mark leaves its quiet window, or the lesson begins.
    let nextChange: Moment?
}

/// A student at the lesson.
struct LessonRow: Sendable {
    let student: CourseStudent
    /// Whether the own class has the period closed while the lesson is open for others.
    let isShut: Bool
    let attendance: ShownAttendance?
    let attendanceVersion: Int
    /// The minutes of a lateness; they are kept while another sign stands, and «О» brings them back.
    let minutesLate: Int?
    /// A reason given already, while the roll is not called: «отсутствует» is proposed.
    let expected: AttendanceCode?
    /// Whether a document frees the student from the subject's exercises on the day.
    let isFreed: Bool
    /// By the work's number: both places with their versions.
    let marks: [Int: (marks: [Mark?], versions: [Int])]
    /// By the work's number: its marks when it was done again.
    let attempts: [Int: [(slot: MarkSlot, mark: Mark)]]
    /// The notes to the student at the lesson, whatever its works.
    let notes: [NotePlace.Audience: (words: String, version: Int)]

    /// What the mark's field shows: «4/5».
    func text(_ work: Int) -> String {
        (marks[work]?.marks ?? []).compactMap { $0?.text }.joined(separator: "/")
    }

    /// What a note's field shows.
    func note(for audience: NotePlace.Audience) -> String { notes[audience]?.words ?? "" }

    /// The version and the words that a note's field was drawn with.
    func seenNote(for audience: NotePlace.Audience) -> String {
        "\(notes[audience]?.version ?? 0).\(note(for: audience))"
    }

    /// The versions the form was drawn with, as its hidden field carries them.
    func seen(_ work: Int) -> String {
        let versions = marks[work]?.versions ?? [0, 0]
        return "\(versions[0]).\(versions[1]).\(text(work))"
    }
}

extension LessonSheet {
    /// Reads a lesson: a fixed number of questions, however many students; three more where it has homework, two more
    /// where there is a plan, three more for each page it is written on besides.
    init(_ lesson: ID<Lesson>, _ course: CourseLine, _ records: Reading, _ asking: Asking) throws {
        guard let record = try records.lessonRecord(lesson, of: course.id) else { throw NotFound() }
        let day = record.day, near = try records.neighbours(of: lesson, on: day, course, asking)
        let ofDay = try records.lessons(of: course.id, from: day, to: day, opened: lesson)
        guard let own = ofDay.first(where: { $0.id == lesson }) else { throw NotFound() }
        let found = own.weighed(asking.regulation.weighing)
        let students = try records.students(ofGroup: course.group, from: day, to: day)
        let entries = try records.entries(for: course, from: day, to: day)
        let marks = entries.marks.filter { $0.isHere && $0.lesson == lesson }
        let typed = try records.attendance(of: course.id, from: day, to: day).filter { $0.lesson == lesson }
        let absences = try records.absences(of: course, from: day, to: day)
        let scope = course.scope(lesson: lesson, day: day), start = asking.zone.moment(day: day, time: found.starts)
        (self.course, self.record, self.lesson) = (course.under(asking.regulation), record, found)
        let shut = try records.shutLessons(of: course, [found], records.periods(of: course), asking)
        rows = LessonRow.all(
            students, typed, absences, isRollTaken: record.isRollTaken, marks, entries.notes, shut, at: found)
        (symbols, zone) = (asking.regulation.symbols, asking.zone)
        (mayRecord, mayMark) = (asking.may(.recordLesson, on: scope), asking.may(.putMark, on: scope))
        (isLocked, isUneven, hasBegun) = (!shut.columns.isEmpty, !shut.uneven.isEmpty, start <= asking.now)
        asked = shut.isEmpty ? nil : try records.asked(lesson, of: course, asking)
        delegates = try records.notices(at: found, of: course, asking.zone)
        twins = try records.twins(of: lesson, besides: course.id, asking)
        offered = try records.offer(of: course, at: lesson, asking)
        outage = try records.outage(over: found, of: course.id, zone: zone)
        (previous, next) = (near.previous, near.next)
        homework = try LessonHomework(record, course, records, isOpen: mayRecord)
        terms = try records.lessonTerms(of: lesson, on: day, course, asking)
        lastChange = try records.lastChange(of: record, in: asking.zone)
        late = try records.lateEntries(terms, marks, of: found, course, asking)
        let passing = terms.compactMap { $0.due.map { $0 + 1 } }
        nextChange = (marks.map(\.visibleFrom) + [start] + passing).filter { $0 > asking.now }.min()
    }
}

extension Reading {
    /// The outage that a lesson fell into, if one did.
    fileprivate func outage(over lesson: CourseLesson, of course: ID<Course>, zone: Zone) throws -> OutageWindow? {
        let starts = zone.moment(day: lesson.day, time: lesson.starts)
        let ends = zone.moment(day: lesson.day, time: lesson.ends)
        return try outageWindows(on: lesson.day, zone: zone)[course]?.first { $0.overlaps(starts, ends) }
    }
}

extension LessonRow {
    /// Everybody who is to be at a lesson.
    fileprivate static func all(
        _ students: [CourseStudent], _ typed: [AttendanceRow], _ absences: GroupAbsences, isRollTaken: Bool,
        _ marks: [CourseMark], _ notes: [CourseNote], _ shut: ShutLessons, at lesson: CourseLesson
    ) -> [LessonRow] {
        students.filter { $0.isIn(on: lesson.day) }.map { student in
            LessonRow(
                student, typed.first { $0.student == student.id }, absences, isRollTaken: isRollTaken,
                marks.filter { $0.student == student.id },
                notes.filter { $0.student == student.id && $0.lesson == lesson.id }, lesson,
                isShut: shut.isShut(lesson.id, for: student.id))
        }
    }

    private init(
        _ student: CourseStudent, _ typed: AttendanceRow?, _ absences: GroupAbsences, isRollTaken: Bool,
        _ marks: [CourseMark], _ said: [CourseNote], _ lesson: CourseLesson, isShut: Bool
    ) {
        (self.student, self.isShut) = (student, isShut)
        let cases = absences.cases[student.id] ?? []
        attendance = typed?.typed.map { typed in
            ShownAttendance(typed, cases: cases.filter { $0.covers(lesson.day, lesson: lesson.n) })
        }
        let isOpen = typed == nil && !isRollTaken
        expected = isOpen ? absences.expected(student.id, on: lesson.day, lesson: lesson.n) : nil
        isFreed = absences.isFreed(student.id, on: lesson.day)
        attendanceVersion = typed?.version ?? 0
        minutesLate = typed?.minutes
        var found: [Int: (marks: [Mark?], versions: [Int])] = [:]
        var notes: [NotePlace.Audience: (words: String, version: Int)] = [:]
        var attempts: [Int: [(slot: MarkSlot, mark: Mark)]] = [:]
        for note in said where note.place.work == 0 { notes[note.place.audience] = (note.words, note.version) }
        for mark in marks {
            guard let slot = MarkSlot(number: mark.slot) else { continue }
            if slot.attempt > 0 {
                if let again = mark.mark { attempts[slot.work, default: []].append((slot, again)) }
                continue
            }
            var cell = found[slot.work] ?? ([nil, nil], [0, 0])
            cell.marks[slot.place] = mark.mark
            cell.versions[slot.place] = mark.version
            found[slot.work] = cell
        }
        self.marks = found
        self.notes = notes
        self.attempts = attempts
    }
}

extension Reading {
    /// What the thematic plan has for a lesson; nothing for courses whose lessons have no topics.
    func offer(of course: CourseLine, at lesson: ID<Lesson>, _ asking: Asking) throws -> OfferedTopic? {
        guard course.kind.hasTopics else { return nil }
        return try plannedTopic(of: course.id, at: lesson, zone: asking.zone, now: asking.now)
    }
}
