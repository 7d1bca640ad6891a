import School
import Storage

/// One lesson as its teacher enters it: topic, homework, roll, marks.
struct LivedLesson {
    let held: LessonOfDay
    /// From when the family sees the marks.
    let visibleFrom: Moment
    /// How often a student present gets a mark, in a thousand lessons.
    let marks: Int
    /// How often a lesson is a control work, in a thousand.
    let controls: Int
    /// A pen for an act.
    let pen: (Act) throws -> Writing

    /// Everything about the lesson; forgotten is its homework.
    func keep(away: Set<ID<Student>>, isForgotten: Bool = false, _ chance: inout Chance) throws {
        let day = held.lesson.day, writing = try pen(.recordLesson)
        guard let record = try writing.lessonRecord(held.lesson.id, of: held.course), record.version == 0,
            let course = try writing.listedCourse(held.course)
        else { return }
        let isControl = course.kind == .lesson && course.scale.accepts(.five(5)) && chance.happens(controls)
        let plan = Syllabus.plan(of: course, isControl: isControl, &chance)
        // Where there is a thematic plan the lesson is about its next topic.
        let offered = try writing.plannedTopic(of: held.course, at: held.lesson.id, zone: .moscow, now: writing.now)
        try writing.record(
            record, topic: course.kind.hasTopics ? offered?.topic.topic ?? plan.topic : nil,
            homework: course.kind.hasHomework && !isForgotten ? plan.homework : nil,
            isRollTaken: course.kind.hasAttendance, planned: offered.map { $0.topic.item })
        guard course.kind.hasAttendance else { return }
        if isControl { try name(writing) }
        let noting = try pen(.noteAbsence), marking = try pen(.putMark)
        let isMarked = course.kind.hasMarks && course.scale.accepts(.five(5))
        for student in try writing.students(of: held.course, on: day) {
            if away.contains(student.id) {
                try note(.absent, student.id, noting)
            } else {
                if held.lesson.n == 1, chance.happens(20) { try note(.late, student.id, noting) }
                if isMarked, isControl || chance.happens(marks) { try mark(student.id, marking, &chance) }
            }
        }
    }

    private func name(_ pen: Writing) throws {
        guard let kind = try pen.workKinds().first(where: { $0.kind.code == "КР" }) else { return }
        try pen.name(work: 0, in: held.lesson.id, of: held.course, kind: kind.id.number, weight: kind.kind.weight)
    }

    private func note(_ code: AttendanceCode, _ student: ID<Student>, _ pen: Writing) throws {
        _ = try pen.note(
            code, by: .teacher, minutes: code == .late ? 7 : nil, for: student, on: held.lesson.day,
            in: held.lesson.id, base: nil)
    }

    /// Some learn with ease and some with effort: marks keep to a student's own.
    private func mark(_ student: ID<Student>, _ pen: Writing, _ chance: inout Chance) throws {
        let usual = [5, 4, 4, 3, 4][student.number % 5]
        let number = min(5, max(2, usual + chance.one(of: [-1, 0, 0, 0, 0, 1, 1])))
        let place = MarkPlace(
            student: student, day: held.lesson.day, lesson: held.lesson.id, course: held.course, slot: .answer)
        _ = try pen.put(.five(number), at: place, base: nil, visibleFrom: visibleFrom)
    }
}
